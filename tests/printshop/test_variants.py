"""Three ways to print: in the office, with little ink, and by a print shop."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from small_town import PRINT, TODAY, print_all
from support.colour import small_profile
from support.guide import one_at_a_time
from support.papers import read_paper

from printshop.cache import PrintCache
from printshop.inks import to_inks
from printshop.palette import COLOURS, LAMP
from printshop.plan import Shop
from printshop.press import PrintRoom
from printshop.press_colour import MOST, seen
from printshop.production import Drawing, Production, draw_all, print_drawn
from printshop.sheets import KINDS
from printshop.sheets.flyer import FLYER_A5
from printshop.variant import Variant

MM = 72 / 25.4
BLEED = 3
SAFE = 5
FRUGAL = ("flyer-a5", "flyer-a5-duplex")
"""Sheets whose colour takes most of the ink: on the others it is the words and the code."""

LINES = 200
"""How many dots lines to cut along may leave at an edge; colour that runs off leaves thousands."""

FOLDED = {kind.name for kind in KINDS if kind.finish}
"""Sheets put together from finished pages: their tags do not come along."""

EACH = pytest.mark.parametrize("variant", list(Variant))
read = cache(read_paper)

Papers = dict[Variant, dict[str, Path]]
"""The files by variant and kind of sheet."""


def one_of_each(shop: Shop, room: PrintRoom, cache: Path) -> Production:
    """The first sheet of every kind that can be printed this way."""
    drawing = draw_all(shop, KINDS)
    first: dict[str, Any] = {}
    for kind, order in drawing.orders:
        first.setdefault(kind.name, (kind, order))
    return print_drawn(Drawing(orders=list(first.values())), shop, room, root=PRINT, cache=PrintCache(cache))


@pytest.fixture(scope="module")
def profile(shared_folder: Path) -> Path:
    """The colour profile of a print shop."""
    path = shared_folder / "Proefpers.icc"
    with one_at_a_time(shared_folder, "profile"):
        path.write_bytes(small_profile())
    return path


@pytest.fixture(scope="module")
def papers(
    shop: Shop,
    room: PrintRoom,
    shared_folder: Path,
    profile: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Papers:
    """One sheet of every kind in every variant it has; no fault and no problem among them."""
    folder = tmp_path_factory.mktemp("variants")
    papers: Papers = {}
    for variant in Variant:
        given = profile if variant is Variant.SHOP else None
        with one_at_a_time(shared_folder, variant):
            made = one_of_each(replace(shop, variant=variant, profile=given), room, shared_folder / "paper")
        assert made.problems == []
        papers[variant] = {}
        for one in made.printed:
            path = folder / f"{one.sheet.sheet}-{variant}.pdf"
            path.write_bytes(one.pdf)
            papers[variant][one.sheet.sheet] = path
    return papers


def pixels(file: Path, scale: float = 1.0) -> Iterator[Any]:
    """The pages of a PDF as pictures, all that a press gets."""
    with pypdfium2.PdfDocument(file) as pdf:
        for page in pdf:
            yield page.render(scale=scale).to_pil().convert("RGB")


def ink_of(file: Path) -> float:
    """How much of its four inks a paper takes, a part of one full layer."""
    drops = dots = 0.0
    for picture in pixels(file, 0.4):
        for number, colour in picture.getcolors(picture.width * picture.height):
            drops += number * plain_inks(*(channel / 255 for channel in colour))
            dots += number
    return drops / dots


def plain_inks(red: float, green: float, blue: float) -> float:
    """About how much of all inks a colour takes: black for what is grey in it, the others for the rest."""
    light = max(red, green, blue)
    return 1 - light + sum((light - channel) / light for channel in (red, green, blue) if light)


def dark_dots(picture: Image.Image) -> int:
    """How many dots are not white."""
    red, green, blue = picture.split()
    return sum(ImageChops.darker(ImageChops.darker(red, green), blue).histogram()[:250])


@EACH
def test_every_kind_prints_in_every_way_it_promises(papers: Papers, variant: Variant) -> None:
    """Without a fault; who asks for another way hears that it is not there."""
    assert set(papers[variant]) == {kind.name for kind in KINDS if variant in kind.variants}


@EACH
def test_every_variant_tells_the_same_and_can_be_read_aloud(papers: Papers, variant: Variant) -> None:
    """The same codes, no words over words, tags and PDF/UA."""
    for name, file in papers[variant].items():
        paper, office = read(file), read(papers[Variant.OFFICE][name])
        assert paper.codes == office.codes, name
        assert paper.collisions == (), name
        assert sorted(paper.text.split()) == sorted(office.text.split()), name
        if name in FOLDED:
            continue
        with pikepdf.open(file) as pdf:
            assert bool(pdf.Root.MarkInfo.Marked)
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"


@pytest.mark.parametrize("variant", [Variant.OFFICE, Variant.ECO])
def test_a_printer_at_home_loses_nothing(papers: Papers, variant: Variant) -> None:
    """White stays within 5 mm of every edge; only lines to cut along go on."""
    for name, file in papers[variant].items():
        for picture in pixels(file):
            width, height = picture.size
            edge = int(SAFE * MM)
            strips = (
                picture.crop((0, 0, width, edge)), picture.crop((0, height - edge, width, height)),
                picture.crop((0, 0, edge, height)), picture.crop((width - edge, 0, width, height)),
            )  # fmt: skip
            for strip in strips:
                dark = dark_dots(strip)
                assert dark < LINES, f"{name}: {dark} of {strip.size}"


def test_little_ink_is_little(papers: Papers) -> None:
    """A third at most where colour takes most of it; about half on what is nearly all words."""
    for name, file in papers[Variant.ECO].items():
        part = ink_of(file) / ink_of(papers[Variant.OFFICE][name])
        assert part <= (1 / 3 if name in FRUGAL else 0.5), f"{name}: {part:.2f}"


def test_a_print_shop_gets_bleed_on_every_side(papers: Papers) -> None:
    """The page is what remains after the cut, and 3 mm more around it."""
    for name, file in papers[Variant.SHOP].items():
        width, height = read_paper(papers[Variant.OFFICE][name]).sizes[0]
        with pikepdf.open(file) as pdf:
            for page in pdf.pages:
                media, bleed, trim = (
                    [float(n) / MM for n in page[box]] for box in ("/MediaBox", "/BleedBox", "/TrimBox")
                )
                assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([width, height], abs=0.1), name
                assert bleed == pytest.approx(media, abs=0.01), name
                assert [
                    trim[0] - media[0],
                    media[2] - trim[2],
                    trim[1] - media[1],
                    media[3] - trim[3],
                ] == pytest.approx([BLEED] * 4, abs=0.01), name


def test_colour_runs_into_the_bleed_and_words_stay_out_of_the_safe_zone(papers: Papers) -> None:
    """A cut that is a little off shows no white, and takes no letter away."""
    for name, file in papers[Variant.SHOP].items():
        picture = next(pixels(file))
        for spot in ((0, 2), (picture.width - 1, 2), (picture.width // 2, 0)):
            assert min(picture.getpixel(spot)) < 250, f"{name} at {spot}"
        with pdfplumber.open(file) as pdf:
            for page in pdf.pages:
                edge = (BLEED + SAFE) * MM
                letters = [one for one in page.chars if str(one["text"]).strip()]
                left, top = float(page.bbox[0]), float(page.bbox[1])
                for one in letters:
                    assert float(one["x0"]) - left >= edge, (name, one["text"])
                    assert left + float(page.width) - float(one["x1"]) >= edge, (name, one["text"])
                    assert float(one["top"]) - top >= edge, (name, one["text"])
                    assert top + float(page.height) - float(one["bottom"]) >= edge, (name, one["text"])


def test_a_print_shop_gets_inks_and_black_words_are_black_ink_only(papers: Papers) -> None:
    """No colour of a screen is left in any stream; dark letters have no other ink under them."""
    for name, file in papers[Variant.SHOP].items():
        with pikepdf.open(file) as pdf:
            for one in pdf.objects:
                if isinstance(one, pikepdf.Stream) and one.get("/Type") in (None, "/XObject"):
                    if b" rg" not in one.read_bytes() and b" RG" not in one.read_bytes():
                        continue
                    operators = [str(step.operator) for step in pikepdf.parse_content_stream(one)]
                    assert not {"rg", "RG"} & set(operators), name
                assert not (
                    isinstance(one, pikepdf.Stream) and one.get("/Group", {}).get("/CS") == "/DeviceRGB"
                )
        with pdfplumber.open(file) as pdf:
            inks = {tuple(one["non_stroking_color"]) for page in pdf.pages for one in page.chars}
        dark = {ink for ink in inks if len(ink) == 4 and ink[3] > 0.8}
        assert dark == {(0, 0, 0, 1)}, name
        assert all(sum(ink) <= 3 for ink in inks), name


def test_a_profile_makes_it_pdf_x_4(papers: Papers, profile: Path) -> None:
    """For which press, by the name of the profile; dated by the day of the guide, and no file for the office."""
    with pikepdf.open(papers[Variant.SHOP]["flyer-a5"]) as pdf:
        [intent] = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFX"
        assert str(intent.OutputConditionIdentifier) == "Proefpers"
        assert intent.DestOutputProfile.read_bytes() == profile.read_bytes()
        assert intent.DestOutputProfile.N == 4
        assert pdf.docinfo.Trapped == "/False"
        assert pdf.pdf_version == "1.6"
        assert len(pdf.trailer.ID) == 2
        assert "/Filter" not in pdf.Root.Metadata
        with pdf.open_metadata() as metadata:
            assert metadata["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
            assert metadata["pdf:Trapped"] == "False"
            assert metadata["xmp:CreateDate"].startswith(TODAY.isoformat())
    with pikepdf.open(papers[Variant.OFFICE]["flyer-a5"]) as pdf:
        assert "/OutputIntents" not in pdf.Root


def test_without_a_profile_it_is_no_pdf_x_and_the_bytes_stay_the_same(
    shop: Shop, room: PrintRoom, profile: Path, tmp_path: Path
) -> None:
    """With one too: the same flyer twice is the same file, and another profile is another file."""
    ways: list[tuple[Path | None, str]] = [(None, "a"), (None, "b"), (profile, "c"), (profile, "d")]
    made = [
        print_all(
            replace(shop, variant=Variant.SHOP, profile=given), room, tmp_path / place, kinds=[FLYER_A5]
        )
        .printed[0]
        .pdf
        for given, place in ways
    ]
    assert made[0] == made[1] != made[2] == made[3]
    assert b"OutputIntent" not in made[0]


def test_the_cache_knows_one_variant_from_another(shop: Shop, room: PrintRoom, tmp_path: Path) -> None:
    """All three stand beside each other in it."""
    for number, variant in enumerate(Variant, start=1):
        print_all(replace(shop, variant=variant), room, tmp_path, kinds=[FLYER_A5])
        assert len(list(tmp_path.glob("*.json"))) == 3 * number


@pytest.mark.parametrize(
    ("screen", "black"), [((0, 0, 0), 1), ((27 / 255, 27 / 255, 27 / 255), 1), ((1, 1, 1), 0), ((0.5, 0.5, 0.5), 0.5)]
)  # fmt: skip
def test_a_grey_takes_black_only(screen: tuple[float, float, float], black: float) -> None:
    """Thin letters in four inks get blurred."""
    assert to_inks(*screen) == pytest.approx((0, 0, 0, black))


SHADES = sorted({shade for one in COLOURS.values() for shade in (one.band, one.fill, one.tint)} | {LAMP})


@pytest.mark.parametrize("shade", SHADES)
def test_a_print_shop_prints_the_colour_of_the_screen(shade: str) -> None:
    """As near as its inks come, with three of them at most and no more than paper takes."""
    screen = tuple(int(shade[place : place + 2], 16) / 255 for place in (1, 3, 5))
    inks = to_inks(*screen)
    assert max(abs(a - b) for a, b in zip(seen(inks), screen, strict=True)) < 0.05
    assert min(inks[:3]) == 0
    assert sum(inks) <= MOST


def test_purple_does_not_turn_into_mauve() -> None:
    """Much cyan, more magenta and hardly any black: mixed in the plain way it lost its blue."""
    cyan, magenta, yellow, black = to_inks(0x5B / 255, 0x2A / 255, 0x86 / 255)
    assert magenta > cyan > 0.7
    assert yellow == 0
    assert black < 0.1
