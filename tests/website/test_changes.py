"""What is new: told to residents, with the day of the last change on every page."""

import re

from support.guide import BuiltGuide
from support.pages import plain
from village import BuiltSite


def said(guide: BuiltGuide, language: str = "nl") -> str:
    """The words of the page."""
    source = guide.page(guide.routes.changes(language)).source
    main = source[source.index("<main") : source.index("</main>")]
    return " ".join(plain(re.sub(r"<[^>]+>", " ", main)).split())


def test_the_newest_comes_first_with_what_changed(changed_guide: BuiltGuide) -> None:
    """In plain words, for the last three months only."""
    assert said(changed_guide).partition("drie maanden.")[2].split(" Zaterdag ")[0].strip() == (
        "Zondag 22 november Samen breien Nieuw "
        "Vrijdag 20 november Samen wandelen Veranderd: de dag of het uur "
        "Donderdag 12 november Soep aan het water Veranderd: de dag of het uur "
        "Huis van de Zon Veranderd: het telefoonnummer "
        "Dinsdag 20 oktober Huis van de Zon Veranderd: de tekst "
        "Donderdag 3 september Soep aan het water Veranderd: de prijs"
    )


def test_what_a_reader_does_not_see_is_no_news(changed_guide: BuiltGuide) -> None:
    """A comment, what the guide began with, and words in another language."""
    assert "15 oktober" not in said(changed_guide)
    assert "Voedselbank" not in said(changed_guide)
    assert "octobre" not in said(changed_guide, "fr")


def test_it_is_told_in_every_language(changed_guide: BuiltGuide) -> None:
    """With a link to each page in that language."""
    assert "Changement : le jour ou l’heure" in said(changed_guide, "fr")
    assert "تغيّر: رقم الهاتف" in said(changed_guide, "ar")


def test_every_page_says_when_the_guide_last_changed(changed_guide: BuiltGuide) -> None:
    """And leads to what is new."""
    for language, words in (
        ("nl", "Laatst bijgewerkt:"),
        ("fr", "Dernière mise à jour"),
        ("ar", "آخر تحديث:"),
    ):
        source = changed_guide.page(changed_guide.routes.home(language)).source
        assert words in source
        assert '<time class="zb-updated" datetime="2026-11-22">' in source
        assert changed_guide.routes.changes(language) in source


def test_a_guide_of_unknown_age_claims_nothing(site: BuiltSite) -> None:
    """It has no such page and no such day, and everything else."""
    home = site.html("")
    assert "Laatst bijgewerkt" not in home
    assert "Wat is nieuw?" not in home
