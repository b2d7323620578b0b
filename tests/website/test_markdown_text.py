"""Texts of strangers become safe HTML."""

import random
import time

import pytest

from website.markdown_text import LONGEST, MarkdownText

PAGES = {"services/loket.yml": "../../diensten/loket/", "pages/over.md": "../../over/"}

SAFE = [
    ("plain", "Kom **gewoon** binnen.", "<p>Kom <strong>gewoon</strong> binnen.</p>"),
    (
        "link to our own page",
        "[x](../services/loket.yml)",
        '<a href="../../diensten/loket/" rel="noopener">x</a>',
    ),
    ("anchor stays", "[x](../pages/over.md#wie)", 'href="../../over/#wie"'),
    ("https", "[x](https://a.example/b)", 'href="https://a.example/b"'),
    ("mail", "<mailto:a@b.example>", "a@b.example"),
    ("phone", "[bel](tel:+3238663450)", 'href="tel:+3238663450"'),
    ("title becomes second level", "# Wie?", "<h2>Wie?</h2>"),
    ("no level is skipped", "### Wie?", "<h2>Wie?</h2>"),
    ("headings of a kind stay alike", "## Een\n\n## Twee", "<h2>Twee</h2>"),
    ("template code is text", "{{ 7*7 }} {% raw %}", "{{ 7*7 }} {% raw %}"),
    ("first line is no metadata", "Opgelet: breng een kom mee.", "<p>Opgelet: breng een kom mee.</p>"),
]

DANGEROUS = [
    ("script", "<script>alert(1)</script>", "<script"),
    ("script in a block", "<div>\n<script>alert(1)</script>\n</div>", "<script"),
    ("event handler", '<img src=x onerror="alert(1)">', "<img"),
    ("javascript link", "[x](javascript:alert(1))", "javascript:"),
    ("javascript link in capitals", "[x](JaVaScRiPt:alert(1))", "href"),
    ("javascript with an entity", "[x](java&#115;cript:alert(1))", "href"),
    ("data link", "[x](data:text/html,<b>)", "href"),
    ("plain http", "[x](http://a.example)", "href"),
    ("foreign host without scheme", "[x](//evil.example)", "href"),
    ("backslashes", "[x](\\\\\\\\evil.example)", "href"),
    ("root of the host", "[x](/admin)", "href"),
    ("file that is no content", "[x](../../../etc/passwd)", "href"),
    ("remote picture", "![x](https://evil.example/pixel.png)", "<img"),
    ("style", '<p style="position:fixed">x</p>', "<p style"),
    ("id that drawings use", '<svg><use href="#i-coffee"></svg>', "<use"),
]


def convert(text: str) -> str:
    """A text of an activity, as a page shows it."""
    return str(MarkdownText().html(text, path="activities/soep.md", resolve=PAGES.get))


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in SAFE], ids=[row[0] for row in SAFE])
def test_good_text_stays(text: str, expected: str) -> None:
    """What a volunteer means to say comes through."""
    assert expected in convert(text)


@pytest.mark.parametrize(("text", "never"), [row[1:] for row in DANGEROUS], ids=[row[0] for row in DANGEROUS])
def test_nothing_dangerous_gets_through(text: str, never: str) -> None:
    """Neither code nor a way out of the site."""
    assert never not in convert(text)


def test_a_link_alone_in_a_line_can_be_told_from_one_in_a_sentence() -> None:
    """The first must be as high as a thumb; the second is as high as its line."""
    html = convert("- [One](https://a.example)\n- [Two](https://b.example) and more")
    assert html.count('<li class="zb-way"><a ') == 1
    assert '<li><a href="https://b.example"' in html


def test_one_converter_forgets_the_text_before() -> None:
    """A reference in one text does not leak into the next."""
    markdown = MarkdownText()
    markdown.html("[x]: https://a.example", path="pages/a.md", resolve=PAGES.get)
    assert "href" not in markdown.html("[x]", path="pages/b.md", resolve=PAGES.get)


UNSIGNED = "*_#-+>1. =~|!()'\"é\n \x02\x03"
"""Signs of Markdown that the converter of plain texts must know."""


def test_a_text_without_signs_is_converted_as_any_other() -> None:
    """A sign in a last paragraph calls the full converter; what stands before must come out the same."""
    chance = random.Random(2026)  # noqa: S311 - no secret
    for _ in range(300):
        text = "".join(chance.choice(UNSIGNED + "abc") for _ in range(chance.randint(1, 80)))
        plain, full = convert(text), convert(f"{text}\n\n# z\n\n&#35;")
        assert full.startswith(plain.rstrip()), text


@pytest.mark.parametrize("text", ["[" * 20_000, "[a](" * 5_000, "a" * (LONGEST + 1)])
def test_a_text_made_to_be_slow_is_quick(text: str) -> None:
    """The bounds keep the worst cases of the converter away."""
    start = time.process_time()
    convert(text)
    assert time.process_time() - start < 1


def test_a_text_that_is_too_deep_for_the_converter_is_shown_as_it_was_typed() -> None:
    """A thousand lists in one another are refused before; old words of such a text must stop no build."""
    deep = "1. " * 2000
    assert convert(deep) == f"<p>{deep}</p>"
