"""A colour profile comes from outside: it is looked at before anything is done with it."""

import shutil
from pathlib import Path

import pytest
from support.colour import small_profile

from catalog import load
from catalog.checking.profile import MOST_BYTES, profile_of

SOUND = Path(__file__).parents[1] / "problems" / "_sound"


def content_with(folder: Path, name: str, file: str = "", data: bytes = b"") -> Path:
    """A sound content folder whose ``site.yml`` names a profile, with a file in it."""
    content = folder / "content"
    shutil.copytree(SOUND, content)
    site = content / "site.yml"
    site.write_text(f"kleurprofiel: {name}\n{site.read_text(encoding='utf-8')}", encoding="utf-8")
    if file:
        (content / file).parent.mkdir(parents=True, exist_ok=True)
        (content / file).write_bytes(data)
    return content


def test_a_sound_profile_is_found(tmp_path: Path) -> None:
    """And nothing is said about it."""
    content = content_with(tmp_path, "drukker/pers.icc", "drukker/pers.icc", small_profile())
    catalog, problems = load(content)
    assert problems == []
    assert catalog is not None
    assert profile_of(content, catalog.site.facts.colour_profile) == content / "drukker/pers.icc"
    assert profile_of(content, None) is None


@pytest.mark.parametrize(
    ("name", "file", "data", "words"),
    [
        ("../geheim.icc", "../geheim.icc", small_profile(), "in de map content"),
        ("/etc/passwd", "", b"", "in de map content"),
        ("pers.png", "", b"", "eindigen op .icc"),
        ("pers.icc", "", b"", "is er niet"),
        ("pers.icc", "pers.icc", b"geen profiel", "geen ICC-bestand"),
        ("pers.icc", "pers.icc", small_profile()[:-8], "ontbreekt een stuk"),
        ("pers.icc", "pers.icc", small_profile() + bytes(MOST_BYTES), "te groot"),
        ("pers.icc", "pers.icc", small_profile(inks=b"RGB "), "vier inkten"),
        ("pers.icc", "pers.icc", small_profile(use=b"mntr"), "vier inkten"),
    ],
)
def test_what_is_no_profile_is_told_and_never_used(
    tmp_path: Path, name: str, file: str, data: bytes, words: str
) -> None:
    """In Dutch, at the line where its name stands; the guide itself is still made."""
    content = content_with(tmp_path, name, file, data)
    catalog, problems = load(content)
    assert catalog is not None
    assert [(one.code, one.path, one.line) for one in problems] == [("colour-profile", "site.yml", 1)]
    assert words in problems[0].message
    assert profile_of(content, name) is None


def test_a_profile_is_a_file_and_no_link(tmp_path: Path) -> None:
    """A link could lead anywhere."""
    content = content_with(tmp_path, "pers.icc", "echt.icc", small_profile())
    (content / "pers.icc").symlink_to(content / "echt.icc")
    assert profile_of(content, "pers.icc") is None
