"""The agenda inside a page of a partner."""

import html
import re

from support.guide import TODAY, BuiltGuide

from catalog.horizon import horizon
from catalog.values.schedule import occurrences


def embedded_pages(guide: BuiltGuide) -> dict[str, tuple[str, str | None]]:
    """The address of every page to embed, with its language and neighbourhood."""
    slugs = [None, *(place.slug for place in guide.catalog.neighbourhoods)]
    return {
        guide.routes.embedded(language, slug): (language, slug)
        for language in guide.catalog.languages
        for slug in slugs
    }


def test_the_text_to_copy_shows_the_page(guide: BuiltGuide) -> None:
    """Every frame names its page by the whole address, has a title for who cannot see it, and is offered once."""
    for language in guide.catalog.languages:
        page = guide.page(guide.routes.embed(language))
        frames = [html.unescape("".join(code.itertext())) for code in page.root.iter("code")]
        sources = [re.findall(r'src="([^"]+)"', frame) for frame in frames]
        wanted = [address for address, (own, _) in embedded_pages(guide).items() if own == language]
        assert sources == [[guide.routes.absolute(address)] for address in wanted]
        assert all(re.search(r'title="[^"]+"', frame) for frame in frames)


def test_a_page_to_embed_shows_the_next_dates(guide: BuiltGuide) -> None:
    """Eight, or all there are; only of activities for that neighbourhood, each with a link to its page."""
    for address, (language, slug) in embedded_pages(guide).items():
        near = [
            a
            for a in guide.catalog.activities
            if slug is None or {slug, "alle"} & set(a.facts.neighbourhoods)
        ]
        coming = [o.date.isoformat() for a in near for o in occurrences(a.schedule, TODAY, horizon(TODAY))]
        page = guide.page(address)
        pages = {guide.routes.entry(a, language) for a in near} | {guide.routes.agenda(language, slug)}
        led_to = [page.resolve(link, guide.address) for link in page.links if not link.startswith("tel:")]
        dates = [moment for moment, _ in page.times]
        assert dates == sorted(coming)[: len(dates)]
        assert len(dates) == min(8, len(coming))
        if coming:
            assert set(led_to) <= pages


def test_a_page_to_embed_brings_nothing_along(guide: BuiltGuide) -> None:
    """No script, no menu, no search result: links open beside the page of the partner."""
    for address in embedded_pages(guide):
        page = guide.page(address)
        base = page.root.find("head/base")
        assert base is not None
        assert base.attrib == {"target": "_blank"}
        assert "<script" not in page.source
        assert '<meta name="robots" content="noindex">' in page.source
        assert page.root.find(".//nav") is None
