"""The print corner shows every PDF as it is: people choose by eye."""

import json
import re
from io import BytesIO
from math import ceil
from typing import Any

import pytest
from PIL import Image
from support.guide import BuiltGuide

CORNERS = {"nl": "drukwerk", "fr": "fr/imprimer", "ar": "ar/tibaa"}
CARD = re.compile(r'<a class="zb-sheet" href="([^"]+)">(.*?)</a>', re.DOTALL)


def listed(guide: BuiltGuide) -> list[dict[str, Any]]:
    """All PDFs of the guide."""
    rows: list[dict[str, Any]] = json.loads((guide.output / "print" / "index.json").read_text("utf-8"))
    return rows


def cards(guide: BuiltGuide, language: str) -> dict[str, str]:
    """What the print corner of a language shows of each PDF, by its path."""
    corner = guide.output / CORNERS[language] / "index.html"
    found = {}
    for href, inside in CARD.findall(corner.read_text(encoding="utf-8")):
        path = (corner.parent / href).resolve().relative_to(guide.output.resolve())
        found[path.as_posix()] = inside
    return found


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_pdf_stands_in_the_print_corner_of_its_language(guide: BuiltGuide, language: str) -> None:
    """All of them, and none of another language."""
    expected = {row["path"] for row in listed(guide) if row["language"] == language}
    assert set(cards(guide, language)) == expected


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_card_tells_what_comes_out_of_the_printer(guide: BuiltGuide, language: str) -> None:
    """Paper, pages and size as they are, and a sentence on what it is for."""
    shown = cards(guide, language)
    for row in listed(guide):
        if row["language"] != language:
            continue
        size = ceil((guide.output / row["path"]).stat().st_size / 1000)
        words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", shown[row["path"]]))
        assert f"{row['paper']} ·" in words
        assert re.search(rf"· {row['pages']} (bladzijde|page)s?n? · {size} kB", words), words
        assert re.search(r'zb-sheet__for">[^<]{15,}\.<', shown[row["path"]])


def test_every_card_has_its_picture(guide: BuiltGuide) -> None:
    """It exists, has the size that the page keeps free for it, and is light."""
    for row in listed(guide):
        inside = cards(guide, row["language"])[row["path"]]
        src, width, height = re.search(
            r'<img src="([^"]+)" alt="" width="(\d+)" height="(\d+)"', inside
        ).groups()  # type: ignore[union-attr]
        picture = (guide.output / row["path"]).with_suffix(".webp")
        assert src.endswith(picture.relative_to(guide.output).as_posix())
        content = picture.read_bytes()
        assert len(content) < 20_000
        with Image.open(BytesIO(content)) as image:
            assert image.size == (int(width), int(height))


def test_every_coming_activity_has_a_preview_for_chats(guide: BuiltGuide) -> None:
    """1200 by 630 pixels, in the language of the page, at an address that changes with the picture."""
    flyers = [row for row in listed(guide) if row["sheet"] == "flyer-a5"]
    assert flyers
    for row in flyers:
        (picture,) = (guide.output / "preview" / row["language"]).glob(f"activity-{row['entry']}.*.png")
        address = guide.routes.absolute(picture.relative_to(guide.output).as_posix())
        activity = next(one for one in guide.catalog.activities if one.slug == row["entry"])
        page = guide.output / guide.routes.entry(activity, row["language"]) / "index.html"
        assert f'<meta property="og:image" content="{address}">' in page.read_text(encoding="utf-8")
        with Image.open(picture) as image:
            assert image.size == (1200, 630)
        assert picture.stat().st_size < 100_000


def test_other_pages_show_the_guide_itself(guide: BuiltGuide) -> None:
    """A question has no picture of its own; a page for lost visitors has none."""
    home = (guide.output / "fr" / "index.html").read_text(encoding="utf-8")
    address = re.search(r'<meta property="og:image" content="([^"]+)">', home)[1]  # type: ignore[index]
    assert "/preview/fr/site-" in address
    assert address in (guide.output / "fr" / "aide" / "index.html").read_text(encoding="utf-8")
    assert "og:image" not in (guide.output / "404.html").read_text(encoding="utf-8")
