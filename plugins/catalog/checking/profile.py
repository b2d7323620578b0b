"""The colour profile of a print shop is a file among the content: it must be one, and lie there."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from catalog.kinds.site import SiteFacts
from catalog.problems import Problem
from catalog.shaping.parts import Draft

CODES = {"colour-profile": "Dit kleurprofiel kan niet."}

KEY = "kleurprofiel"
MOST_BYTES = 4_000_000
_HEADER = 128
_LENGTH, _USE, _INKS, _MARK = slice(0, 4), slice(12, 16), slice(16, 20), slice(36, 40)


def check_profile(drafts: Sequence[Draft], content: Path) -> Iterator[Problem]:
    """What is wrong with the colour profile that ``site.yml`` names."""
    for draft in drafts:
        facts = draft.source.facts
        if not isinstance(facts, SiteFacts) or facts.colour_profile is None:
            continue
        why = _fault_of(content, facts.colour_profile)
        if why:
            yield draft.source.problem(
                "colour-profile",
                f"Het kleurprofiel “{facts.colour_profile}” kan niet. {why}",
                at=(KEY,),
                found=facts.colour_profile,
                expected="een ICC-bestand van je drukker, voor vier inkten, in de map content",
                example="drukker/profiel.icc",
            )


def profile_of(content: Path, name: str | None) -> Path | None:
    """The file of a sound colour profile, or None."""
    return content / name if name and not _fault_of(content, name) else None


def _fault_of(content: Path, name: str) -> str:
    """Why this profile cannot be used, in Dutch; empty when it can."""
    path = content / name
    if "\\" in name or not path.resolve().is_relative_to(content.resolve()):
        return "Het bestand moet in de map content staan."
    if path.suffix.lower() not in {".icc", ".icm"}:
        return "De naam moet eindigen op .icc."
    if path.is_symlink() or not path.is_file():
        return "Het bestand is er niet."
    if path.stat().st_size > MOST_BYTES:
        return "Het bestand is te groot: meer dan 4 MB."
    return _fault_in(path)


def _fault_in(path: Path) -> str:
    """The same, for what is in the file."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
    length = int.from_bytes(header[_LENGTH])
    if header[_MARK] != b"acsp" or length != path.stat().st_size:
        return "Dit is geen ICC-bestand, of er ontbreekt een stuk van."
    if header[_USE] != b"prtr" or header[_INKS] != b"CMYK":
        return "Het is niet gemaakt voor een pers met vier inkten (CMYK)."
    return ""
