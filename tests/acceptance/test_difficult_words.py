"""Difficult words on the finished site: explained on their page, and all together on one page."""

from support.guide import BuiltGuide


def test_every_marked_word_is_explained_on_its_own_page(guide: BuiltGuide) -> None:
    """Both ends of each link are there, once, with the words of the glossary."""
    seen = 0
    for address, page in guide.pages.items():
        html = page.source
        numbers = [part.partition('"')[0] for part in html.split('class="zb-word" id="t')[1:]]
        seen += len(numbers)
        assert len(set(numbers)) == len(numbers), address
        for number in numbers:
            assert html.count(f'id="w{number}"') == html.count(f'href="#t{number}"') == 1, address
    assert seen


def test_every_language_has_a_page_with_its_own_words(guide: BuiltGuide) -> None:
    """Every word of the glossary, with its explanation."""
    for language in guide.catalog.languages:
        text = guide.page(guide.routes.words(language)).text
        for hard in guide.catalog.hard_words(language):
            assert hard.word in text
            assert hard.meaning in text
