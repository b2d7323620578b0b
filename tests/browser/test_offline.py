"""Without internet a telephone still shows home, help and the urgent numbers."""

import gzip
import json
import re
from collections.abc import Iterator

import pytest
from support.visitor import Visit, Visitor

pytestmark = pytest.mark.browser

MOST = 400_000
KEPT = """async () => {
  const names = await caches.keys();
  const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((k) => k.url)));
  return keys.flat();
}"""


@pytest.fixture
def visit(visitor: Visitor) -> Iterator[Visit]:
    """Somebody who looked at the front page once, long enough to keep what matters."""
    with visitor.visit("three", service_workers="allow") as visit:
        visit.go("")
        wanted = visit.address + visit.guide.routes.offline("nl")
        # Kept is not enough: only an active worker answers for the network.
        visit.page.wait_for_function(
            "async () => (await navigator.serviceWorker.ready).active.state === 'activated'"
        )
        visit.page.wait_for_function("async (url) => Boolean(await caches.match(url))", arg=wanted)
        yield visit


def test_help_and_numbers_open_without_internet(visit: Visit) -> None:
    """Also pages that were never opened; with their styles. Another page says what is there."""
    routes = visit.guide.routes
    visit.page.context.set_offline(True)
    for path in (
        routes.home("nl"),
        routes.numbers("nl"),
        routes.entry(visit.guide.catalog.questions[0], "nl"),
    ):
        visit.go(path)
        assert visit.page.locator("footer a[href^='tel:']").count() > 0
        assert visit.page.evaluate("getComputedStyle(document.body).margin") == "0px"
    visit.page.goto(f"{visit.address}{routes.project('nl')}")
    assert visit.page.locator("h1").inner_text() == "Er is nu geen internet"
    visit.page.get_by_role("link", name="Belangrijke nummers").first.click()
    assert visit.page.url == visit.address + routes.numbers("nl")


def test_with_internet_the_fresh_page_comes_first(visit: Visit) -> None:
    """A kept page never hides a newer one; PDFs are never kept."""
    path = visit.guide.routes.numbers("nl")
    asked: list[str] = []
    visit.page.context.on("request", lambda request: asked.append(request.url))
    visit.go(path)
    assert visit.address + path in asked
    assert not [url for url in visit.page.evaluate(KEPT) if url.endswith((".pdf", ".ics", ".json"))]


def test_what_is_kept_is_small_and_the_name_follows_the_content(visitor: Visitor) -> None:
    """Per language less than a few photos; every file exists."""
    for site in ("real", "three"):
        guide, _ = visitor.sites[site]
        script = (guide.output / "sw.js").read_text(encoding="utf-8")
        kept = json.loads(re.findall(r"^const KEPT = (.*);$", script, re.MULTILINE)[0])
        assert set(kept) == {"", *guide.catalog.languages}
        for language in guide.catalog.languages:
            files = [*kept[""], *kept[language]]
            paths = [guide.output / (f"{p}index.html" if p.endswith("/") else p) for p in files]
            assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) < MOST


def test_the_guide_can_be_installed(visit: Visit) -> None:
    """The manifest has a name, icons of the right sizes, and starts in the language of its page."""
    for language in visit.guide.catalog.languages:
        home = visit.guide.routes.home(language)
        answer = visit.page.request.get(visit.address + visit.guide.routes.manifest(language))
        facts = answer.json()
        assert facts["lang"] == language
        base = visit.address + home
        for icon in facts["icons"]:
            size = visit.page.evaluate(
                "async (url) => { const i = new Image(); i.src = url; await i.decode(); return `${i.width}x${i.height}`; }",
                base + icon["src"],
            )
            assert size == icon["sizes"]
