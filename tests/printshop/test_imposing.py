"""Pages put together for a printer: fold the finished sheets in your mind, and they follow each other."""

from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest
import weasyprint
from small_town import Printed
from support.papers import read_paper

from printshop.imposing import A4_UPRIGHT, QUARTERS, WHOLE, Binder, cut_stack, fold, fold_booklet

MM = 72 / 25.4
STYLE = "@page{size:148mm 210mm;margin:20mm}p{page-break-after:always;font:14pt sans-serif}"


def numbered(pages: int, word: str = "p", variant: str | None = None) -> bytes:
    """A PDF of A5 that says the number of each page."""
    body = "".join(f"<p>{word}{number}</p>" for number in range(1, pages + 1))
    written: bytes = weasyprint.HTML(string=f"<title>t</title><style>{STYLE}</style>{body}").write_pdf(
        pdf_variant=variant
    )
    return written


def sides_of(file: Path) -> list[tuple[int, int]]:
    """The numbers that stand left and right on each side."""
    found = []
    with pdfplumber.open(file) as pdf:
        for page in pdf.pages:
            words = sorted(page.extract_words(), key=lambda word: float(word["x0"]))
            assert float(words[0]["x1"]) < float(page.width) / 2 < float(words[1]["x0"])
            left, right = (int(word["text"].removeprefix("p")) for word in words)
            found.append((left, right))
    return found


def tagged_content(tag: pikepdf.Object) -> Iterator[tuple[pikepdf.Object, pikepdf.Object]]:
    """Each piece of content below a tag, in the order in which it is heard, with the tag that holds it."""
    for kid in tag.K:  # ours are lists, always
        if kid.get("/Type") == "/MCR":
            yield tag, kid
        else:
            yield from tagged_content(kid)


def read_in_order(sides: list[tuple[int, int]], *, rtl: bool) -> list[int]:
    """What somebody reads who printed these sides on two-sided sheets, folded them and leafs through.

    Left and right of a front lie against right and left of its back.
    """
    fronts, backs = sides[::2], sides[1::2]
    if rtl:
        fronts, backs = ([(right, left) for left, right in part] for part in (fronts, backs))
    first = [number for front, back in zip(fronts, backs, strict=True) for number in (front[1], back[0])]
    last = [number for front, back in zip(fronts, backs, strict=True) for number in (front[0], back[1])]
    return first + last[::-1]


@pytest.mark.parametrize("rtl", [False, True], ids=["bound left", "bound right"])
@pytest.mark.parametrize("pages", [4, 8, 12, 40])
def test_a_folded_booklet_reads_from_the_first_page_to_the_last(
    tmp_path: Path, pages: int, *, rtl: bool
) -> None:
    """By the places of the words on the finished sides; half as many sides as pages, all A4."""
    file = tmp_path / "b.pdf"
    file.write_bytes(fold_booklet(numbered(pages), title="Boekje", language="nl", rtl=rtl))
    sides = sides_of(file)
    assert read_in_order(sides, rtl=rtl) == list(range(1, pages + 1))
    assert len(sides) == pages // 2
    assert set(read_paper(file).sizes) == {(297, 210)}
    assert sides[0] == ((1, pages) if rtl else (pages, 1))


@pytest.mark.parametrize("rtl", [False, True], ids=["bound left", "bound right"])
def test_a_folded_booklet_is_heard_in_the_order_of_its_pages(tmp_path: Path, *, rtl: bool) -> None:
    """The tags follow the pages, each to its own place on a sheet, and each place knows its tag."""
    file = tmp_path / "b.pdf"
    file.write_bytes(fold_booklet(numbered(8, variant="pdf/ua-1"), title="Boekje", language="nl", rtl=rtl))
    sides = sides_of(file)
    with pikepdf.open(file) as pdf:
        root = pdf.Root
        assert root.MarkInfo.Marked
        assert root.ViewerPreferences.DisplayDocTitle
        assert 'pdfuaid:part="1"' in root.Metadata.read_bytes().decode()
        places = {
            (sheet.objgen, sheet.Resources.XObject[name].objgen): number
            for sheet, numbers in zip(pdf.pages, sides, strict=True)
            for name, number in zip(("/P0", "/P1"), numbers, strict=True)
        }
        owners = pikepdf.NumberTree(root.StructTreeRoot.ParentTree)
        heard = []
        for tag, piece in tagged_content(root.StructTreeRoot):
            heard.append(places[piece.Pg.objgen, piece.Stm.objgen])
            assert owners[int(piece.Stm.StructParents)][int(piece.MCID)].objgen == tag.objgen
        assert heard == list(range(1, 9))


