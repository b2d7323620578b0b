"""A photo that an entry shows must exist, and somebody must have said what is on it."""

from collections.abc import Collection, Iterator, Sequence

from catalog.problems import Problem, Severity, ValueFault
from catalog.shaping.parts import Draft, Part
from catalog.values.photo import parse_photo
from catalog.values.text import closest, did_you_mean

CODES = {
    "photo-missing": "Deze foto is er niet.",
    "photo-without-text": "Er staat niet wat er op de foto te zien is.",
    "text-without-photo": "Er is uitleg bij een foto die er niet is.",
}

NAME, TEXT = "foto", "foto_tekst"


def check_photos(drafts: Sequence[Draft], photos: Collection[str]) -> Iterator[Problem]:
    """Everything that is wrong between entries and the photos in the folder ``images``."""
    for draft in drafts:
        source = draft.source
        for name in source.texts(NAME):
            if str(name).removeprefix("images/") not in photos and _is_name(name):
                yield _missing(source, str(name), photos)
        shows = source.get(NAME) is not None
        for part in draft.parts():
            says = part.get(TEXT) is not None
            if shows and not says and (part.is_source or part.words is not None):
                yield _silent(part)
            if says and not shows:
                yield _idle(part)


def _is_name(text: str) -> bool:
    """Whether the value itself is sound; else its parser tells."""
    try:
        parse_photo(text)
    except ValueFault:
        return False
    return True


def _missing(part: Part, name: str, photos: Collection[str]) -> Problem:
    guess = closest(name.lower(), [photo.lower() for photo in photos])
    meant = next((photo for photo in sorted(photos) if photo.lower() == guess), "")
    return part.problem(
        "photo-missing",
        f"De foto “{name}” staat niet in de map images.{did_you_mean(meant)}",
        at=(NAME,),
        found=name,
        expected="de naam van een foto in de map images; grote en kleine letters tellen",
        example=meant or "soep.jpg",
        instead=meant,
    )


def _silent(part: Part) -> Problem:
    return part.problem(
        "photo-without-text",
        "Er is een foto, maar er staat niet wat erop te zien is. Wie niet ziet, hoort die tekst.",
        at=(NAME,) if part.is_source else (),
        expected=f"een regel met {TEXT}",
        example=f"{TEXT}: Vier buren roeren in een grote pot soep.",
    )


def _idle(part: Part) -> Problem:
    return part.problem(
        "text-without-photo",
        f"“{TEXT}” zegt wat er op een foto staat, maar er is geen “{NAME}” in het hoofdbestand.",
        at=(TEXT,),
        expected=f"een regel met {NAME} in het hoofdbestand",
        example=f"{NAME}: soep.jpg",
        severity=Severity.WARNING,
    )
