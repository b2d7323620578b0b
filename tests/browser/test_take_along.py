"""Taking a page along: have it read aloud, tell others."""

from urllib.parse import parse_qs, urlsplit

import pytest
from support.visitor import Visit, Visitor

pytestmark = pytest.mark.browser

VOICES = """
window.spoken = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "nl-BE" }, { lang: "fr_FR" }, { lang: "ar-EG" }],
  speak(speech) { window.spoken.push([speech.lang, speech.text.trim()]); window.now = speech; },
  cancel() {},
  addEventListener() {},
} });
"""
"""A browser with voices: the one of the tests has none."""

ACTIVITY = "koffie-en-taal"


def hear(visit: Visit, language: str) -> None:
    """Open an activity in a browser that can speak."""
    visit.page.add_init_script(VOICES)
    visit.go(visit.guide.routes.named("activity", ACTIVITY, language))


def next_sentence(visit: Visit) -> None:
    """Let the voice come to the end of its sentence."""
    visit.page.evaluate("window.now.onend()")


def test_a_page_is_read_sentence_by_sentence(visitor: Visitor) -> None:
    """By keyboard; the sentence that sounds is the one that shows; pause, go on, stop."""
    with visitor.visit("three") as visit:
        hear(visit, "nl")
        read = visit.page.get_by_role("button", name="Lees voor")
        before = visit.page.locator("main").inner_text().replace("Lees voor", "")
        read.focus()
        visit.page.keyboard.press("Enter")
        assert visit.page.get_by_role("status").inner_text() == "Ik lees voor."
        first = visit.page.evaluate("window.spoken[0]")
        assert first[0] == "nl-BE"
        assert visit.page.locator(".zb-spoken").all_inner_texts() == [first[1]]
        assert first[1] == visit.page.locator("main .zb-mark").first.inner_text()
        next_sentence(visit)
        assert visit.page.evaluate("window.spoken.length") == 2
        visit.page.get_by_role("button", name="Wacht even").press("Enter")
        assert visit.page.locator(".zb-spoken").count() == 0
        visit.page.get_by_role("button", name="Lees verder").press("Enter")
        spoken = visit.page.evaluate("window.spoken")
        assert spoken[2] == spoken[1]
        visit.page.get_by_role("button", name="Stop").press("Enter")
        assert visit.page.locator(".zb-spoken").count() == 0
        assert read.evaluate("button => button === document.activeElement")
        after = (
            visit.page.locator("main").inner_text().replace("Lees voor", "").replace("Ik ben gestopt.", "")
        )
        assert "".join(after.split()) == "".join(before.split())


def test_to_the_last_sentence_and_nothing_hidden(visitor: Visitor) -> None:
    """Everything that is seen is heard once; what is hidden and the ways to share are not."""
    with visitor.visit("three") as visit:
        hear(visit, "nl")
        visit.page.get_by_role("button", name="Lees voor").click()
        for _ in range(200):
            if visit.page.get_by_role("status").inner_text() != "Ik lees voor.":
                break
            next_sentence(visit)
        assert visit.page.get_by_role("status").inner_text() == "Dat was alles."
        heard = " ".join(text for _, text in visit.page.evaluate("window.spoken"))
        assert "Wanneer?" in heard
        assert "WhatsApp" not in heard
        assert "lang niet bijgewerkt" not in heard


def test_each_part_is_read_in_its_own_language(visitor: Visitor) -> None:
    """A Dutch text on an Arabic page sounds Dutch."""
    with visitor.visit("three") as visit:
        visit.page.add_init_script(VOICES)
        untranslated = next(a for a in visit.guide.catalog.activities if not a.speaks("ar"))
        visit.go(visit.guide.routes.entry(untranslated, "ar"))
        visit.page.locator("[data-aloud] button").first.click()
        for _ in range(12):
            next_sentence(visit)
        assert {language for language, _ in visit.page.evaluate("window.spoken")} == {"ar-EG", "nl-BE"}


def test_a_browser_without_a_voice_offers_nothing(visitor: Visitor) -> None:
    """No button that does nothing."""
    with visitor.visit("three") as visit:
        visit.go(visit.guide.routes.named("activity", ACTIVITY, "nl"))
        assert not visit.page.locator("[data-aloud]").is_visible()


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_links_to_share_hold_title_moment_and_address(visitor: Visitor, language: str) -> None:
    """They work without scripts, and lead only to the reader's own programs."""
    with visitor.visit("three", java_script_enabled=False) as visit:
        guide = visit.guide
        entry = next(a for a in guide.catalog.activities if a.slug == ACTIVITY)
        visit.go(guide.routes.entry(entry, language))
        links = [a.get_attribute("href") or "" for a in visit.page.locator(".zb-share a").all()]
        assert [link.partition(":")[0] for link in links] == ["https", "sms", "mailto"]
        for link, name in zip(links, ("text", "body", "body"), strict=True):
            told = parse_qs(urlsplit(link).query)[name][0]
            assert entry.say("title", language).text in told
            assert guide.localizers[language].weekday(entry.facts.every[0].weekdays[0]) in told
            assert guide.routes.absolute(guide.routes.short(entry.code)) in told
        assert not visit.page.locator("[data-share]").is_visible()


def test_the_telephone_shares_in_its_own_way(visitor: Visitor) -> None:
    """Where the browser can share, a button hands it the same words."""
    with visitor.visit("three") as visit:
        visit.page.add_init_script("navigator.share = async (what) => { window.shared = what.text; };")
        visit.go(visit.guide.routes.named("activity", ACTIVITY, "nl"))
        visit.page.get_by_role("button", name="Anders delen").click()
        link = visit.page.locator(".zb-share a").first.get_attribute("href") or ""
        assert visit.page.evaluate("window.shared") == parse_qs(urlsplit(link).query)["text"][0]