@pytest.mark.parametrize("pages", [1, 6, 43])
def test_pages_that_do_not_fold_are_refused(pages: int) -> None:
    """Rather than a booklet with a page too few."""
    with pytest.raises(ValueError, match="do not fold"):
        list(fold(pages))


def test_the_printer_is_asked_to_turn_over_the_short_edge(tmp_path: Path) -> None:
    """And not to shrink; title and language say what it is."""
    file = tmp_path / "b.pdf"
    file.write_bytes(fold_booklet(numbered(4), title="Boekje", language="nl", rtl=False))
    with pikepdf.open(file) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert str(pdf.Root.Lang) == "nl"
        assert str(pdf.docinfo.Title) == "Boekje"


def test_the_same_booklet_has_the_same_bytes() -> None:
    """Nothing of the day or the machine gets in."""
    pages = numbered(8)
    made = {fold_booklet(pages, title="Boekje", language="nl", rtl=False) for _ in range(2)}
    assert len(made) == 1


@pytest.mark.parametrize(
    ("items", "places"), [(8, 2), (7, 2), (8, 4), (9, 4), (3, 4), (1, 2), (0, 2), (5, 1)]
)
def test_cut_piles_put_on_each_other_lie_in_order(items: int, places: int) -> None:
    """Nothing is lost and nothing twice, and no sheet more than needed."""
    sheets = list(cut_stack(range(items), places))
    piles = [[sheet[place] for sheet in sheets if place < len(sheet)] for place in range(places)]
    assert [item for pile in piles for item in pile] == list(range(items))
    assert len(sheets) == -(-items // places)


def test_copies_share_their_drawing() -> None:
    """A hundred copies take little more room than one."""
    pdf = numbered(1)
    sizes = []
    for copies in (1, 100):
        binder = Binder("Proef", "nl")
        drawing = binder.take_in(pdf)[0]
        for _ in range(copies):
            binder.add_side(A4_UPRIGHT, [(WHOLE[0], drawing)])
        sizes.append(len(binder.finish()))
    assert sizes[1] - sizes[0] < 100 * 300


def test_a_quarter_shows_only_its_own_card(tmp_path: Path) -> None:
    """Of a black sheet and a white one, each quarter shows one; cut marks stand where the knife goes."""
    binder = Binder("Proef", "nl")
    black, white = (
        binder.take_in(
            weasyprint.HTML(
                string=f"<style>@page{{size:A4;margin:0;background:{colour}}}</style>"
            ).write_pdf()
        )[0]
        for colour in ("black", "white")
    )
    binder.add_side(A4_UPRIGHT, list(zip(QUARTERS, (black, white, white, black), strict=True)), marks=True)
    file = tmp_path / "q.pdf"
    file.write_bytes(binder.finish())
    with pypdfium2.PdfDocument(file) as document:
        picture = document[0].render(scale=1, grayscale=True).to_pil()
    middles = [(x, y) for y in (210, 630) for x in (150, 450)]
    assert [picture.getpixel(spot) for spot in middles] == [0, 255, 255, 0]
    with pdfplumber.open(file) as pdf:
        marks = {
            tuple(round(float(line[side]) / MM, 1) for side in ("x0", "top")) for line in pdf.pages[0].lines
        }
    assert marks == {(105.0, 0.0), (105.0, 293.0), (0.0, 148.5), (206.0, 148.5)}


def test_the_imposed_booklet_is_the_booklet(printed: Printed) -> None:
    """Half as many sides as pages, the code of the cover still reads, and the back lies beside the cover."""
    for language, slug in (("nl", "heuvel"), ("fr", "strand")):
        flat = read_paper(printed.file(f"{language}/booklet-a5/{slug}.pdf"))
        folded = read_paper(printed.file(f"{language}/booklet-a4-imposed/{slug}.pdf"))
        assert folded.pages * 2 == flat.pages
        assert set(folded.sizes) == {(297, 210)}
        assert sorted(folded.codes) == sorted(flat.codes)
        assert sorted("".join(folded.text.split())) == sorted("".join(flat.text.split()))
