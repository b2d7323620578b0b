"""What the last good site has already, so that a build need not make it again."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path


class LastSite:
    """The last good site, as generators ask after it: files that are asked for and found are carried over.

    Takes its folder, and the marks of the pages in it. A mark says all that goes into a page, but for what the
    whole site depends on: whoever opens this answers for that.
    """

    def __init__(self, output: Path, marks: Mapping[str, str]) -> None:
        self._output, self._known = output, marks
        self._exists = output.exists()
        self.marks: dict[str, str] = {}
        self.carried: set[str] = set()

    def has_page(self, name: str, mark: str) -> bool:
        """Whether a file with this mark stands there; it is remembered for the next site in any case."""
        self.marks[name] = mark
        if self._known.get(name) != mark:
            return False
        self.carried.add(name)
        return True

    def has_file(self, name: str, content: bytes) -> bool:
        """Whether a file with these bytes stands there. Without another mark, its bytes are its mark."""
        if name not in self.marks and self.has_page(name, blake2b(content, digest_size=16).hexdigest()):
            return True
        if not self._exists:
            return False
        try:
            same = (self._output / name).read_bytes() == content
        except OSError:
            return False
        if same:
            self.carried.add(name)
        return same

    def read(self, name: str) -> bytes:
        """The bytes of a carried file."""
        return (self._output / name).read_bytes()


def recall_marks(path: Path, basis: str, files: str) -> Mapping[str, str]:
    """The marks of the files of a site, when they can be trusted.

    Takes where they are kept, a hash of what every page depends on, and a hash of the files of the site as they
    are now. Marks of other files, or made by other code, are no use: then there are none.
    """
    try:
        kept = json.loads(path.read_text(encoding="ascii"))
        return dict(kept["marks"]) if (kept["basis"], kept["files"]) == (basis, files) else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def keep_marks(path: Path, basis: str, files: str, marks: Mapping[str, str]) -> None:
    """Keep them for the next build, whole or not at all. Raises ``OSError``."""
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps({"basis": basis, "files": files, "marks": marks}), "ascii")
    draft.replace(path)
