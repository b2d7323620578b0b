"""A difficult word in a browser: one tap to what it means, and one tap back."""

import pytest
from support.visitor import Visitor

pytestmark = pytest.mark.browser
HIGH = 800


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("real", "fr"), ("three", "ar")])
def test_one_tap_shows_what_a_word_means(visitor: Visitor, site: str, language: str) -> None:
    """The reader stays in the text: the meaning comes up, without scripts, and goes away again."""
    with visitor.visit(site, width=360, java_script_enabled=False) as visit:
        guide = visit.guide
        service = next(
            one
            for one in guide.catalog.services
            if 'class="zb-word"' in guide.page(guide.routes.entry(one, language)).source
        )
        visit.go(guide.routes.entry(service, language))
        word = visit.page.locator("a.zb-word").first
        meaning = visit.page.locator(".zb-words > div").first
        way_back = meaning.locator(".zb-more")
        assert not way_back.is_visible()
        word.click()
        box = meaning.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= HIGH
        way_back.click()
        assert not way_back.is_visible()
        assert visit.page.url.endswith(f"#{word.get_attribute('id')}")
