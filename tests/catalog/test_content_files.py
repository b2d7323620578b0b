"""Files as editors and systems leave them: line ends, marks, links, names."""

import codecs
import shutil
from pathlib import Path

import pytest

from catalog import load
from catalog.reading.decoding import decode

SOUND = Path(__file__).parents[1] / "problems" / "_sound"

ACTIVITY = (SOUND / "activities" / "soep.md").read_bytes()
SAME_FILE = {
    "Windows line ends": ACTIVITY.replace(b"\n", b"\r\n"),
    "old Mac line ends": ACTIVITY.replace(b"\n", b"\r"),
    "a byte order mark": codecs.BOM_UTF8 + ACTIVITY,
    "no line end at the end": ACTIVITY.rstrip(),
    "a Dutch suffix, as some editors write": ACTIVITY,
}
IGNORED = (
    "activities/README.md",
    "activities/.soep.md.swp",
    "activities/soep.md~",
    ".github/x.yml",
    "images/plein.jpg",
    "services/Thumbs.db",
)
BAD_BYTES = {
    "UTF-16": "naam: Dienst\n".encode("utf-16"),
    "UTF-16 without a mark": "naam: Dienst\n".encode("utf-16-le"),
    "Windows letters": "naam: Café\n".encode("cp1252"),
    "half a letter": "naam: Café\n".encode()[:-2] + b"\n",
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound content folder that a test may change."""
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


@pytest.mark.parametrize("how", SAME_FILE)
def test_the_same_file_saved_otherwise_says_the_same(how: str, content: Path) -> None:
    """Line ends, a byte order mark and a suffix of the main language change nothing."""
    expected, _ = load(content)
    file = content / "activities" / "soep.md"
    file.unlink()
    (file.with_name("soep.nl.md") if "suffix" in how else file).write_bytes(SAME_FILE[how])
    catalog, problems = load(content)
    assert problems == []
    assert catalog is not None
    assert expected is not None
    assert catalog.activities[0].words == expected.activities[0].words
    assert catalog.activities[0].bodies == expected.activities[0].bodies


@pytest.mark.parametrize("name", IGNORED)
def test_files_that_are_no_entries_are_left_alone(name: str, content: Path) -> None:
    """Explanations, leftovers of editors and pictures are not read."""
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_bytes(b"\0 no entry: [")
    assert load(content)[1] == []


@pytest.mark.parametrize("how", BAD_BYTES)
def test_bytes_that_are_not_utf8_are_told(how: str) -> None:
    """Whatever an old editor saved."""
    assert [slip.code for slip in decode(BAD_BYTES[how]).slips] == ["not-utf8"]


def test_the_line_of_a_wrong_letter_is_told() -> None:
    """And the rest of the file is still read."""
    decoded = decode("naam: Dienst\nadres: Café\n".encode("cp1252"))
    assert decoded.slips[0].mark == (2, 11)
    assert decoded.text == "naam: Dienst\nadres: Café\n"


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x1b", "\x85", "\u2028", "\ufeff", "\uffff"])
def test_a_character_nobody_can_see_is_told(sign: str) -> None:
    """It could hide text, or break a feed or a terminal."""
    decoded = decode(f"naam: Soep {sign}samen\n".encode())
    assert [(slip.code, slip.mark) for slip in decoded.slips] == [("control-character", (1, 12))]


def test_a_link_to_another_file_is_refused(content: Path, tmp_path: Path) -> None:
    """Content cannot show what lies outside it."""
    (tmp_path / "secret.yml").write_text("naam: Geheim\nsamenvatting: Niet voor de site.\n", encoding="utf-8")
    (content / "services" / "geheim.yml").symlink_to(tmp_path / "secret.yml")
    (content / "pages2").symlink_to(content / "pages", target_is_directory=True)
    catalog, problems = load(content)
    assert [(problem.path, problem.code) for problem in problems] == [
        ("pages2", "symlink"),
        ("services/geheim.yml", "symlink"),
    ]
    assert catalog is not None
    assert "geheim" not in catalog.service


def test_a_link_in_place_of_the_site_file_is_refused(content: Path, tmp_path: Path) -> None:
    """Also the first file that is read."""
    (content / "site.yml").rename(tmp_path / "site.yml")
    (content / "site.yml").symlink_to(tmp_path / "site.yml")
    catalog, problems = load(content)
    assert catalog is None
    assert {"symlink", "site-missing"} <= {problem.code for problem in problems}


def test_each_wrong_name_gets_a_name_that_can_be_used(content: Path) -> None:
    """Accents, capitals, spaces and signs."""
    names = {
        "Été.yml": "ete.yml",
        "a_b.yml": "a-b.yml",
        "Onze Buurt.fr.yml": "onze-buurt.fr.yml",
        "-x-.yml": "x.yml",
    }
    for name in names:
        shutil.copy(SOUND / "services" / "loket.yml", content / "services" / name)
    _, problems = load(content)
    wrong = {problem.found: problem.example for problem in problems if problem.code == "wrong-name"}
    assert wrong == names
