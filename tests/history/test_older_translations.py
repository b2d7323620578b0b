"""A translation that is older than its source: marked, shown for a while, never printed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from support.guide import ROOT, TODAY, BuiltGuide, build
from support.repository import SOUP, SOUP_FR, Kept, keep_guide, keep_small_guide

from catalog import Desk
from guide.generator import routes_for
from guide.reading import Reading, read_dated
from guide.translations import CODE, SHOWN_DAYS
from localisation import load_localizers
from printshop.plan import LeftOut
from printshop.production import Drawing, draw_all
from printshop.sheets import KINDS
from printshop.shop import open_shop

PAPERS = "questions/papieren.yml"


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """The smallest guide, in Git since 2 March 2026."""
    return keep_small_guide(tmp_path)


def read(kept: Kept, today: date = TODAY) -> Reading:
    """What a build reads on a day."""
    return read_dated(
        Desk(kept.content),
        theme=ROOT / "theme",
        print_folder=ROOT / "print",
        today=today,
        cache=kept.root / ".git" / "kept",
    )


def drawn(kept: Kept, today: date = TODAY) -> Drawing:
    """All paper of a day."""
    catalog = read(kept, today).catalog
    assert catalog is not None
    localizers = load_localizers(catalog.languages, ROOT / "theme" / "translations")
    addresses = routes_for(catalog, localizers, catalog.site.facts.url)
    return draw_all(
        open_shop(ROOT / "print", catalog=catalog, localizers=localizers, addresses=addresses, today=today),
        KINDS,
    )


def speaks(kept: Kept, path: str, today: date = TODAY) -> bool:
    """Whether the site still shows the French of an entry."""
    catalog = read(kept, today).catalog
    assert catalog is not None
    return next(entry for entry in catalog.entries() if entry.path == path).speaks("fr")


def test_new_words_make_a_translation_old(kept: Kept) -> None:
    """A hint tells the translator, with the day on which the site stops showing it."""
    kept.replace(SOUP, "Breng een kom mee.", "Breng een bord mee.")
    kept.commit("2026-11-12")
    reading = read(kept)
    (hint,) = [problem for problem in reading.problems if problem.code == CODE]
    assert hint.path == SOUP_FR
    assert "veranderde op 12/11/2026" in hint.message
    assert "tot en met 12/12/2026" in hint.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("14u-17u", "15u-18u"),
        ("prijs: gratis", "prijs: 2 euro"),
        ("titel: Soep", "# een toelichting\ntitel: Soep"),
        ("We koken samen soep.", "We koken samen soep!"),
    ],
)
def test_facts_and_signs_do_not(kept: Kept, old: str, new: str) -> None:
    """They are shared, or nothing to translate."""
    kept.replace(SOUP, old, new)
    kept.commit("2026-11-12")
    assert [problem.code for problem in read(kept).problems] == []


def test_a_renewed_translation_is_fresh_again(kept: Kept) -> None:
    """Also when its words could stay as they were and somebody only says so; also on the same day."""
    kept.replace(SOUP, "Breng een kom mee.", "Breng zelf een kom mee.")
    kept.commit("2026-11-12", "09:00")
    assert [problem.code for problem in read(kept).problems] == [CODE]
    kept.replace(SOUP_FR, "titel:", "# nagekeken\ntitel:")
    kept.commit("2026-11-12", "10:00")
    assert [problem.code for problem in read(kept).problems] == []


def test_the_order_within_one_day_counts(kept: Kept) -> None:
    """The Dutch changed after the translator was done."""
    kept.replace(SOUP_FR, "Apportez un bol.", "Prenez un bol.")
    kept.commit("2026-11-12", "09:00")
    kept.replace(SOUP, "Breng een kom mee.", "Breng een bord mee.")
    kept.commit("2026-11-12", "15:00")
    assert [problem.code for problem in read(kept).problems] == [CODE]


def test_words_that_came_back_make_it_fresh(kept: Kept) -> None:
    """The text says again what was translated."""
    kept.replace(SOUP, "een kom mee", "een bord mee")
    kept.commit("2026-11-12")
    kept.replace(SOUP, "een bord mee", "een kom mee")
    kept.commit("2026-11-13")
    assert [problem.code for problem in read(kept).problems] == []


def test_the_site_shows_it_for_thirty_days(kept: Kept) -> None:
    """Then the Dutch stands there. More changes do not prolong it."""
    kept.replace(SOUP, "een kom mee", "een bord mee")
    kept.commit("2026-10-10")
    kept.replace(SOUP, "een bord mee", "een diep bord mee")
    kept.commit("2026-10-20")
    last = date(2026, 10, 10) + timedelta(days=SHOWN_DAYS)
    assert speaks(kept, SOUP, last)
    assert not speaks(kept, SOUP, last + timedelta(days=1))


def test_paper_never_shows_it(kept: Kept) -> None:
    """It is left out, with the reason; sheets of other things go on."""
    kept.replace(SOUP, "een kom mee", "een bord mee")
    kept.replace(PAPERS, "vraag:", "# x\nvraag:")
    kept.commit("2026-11-20")
    drawing = drawn(kept)
    sheets = {(kind.name, order.entry.slug, order.language) for kind, order in drawing.orders}
    assert ("flyer-a5", "soep", "nl") in sheets
    assert ("flyer-a5", "soep", "fr") not in sheets
    assert ("where-to-go-a4", "dorp", "fr") in sheets
    why = "De vertaling (fr) is ouder dan de tekst zelf: ze komt niet op papier. Dus is er ook geen flyer."
    assert LeftOut("flyer-a5", "fr", SOUP, why) in drawing.left_out


def test_without_history_every_translation_counts_as_fresh(
    kept: Kept, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nobody can tell, so nobody is accused."""
    kept.replace(SOUP, "een kom mee", "een bord mee")
    kept.content.rename(tmp_path_factory.mktemp("elsewhere") / "content")
    moved = Kept(kept.root, next(tmp_path_factory.getbasetemp().glob("elsewhere*/content")))
    assert [problem.code for problem in read(moved).problems] == []


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> BuiltGuide:
    """A guide with a translation that is a little too old, and one that is far too old."""
    kept = keep_guide(tmp_path_factory.mktemp("kept"), "klein", day="2026-03-02")
    kept.replace(PAPERS, "vraag: ", "vraag: Vandaag ")
    kept.commit("2026-09-01")
    kept.replace(SOUP, "een kom mee", "een bord mee")
    kept.commit("2026-11-12")
    return build(kept.content, tmp_path_factory.mktemp("out"), "--no-print")


def test_an_outdated_page_says_so_and_leads_to_the_dutch(guide: BuiltGuide) -> None:
    """It is still labelled as a translation."""
    page = guide.page("fr/activites/soep/").source
    assert "Cette traduction est plus ancienne que le texte en néerlandais." in page
    assert "Soupe sur la place" in page
    assert 'href="../../../activiteiten/soep/" hreflang="nl"' in page


def test_a_lapsed_page_is_in_dutch_and_says_so(guide: BuiltGuide) -> None:
    """Each Dutch text is marked as Dutch."""
    page = guide.page("fr/aide/papieren/").source
    assert "La traduction est trop ancienne. Voici le texte en néerlandais." in page
    assert '<span lang="nl" dir="ltr">Vandaag' in page


def test_the_build_tells_it(guide: BuiltGuide) -> None:
    """As a hint beside the file of the translation."""
    assert "activities/soep.fr.md" in guide.said
    assert "questions/papieren.fr.yml" in guide.said
