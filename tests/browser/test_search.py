"""Somebody types what they look for, spelt as they speak, and finds it; or finds a person."""

import gzip
from pathlib import Path

import pytest
from support.visitor import Visit, Visitor

pytestmark = pytest.mark.browser

SEARCHES = Path(__file__).parent / "searches"
PHONE = 360
FIRST = 3
ONE_SEARCH = 100_000
ASK_ALL = """async (queries) => {
    const code = document.querySelector("script[type=module]").src.replace("search.js", "search-engine.js");
    const form = document.querySelector("form[data-index]");
    const rows = await (await fetch(form.dataset.index)).json();
    const search = (await import(code)).engine(rows, document.documentElement.lang);
    return queries.map((query) => search(query).map((row) => row.path));
}"""


def type_and_search(visit: Visit, query: str) -> str:
    """Type into the box and press Enter; gives what is announced."""
    visit.page.fill("#q", query)
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_selector("#found:focus", state="attached")
    return visit.page.inner_text("#found")


def wanted(language: str) -> list[tuple[str, set[str]]]:
    """The searches of everyday life in a language: what is typed, and the slugs of good answers."""
    lines = (SEARCHES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" = ") for line in lines if not line.startswith("#")]
    return [(query, set(slugs.split())) for query, slugs in pairs]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_everyday_words_and_misspelt_ones_find_the_answer(visitor: Visitor, language: str) -> None:
    """A good answer stands among the first three, whatever the spelling."""
    searches = wanted(language)
    with visitor.visit("real") as visit:
        visit.go(visit.guide.routes.search(language))
        answers = visit.page.evaluate(ASK_ALL, [query for query, _ in searches])
    assert len(searches) >= 40
    faults = [
        f"{query}: {paths[:FIRST]}"
        for (query, slugs), paths in zip(searches, answers, strict=True)
        if not any(path.rstrip("/").replace("#", "/").rpartition("/")[2] in slugs for path in paths[:FIRST])
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("query", "slug"), [("طعام", "eten-nodig"), ("الأوراق", "papieren"), ("papieren", "papieren")]
)
def test_arabic_is_found_with_and_without_its_article(visitor: Visitor, query: str, slug: str) -> None:
    """And a Dutch word, which people have heard, finds the Arabic page."""
    with visitor.visit("three", width=PHONE) as visit:
        visit.go(visit.guide.routes.search("ar"))
        type_and_search(visit, query)
        assert slug in visit.page.locator("#results a").first.get_attribute("href").split("/")


def test_results_come_while_typing_and_are_grouped(visitor: Visitor) -> None:
    """Questions come first; the number is announced; the list of everything makes room."""
    with visitor.visit("real", width=PHONE) as visit:
        visit.go(visit.guide.routes.search("nl"))
        visit.page.locator("#q").press_sequentially("eten")
        visit.page.wait_for_selector("#results a")
        assert visit.page.locator("#results h2").first.inner_text() == "Vragen"
        count = visit.page.locator("#results a").count()
        assert visit.page.inner_text("#found") == f"Gevonden: {count}"
        assert visit.page.locator("#everything").is_hidden()
        assert visit.page.evaluate("location.search") == "?q=eten"
        visit.page.fill("#q", "")
        visit.page.wait_for_selector("#everything")
        assert visit.page.locator("#results a").count() == 0


def test_a_search_needs_only_a_keyboard(visitor: Visitor) -> None:
    """From the box on the front page to the answer, in French."""
    with visitor.visit("real", width=PHONE) as visit:
        visit.go(visit.guide.routes.home("fr"))
        visit.page.focus("#q")
        visit.page.keyboard.type("loyer")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_selector("#results a")
        assert visit.page.url.endswith("/fr/chercher/?q=loyer")
        visit.page.focus("#q")
        for _ in range(2):  # past the button, to the first result
            visit.page.keyboard.press("Tab")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**/fr/aide/woning-zoeken/")


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("real", "fr"), ("three", "ar")])
def test_nothing_found_leads_to_people(visitor: Visitor, site: str, language: str) -> None:
    """The first number to call is in sight, and the way to all questions."""
    with visitor.visit(site, width=PHONE) as visit:
        routes, catalog = visit.guide.routes, visit.guide.catalog
        visit.go(routes.search(language))
        said = type_and_search(visit, "xqzwk")
        assert said == visit.guide.localizers[language].gettext(
            "We do not find this. Try another word, or call us."
        )
        phone = catalog.first_contact.facts.phone
        assert phone is not None
        assert visit.page.locator(f"main a[href='{phone.href}']").first.is_visible()
        assert visit.page.locator(f"main a[href$='{routes.index('question', language)}']").first.is_visible()


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("real", "fr"), ("three", "ar")])
def test_without_scripts_the_box_leads_to_everything(visitor: Visitor, site: str, language: str) -> None:
    """The form opens the page with people to call and a list from A to Z."""
    with visitor.visit(site, width=PHONE, java_script_enabled=False) as visit:
        routes = visit.guide.routes
        visit.go(routes.index("question", language))
        visit.page.fill("#q", "huur")
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url(f"**/{routes.search(language)}?q=huur")
        for question in visit.guide.catalog.questions:
            link = visit.page.locator(f"#everything a[href$='{routes.entry(question, language)}']")
            assert link.first.is_visible(), question.slug
        assert visit.page.locator("main a[href^='tel:']").first.is_visible()


def test_one_search_stays_small(visitor: Visitor) -> None:
    """Library, scripts and index together, as a web server sends them."""
    loaded: set[str] = set()
    with visitor.visit("real") as visit:
        visit.go(visit.guide.routes.search("nl"))
        visit.page.on("request", lambda request: loaded.add(request.url))
        type_and_search(visit, "huur")
        files = [visit.guide.output / url.removeprefix(visit.address) for url in loaded]
    assert len(files) >= 4
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < ONE_SEARCH / 3
