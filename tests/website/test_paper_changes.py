"""The page behind a short code says what changed since the paper in your hand."""

import re

import pytest
from support.guide import BuiltGuide, build
from support.pages import plain
from support.repository import keep_guide

DESK = "services/huis-van-de-zon.yml"


def told(changed_guide: BuiltGuide, kind: str, slug: str, language: str = "nl") -> list[str]:
    """What the page of an entry tells in one language, one text for each edition."""
    entry = next(one for one in changed_guide.catalog.entries() if (one.kind, one.slug) == (kind, slug))
    source = changed_guide.page(changed_guide.routes.short(entry.code)).source
    part = re.search(
        rf'<div class="zb-part zb-code__part" lang="{language}".*?(?=<div class="zb-part|</main>)',
        source,
        re.DOTALL,
    )
    assert part is not None
    found = re.findall(r'<div class="zb-code__before">(.*?)</div>', part.group(), re.DOTALL)
    return [" ".join(plain(re.sub(r"<[^>]+>", " ", text)).split()) for text in found]


def test_each_change_is_told_with_the_edition_from_which_it_holds(changed_guide: BuiltGuide) -> None:
    """The newest first, what was and what is; a change of long ago is left out."""
    where = "Je vindt dat onderaan, in kleine letters. Dan is dit veranderd:"
    newest, older = told(changed_guide, "activity", "soep-aan-het-water")
    day = "zaterdag 5 december 2026"
    when = f"Wanneer? Het was: {day}, 14 tot 17 uur Nu: {day}, 15 tot 18 uur"
    assert newest == f"Staat er op je papier een uitgave van voor 12 november 2026? {where} {when}"
    price = "Wat kost het? Het was: gratis Nu: 1 euro"
    assert older == f"Staat er op je papier een uitgave van voor 3 september 2026? {where} {price}"


def test_it_is_told_in_every_language(changed_guide: BuiltGuide) -> None:
    """In the words of each."""
    assert "de 15 h à 18 h" in told(changed_guide, "activity", "soep-aan-het-water", "fr")[0]
    assert "الآن" in told(changed_guide, "activity", "soep-aan-het-water", "ar")[0]


def test_a_cancelled_date_is_told(changed_guide: BuiltGuide) -> None:
    """Only that date: the repeat is as it was."""
    (text,) = told(changed_guide, "activity", "samen-wandelen")
    assert text.endswith("Wanneer? Nu: donderdag 3 december 2026, 14 tot 16 uur (afgelast)")


def test_a_number_is_told_on_every_page_whose_paper_shows_it(changed_guide: BuiltGuide) -> None:
    """The service itself, an activity that names it, and the neighbourhood with its sheets."""
    change = "Het was: 02 555 00 01 Nu: 02 555 00 09"
    assert change in told(changed_guide, "service", "huis-van-de-zon")[0]
    assert f"Bel {change}" in told(changed_guide, "activity", "koffie-en-taal")[0]
    assert f"Huis van de Zon {change}" in told(changed_guide, "neighbourhood", "haven")[0]
    assert told(changed_guide, "service", "voedselbank") == []


def test_numbers_stay_in_their_order_in_arabic(changed_guide: BuiltGuide) -> None:
    """Each is isolated, so that its groups do not change places."""
    entry = changed_guide.catalog.service["huis-van-de-zon"]
    source = changed_guide.page(changed_guide.routes.short(entry.code)).source
    arabic = source[source.index('lang="ar"') :]
    assert re.search(r'<bdi dir="ltr">02.555.00.01</bdi>', arabic)


def test_much_that_changed_is_told_in_few_parts(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What changed long ago joins the last part, so that old paper is still told everything, once."""
    kept = keep_guide(tmp_path_factory.mktemp("much"), "drie-talen", day="2025-12-01")
    for month in range(1, 10):
        number = f"02 555 00 {10 + month}"
        text = re.sub(
            r"(?m)^telefoon: .*$", f"telefoon: {number}", (kept.content / DESK).read_text(encoding="utf-8")
        )
        if month == 2:
            text = text.replace("Zonneplein 1", "Zonneplein 2")
        (kept.content / DESK).write_text(text, encoding="utf-8")
        kept.commit(f"2026-{month:02}-05")
    changed = build(kept.content, tmp_path_factory.mktemp("out"), "--no-print")
    parts = told(changed, "service", "huis-van-de-zon")
    assert [text.split("van voor ")[1].split("?")[0] for text in parts] == [
        "5 september 2026",
        "5 augustus 2026",
        "5 juli 2026",
        "5 juni 2026",
    ]
    assert all("Nu: 02 555 00 19" in text for text in parts)
    assert parts[-1].count("Bel") == 1
    assert "Het was: Zonneplein 1, 9999 Zonnedorp Nu: Zonneplein 2, 9999 Zonnedorp" in parts[-1]
