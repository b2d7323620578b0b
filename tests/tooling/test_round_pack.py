"""``print --pack`` through the real command: one PDF, progress, and help for wishes that cannot be."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from catalog import Desk
from guide.generator import routes_for
from guide.reading import read_guide
from localisation import load_localizers
from printshop.plan import Shop
from printshop.shop import open_shop
from tooling.faults import BuildFault
from tooling.pack import PackWish, round_of

ROOT = Path(__file__).parents[2]
SITE = ROOT / "tests" / "sites" / "klein"
RUN = "import sys; sys.path.insert(0, 'plugins'); from tooling.commands import run; run(sys.argv[1:])"
DECEMBER = ("--from", "2026-12-01", "--to", "2026-12-31")


def ask(output: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Ask for papers of the small site as on a fixed day."""
    fixed = ("--content", str(SITE), "--output", str(output), "--today", "2026-11-24")
    return subprocess.run(
        [sys.executable, "-c", RUN, "print", *fixed, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_pack_is_one_pdf_and_tells_how_far_it_is(tmp_path: Path) -> None:
    """A line a sheet, counted to the end, then what is in it; asked twice, it writes over the first."""
    for _ in range(2):
        done = ask(tmp_path, "--pack", "--buurt", "dorp", *DECEMBER, "--copies", "4")
        assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["ronde-dorp-2026-12-01.pdf"]
    steps = re.findall(r"^  (\d+) van (\d+): \S+ \S+ \(\w+\)$", done.stdout, re.MULTILINE)
    assert [int(number) for number, _ in steps] == list(range(1, len(steps) + 1))
    assert {int(total) for _, total in steps} == {len(steps)}
    with pikepdf.open(tmp_path / "ronde-dorp-2026-12-01.pdf") as pdf:
        assert f"({len(pdf.pages)} bladzijden," in done.stdout
    assert "Overzicht, Waar kan ik terecht?" in done.stdout
    assert "(4 nl)" in done.stdout
    assert "Niet op papier" in done.stdout
    assert "\r" not in done.stdout


@pytest.fixture(scope="module")
def shop() -> Shop:
    """What sheets of the small site are drawn from."""
    catalog, _ = read_guide(Desk(SITE), theme=ROOT / "theme", print_folder=ROOT / "print")
    assert catalog is not None
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    routes = routes_for(catalog, localizers, catalog.site.facts.url)
    return open_shop(
        ROOT / "print", catalog=catalog, localizers=localizers, addresses=routes, today=date(2026, 11, 24)
    )


def wish(
    place: str = "dorp", first: str = "2026-12-01", last: str = "2026-12-31", copies: str = "", mix: str = ""
) -> PackWish:
    """A round as somebody types it."""
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    return PackWish(neighbourhood=place, first=days[0], last=days[1], copies=copies, mix=mix)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (wish(copies="120"), {"nl": 120}),
        (wish(mix="nl:80,fr:40"), {"nl": 80, "fr": 40}),
        (wish(mix=" fr:80 , nl:40 ", copies="120"), {"fr": 80, "nl": 40}),
        (wish(mix="fr:3"), {"fr": 3}),
    ],
)
def test_the_number_of_doors_by_language(shop: Shop, asked: PackWish, expected: dict[str, int]) -> None:
    """Without a mix every door reads the main language; the language of most doors comes first."""
    copies = round_of(asked, shop).copies
    assert list(copies.items()) == list(expected.items())


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (wish(place="", copies="9"), "Voor welke buurt?"),
        (wish(place="drop", copies="9"), "Bedoel je dorp?"),
        (wish(first="", copies="9"), "Voor welke dagen?"),
        (wish(last="2026-11-01", copies="9"), "Draai --from en --to om."),
        (wish(), "Hoeveel exemplaren?"),
        (wish(copies="0"), "Kies een getal van 1 tot"),
        (wish(copies="-3"), "Kies een getal van 1 tot"),
        (wish(copies="veel"), "'veel' achter --copies kan niet."),
        (wish(copies="99999"), "Kies een getal van 1 tot"),
        (wish(mix="nl=80"), "Schrijf --mix zo: nl:80,fr:40"),
        (wish(mix="de:5"), "'de' ken ik niet."),
        (wish(mix="nl:"), "achter --mix kan niet."),
        (wish(mix="nl:80,nl:40"), "'nl' staat twee keer"),
        (wish(mix=","), "Schrijf --mix zo"),
        (
            wish(mix="nl:80,fr:40", copies="100"),
            "Samen zijn dat 120 exemplaren, maar achter --copies staat 100.",
        ),
    ],
)
def test_a_wish_that_cannot_be_gets_one_plain_sentence(shop: Shop, asked: PackWish, sentence: str) -> None:
    """It says what to type."""
    with pytest.raises(BuildFault, match=re.escape(sentence)):
        round_of(asked, shop)


def test_copies_without_a_pack_are_refused(tmp_path: Path) -> None:
    """Rather than printing something else than asked."""
    done = ask(tmp_path / "out", "--copies", "3")
    assert done.returncode == 1
    assert "Zet er --pack bij." in done.stderr
    assert not (tmp_path / "out").exists()


def test_papers_are_never_put_among_files_of_somebody_else(tmp_path: Path) -> None:
    """Only a folder with nothing but PDFs may get more of them."""
    (tmp_path / "brief.odt").write_text("van mij", encoding="utf-8")
    done = ask(tmp_path, "--pack", "--buurt", "dorp", *DECEMBER, "--copies", "4")
    assert done.returncode == 1
    assert "Kies een lege map" in done.stderr
