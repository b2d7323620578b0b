"""What can be wrong with a photo, as the volunteer who added it reads it. Needs no Pillow."""

from catalog.problems import Problem
from catalog.reading.images import FOLDER


class PhotoFault(Exception):  # noqa: N818 - a fault of the photo, not of the program
    """A photo that should not be used. Carries a code and, in Dutch, why and what helps."""

    def __init__(self, code: str, message: str, *, found: str, expected: str) -> None:
        super().__init__(message)
        self.code, self.message, self.found, self.expected = code, message, found, expected

    def problem(self, name: str) -> Problem:
        """This fault, of the photo ``name``."""
        return Problem(
            path=f"{FOLDER}/{name}",
            line=1,
            column=1,
            code=self.code,
            message=self.message,
            found=self.found,
            expected=self.expected,
        )
