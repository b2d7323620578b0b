"""Difficult words: where they are marked on a page, and where they are left alone."""

import pytest

from catalog.kinds.glossary import HardWord
from website.explaining import Explainer

WORDS = (
    HardWord(woord="OCMW", ook=("OCMW's",), uitleg="Een dienst."),
    HardWord(woord="mantelzorg", uitleg="Zorgen."),
    HardWord(woord="mantelzorgpremie", uitleg="Geld."),
    HardWord(woord="lecteur d’écran", uitleg="Un programme."),
)

MARKED = [
    ("<p>Het OCMW helpt.</p>", ["OCMW"]),
    ("<ul><li><span>Mantelzorg</span></li></ul>", ["Mantelzorg"]),
    ("<p>De mantelzorgpremie.</p>", ["mantelzorgpremie"]),
    ("<p>Het OCMW en het OCMW.</p>", ["OCMW"]),
    ("<p>De OCMW&#39;s.</p>", ["OCMW&#39;s"]),
    ("<p>Un lecteur d’écran.</p>", ["lecteur d’écran"]),
    ('<p><br><img src="x"><svg><use href="#i"/></svg>OCMW</p>', ["OCMW"]),
]

LEFT_ALONE = [
    "<h2>OCMW</h2>",
    '<p><a href="x"><b>Het</b> OCMW</a></p>',
    '<p lang="fr">Le <em>OCMW</em></p>',
    "<p>Het ocmw.</p>",
    "<p>mantelzorgers</p>",
    '<p title="OCMW">x</p>',
    '<dl class="zb-words"><div><dd>OCMW</dd></div></dl>',
    "<button>OCMW</button>",
]


def marked(inside: str) -> str:
    """The main part of a page with this in it, marked."""
    page, _ = Explainer(WORDS).mark(f'<p>OCMW</p><main id="content">{inside}</main><p>OCMW</p>')
    assert page.startswith("<p>OCMW</p>")
    assert page.endswith("</main><p>OCMW</p>")
    return page.removeprefix('<p>OCMW</p><main id="content">').removesuffix("</main><p>OCMW</p>")


@pytest.mark.parametrize(("inside", "words"), MARKED)
def test_a_word_is_marked_where_it_first_stands(inside: str, words: list[str]) -> None:
    """In its own spelling, and only as a whole word."""
    _, *parts = marked(inside).split('role="doc-glossref">')
    assert [part.partition("</a>")[0] for part in parts] == words


@pytest.mark.parametrize("inside", LEFT_ALONE)
def test_some_places_are_left_alone(inside: str) -> None:
    """Headings, links, other languages, parts of other words, and explanations themselves."""
    assert marked(inside) == inside


def test_after_a_place_that_is_left_alone_marking_goes_on() -> None:
    """Elements inside each other are counted."""
    inside = '<a href="x"><a>OCMW</a></a><p>OCMW</p>'
    assert marked(inside) == inside.replace(
        "<p>OCMW", '<p><a class="zb-word" id="t1" href="#w1" role="doc-glossref">OCMW</a>'
    )


def test_the_words_to_explain_come_in_the_order_of_the_page() -> None:
    """As the reader meets them."""
    _, found = Explainer(WORDS).mark('<main id="content">mantelzorg, OCMW, mantelzorg</main>')
    assert [(one.number, one.word, one.meaning) for one in found] == [
        (2, "mantelzorg", "Zorgen."),
        (1, "OCMW", "Een dienst."),
    ]


def test_a_guide_without_glossary_stays_as_it_is() -> None:
    """And so do pages that stand on their own, such as those behind a short code."""
    page = '<main id="content">OCMW</main>'
    assert Explainer(()).mark(page) == (page, [])
    assert Explainer(WORDS).mark("<main>OCMW</main>") == ("<main>OCMW</main>", [])
