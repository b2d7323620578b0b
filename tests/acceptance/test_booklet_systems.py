"""Everything that the booklet of the project names has its page and its paper, in Dutch and in French.

A row that loses its page or its paper is a promise to residents or partners that is no longer kept.
"""

import json
from collections.abc import Callable
from typing import NamedTuple

import pytest
from support.guide import ROOT, TODAY, BuiltGuide
from support.pages import Page, plain

from printshop.production import draw_all
from printshop.sheets import KINDS
from printshop.shop import open_shop

Find = Callable[[BuiltGuide, str], str]


class System(NamedTuple):
    """One system of the booklet: the address of its page, the entry that papers are about, their kinds."""

    named: str
    address: Find
    about: tuple[str, ...]
    papers: tuple[str, ...]


def entry(kind: str, slug: str) -> Find:
    """The address of an entry."""

    def find(guide: BuiltGuide, language: str) -> str:
        found = next(one for one in guide.catalog.entries() if (one.kind, one.slug) == (kind, slug))
        return guide.routes.entry(found, language)

    return find


def page_and_card(named: str, slug: str, *papers: str) -> System:
    """A page of which paper is made."""
    return System(named, entry("page", slug), (slug,), papers)


PLACES = ("noord", "centrum", "zuid")
SYSTEMS = (
    *(System(f"buurt {slug}", entry("neighbourhood", slug), (slug,), ("where-to-go-a4",)) for slug in PLACES),
    System(
        "activiteiten om buren te ontmoeten",
        entry("activity", "soep-op-de-stoep"),
        ("soep-op-de-stoep",),
        ("flyer-a5", "poster-a4"),
    ),
    *(
        System(f"dienst {slug}", entry("service", slug), (slug,), ("service-a5",))
        for slug in ("welzijnsloket", "dienst-samenleven", "ldc-de-wilg", "saamo-opbouwwerker")
    ),
    System(
        "waar terecht met welke vraag",
        lambda guide, language: guide.routes.index("question", language),
        PLACES,
        ("where-to-go-a4", "phone-card-a6x4"),
    ),
    System(
        "een plek om binnen te lopen",
        lambda guide, language: guide.routes.walk_in(language),
        ("ldc-de-wilg",),
        ("service-a5",),
    ),
    *(
        System(
            f"resultaten van {slug}",
            lambda guide, language, slug=slug: guide.routes.results(language, slug),  # type: ignore[misc]
            (slug,),
            ("results-a4",),
        )
        for slug in PLACES
    ),
    page_and_card("opbouwwerker aan de deur", "aan-je-deur", "at-your-door-a5"),
    page_and_card("warm doorverwijzen", "doorverwijzen", "referral-slip-a6"),
    page_and_card("netwerk van bewoners", "netwerk", "starter-pack"),
    page_and_card("buren die op elkaar letten", "buur", "worried-card-a6"),
    page_and_card("signaalkaarten", "signaalkaart", "signal-card-a6-duplex", "signal-card-a5"),
    page_and_card("meldpunt eenzaamheid", "meldpunt-eenzaamheid", "report-point-card-a6"),
)
ON_DEMAND = (
    System("resultaten van alle buurten", lambda g, lang: g.routes.results(lang), PLACES, ("results-a3",)),
    System("noden, doelen en acties", lambda g, lang: g.routes.needs(lang), PLACES, ("booklet-a5",)),
    System("waarom, met de acties", lambda g, lang: g.routes.project(lang), PLACES, ("booklet-a4-imposed",)),
    System("gebundelde signalen", lambda g, lang: g.routes.signals(lang), (), ("signals-a4",)),
    System("wie doet wat", lambda g, lang: g.routes.matrix(lang), ("site",), ("matrix-a3",)),
    System("gids voor partners", lambda g, lang: g.routes.directory(lang), ("site",), ("matrix-a3",)),
)
"""Systems whose paper is printed when somebody asks for it."""

EACH = pytest.mark.parametrize("system", SYSTEMS, ids=[system.named for system in SYSTEMS])


def page_of(guide: BuiltGuide, system: System, language: str) -> Page:
    """The page of a system."""
    return guide.page(system.address(guide, language))


@pytest.mark.parametrize("language", ["nl", "fr"])
@EACH
def test_every_system_of_the_booklet_has_its_page_and_its_paper(
    built_site: BuiltGuide, system: System, language: str
) -> None:
    """The page speaks the language, and each paper about it was made."""
    assert page_of(built_site, system, language).language == language
    listed = json.loads((built_site.output / "print" / "index.json").read_text(encoding="utf-8"))
    made = {(row["sheet"], row["entry"]) for row in listed if row["language"] == language}
    assert {(paper, about) for paper in system.papers for about in system.about} <= made


@pytest.fixture(scope="module")
def drawn(built_site: BuiltGuide) -> set[tuple[str, str, str]]:
    """Kind, entry and language of every sheet that can be printed, those on demand too."""
    wanted = {paper for system in ON_DEMAND for paper in system.papers}
    shop = open_shop(
        ROOT / "print",
        catalog=built_site.catalog,
        localizers=built_site.localizers,
        addresses=built_site.routes,
        today=TODAY,
    )
    orders = draw_all(shop, [kind for kind in KINDS if kind.name in wanted]).orders
    return {(kind.name, order.entry.slug, order.language) for kind, order in orders}


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("system", ON_DEMAND, ids=[system.named for system in ON_DEMAND])
def test_every_other_system_has_its_page_and_paper_on_demand(
    built_site: BuiltGuide, drawn: set[tuple[str, str, str]], system: System, language: str
) -> None:
    """The page speaks the language, and each paper about it can be printed."""
    assert page_of(built_site, system, language).language == language
    for paper in system.papers:
        about = {entry for kind, entry, spoken in drawn if (kind, spoken) == (paper, language)}
        assert about >= set(system.about)
        assert about


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_page_with_a_card_offers_it_to_print(built_site: BuiltGuide, language: str) -> None:
    """And says what the card says: who to call, the lists, what nobody decided yet."""
    words = built_site.localizers[language]
    for entry_ in built_site.catalog.pages:
        if entry_.facts.card is None:
            continue
        page = built_site.page(built_site.routes.entry(entry_, language))
        helper = built_site.catalog.service[entry_.facts.contact or ""]
        assert plain(helper.say("name", language).text) in page.text
        assert f"print/{language}/" in page.source
        for one in entry_.say("lists", language).text:
            assert all(text in page.text for text in (plain(one.heading), *map(plain, one.points)))
            if not one.points:
                assert words.gettext("Still to be checked") in page.text
