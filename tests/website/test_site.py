"""The website of a small village, built by Pelican."""

import gzip
import re

import pytest
from village import BuiltSite

FOREIGN = '<span lang="nl" dir="ltr">'


def test_every_kind_of_page_exists_in_both_languages(site: BuiltSite) -> None:
    """Path words come from the catalogue of each language."""
    wanted = {
        "",
        "fr/",
        "buurten/noord/",
        "fr/quartiers/noord/",
        "activiteiten/soep/",
        "fr/activites/soep/",
        "hulp/geld/",
        "fr/aide/geld/",
        "diensten/loket/",
        "fr/services/loket/",
        "agenda/2026-12/",
        "buurten/noord/agenda/2027-01/",
        "fr/agenda/passe/",
        "project/",
        "fr/projet/",
        "nummers/",
        "drukwerk/",
        "over/",
        "404.html",
    }
    assert wanted <= site.paths()


def test_no_month_after_the_last_date(site: BuiltSite) -> None:
    """The agenda ends where the activities end."""
    assert "agenda/2027-02/" not in site.paths()


@pytest.mark.parametrize("path", ["activiteiten/soep/", "fr/activites/soep/"])
def test_languages_find_each_other(site: BuiltSite, path: str) -> None:
    """Each page names itself and the other, and Dutch as the default."""
    html = site.html(path)
    base = "https://gids.example/dorp"
    assert f'hreflang="nl" href="{base}/activiteiten/soep/"' in html
    assert f'hreflang="fr" href="{base}/fr/activites/soep/"' in html
    assert f'hreflang="x-default" href="{base}/activiteiten/soep/"' in html
    assert f'rel="canonical" href="{base}/{path}"' in html


def test_an_untranslated_entry_says_so_and_marks_its_dutch(site: BuiltSite) -> None:
    """The facts are French, the words are Dutch and say it."""
    html = site.html("fr/activites/soep/")
    assert "n’existe qu’en néerlandais" in html
    assert f"{FOREIGN}Soep op de stoep</span>" in html
    assert "samedi 5\u00a0décembre" in html
    assert '<div class="zb-text" lang="nl" dir="ltr">' in html


def test_a_translation_says_so_in_both_languages(site: BuiltSite) -> None:
    """The language law asks for it."""
    html = site.html("fr/activites/koffie/")
    assert "Traduction" in html
    assert f"{FOREIGN}Vertaling</span>" in html
    assert 'href="../../../activiteiten/koffie/" hreflang="nl">lire en néerlandais' in html


def test_dutch_pages_are_no_translation(site: BuiltSite) -> None:
    """The source carries no label."""
    assert "Vertaling" not in site.html("activiteiten/koffie/")


def test_a_cancelled_date_is_struck_through_with_its_reason(site: BuiltSite) -> None:
    """Nobody stands before a closed door."""
    html = site.html("activiteiten/koffie/")
    assert '<s><time datetime="2026-12-08">dinsdag 8\u00a0december</time></s>' in html
    assert "<strong>Gaat niet door</strong>: de zaal is stuk" in html


def test_a_reason_is_told_in_the_language_of_the_reader(site: BuiltSite) -> None:
    """When a translator wrote it; else it is marked as Dutch."""
    html = site.html("fr/activites/koffie/")
    assert "<strong>Annulé</strong>\u00a0: la salle est en travaux" in html
    assert f"{FOREIGN}er is markt</span>" in html


def test_a_moved_date_says_when_it_was(site: BuiltSite) -> None:
    """The old date stays findable."""
    assert "Verplaatst</strong>. Het was op dinsdag 15\u00a0december" in site.html("activiteiten/koffie/")


def test_a_text_message_has_ordinary_spaces(site: BuiltSite) -> None:
    """A line of the page keeps "5 december" together; in a message that space would halve what fits."""
    html = site.html("activiteiten/soep/")
    assert "zaterdag 5\u00a0december" in html
    [message] = re.findall(r'href="sms:([^"]*)"', html)
    assert "zaterdag%205%20december%202026" in message
    assert "%C2%A0" not in message


def test_four_dates_take_place_besides_the_cancelled_one(site: BuiltSite) -> None:
    """A cancelled date does not count."""
    html = site.html("activiteiten/koffie/")
    assert re.findall(
        r'<li data-near data-until="[^"]*"(?: class="[^"]*")?>(?:<s>)?<time datetime="([\d-]+)">', html
    ) == [
        "2026-12-01",
        "2026-12-08",
        "2026-12-16",
        "2026-12-22",
        "2026-12-29",
    ]


def test_links_in_a_text_lead_to_pages_in_its_language(site: BuiltSite) -> None:
    """A link to a content file, with or without its language, leads to the page."""
    assert 'href="../../diensten/loket/"' in site.html("activiteiten/soep/")
    assert 'href="../../activiteiten/koffie/"' in site.html("activiteiten/soep/")
    assert 'href="../../../fr/services/loket/"' in site.html("fr/activites/koffie/")


def test_template_code_in_content_is_text(site: BuiltSite) -> None:
    """Content never runs."""
    assert "{{ 7 * 7 }}" in site.html("over/")


def test_an_old_name_leads_to_the_new_page(site: BuiltSite) -> None:
    """In every language, without JavaScript."""
    html = site.html("fr/activites/soep-op-straat/")
    assert 'content="0; url=../../../fr/activites/soep/"' in html
    assert '<link rel="canonical" href="https://gids.example/dorp/fr/activites/soep/">' in html
    assert 'href="../../../fr/activites/soep/"' in html


def short_page(site: BuiltSite, path: str) -> str:
    """The page behind the short address that a page mentions."""
    match = re.search(r"gids\.example/dorp/(\d{6})", site.html(path))
    assert match
    return site.html(f"{match[1]}/")


def test_a_short_code_speaks_every_language(site: BuiltSite) -> None:
    """Who scans it chooses by reading, not by a setting."""
    html = short_page(site, "activiteiten/koffie/")
    assert 'href="../activiteiten/koffie/"' in html
    assert 'href="../fr/activites/koffie/"' in html
    assert 'lang="fr"' in html
    assert "Un café entre voisins" in html
    assert "tel:+3238663450" in html


def test_the_code_of_something_past_shows_what_comes_next(site: BuiltSite) -> None:
    """Paper lives longer than an activity."""
    html = short_page(site, "activiteiten/feest/")
    assert "Dit is voorbij." in html
    assert "Koffie met de buren" in html


def test_unknown_facts_are_shown_as_unknown(site: BuiltSite) -> None:
    """Nothing is made up, nothing is hidden."""
    assert site.html("diensten/winkel/").count("Nog na te kijken") >= 3


def test_what_another_source_says_is_shown(site: BuiltSite) -> None:
    """With where it comes from and when."""
    html = site.html("diensten/loket/")
    assert "Een andere bron zegt:" in html
    assert "03 860 91 44" in html
    assert "30\u00a0september 2020" in html


def test_survey_figures_stand_as_published(site: BuiltSite) -> None:
    """Never a percentage of our own."""
    assert "<strong>1 op 2</strong> bewoners is tevreden." in site.html("buurten/noord/")


def test_both_languages_list_every_help_line(site: BuiltSite) -> None:
    """Each with the language it speaks, in its own name."""
    html = site.html("fr/numeros/")
    assert 'href="tel:106"' in html
    assert '<span lang="nl">Nederlands</span>' in html


def test_phone_numbers_are_whole_and_read_from_left_to_right(site: BuiltSite) -> None:
    """No-break spaces, isolated."""
    assert '<bdi dir="ltr">03\u00a0866\u00a034\u00a050</bdi>' in site.html("hulp/geld/")


def test_without_print_shop_the_print_corner_says_so(site: BuiltSite) -> None:
    """``--no-print`` builds a whole site."""
    assert "Er is nog niets om af te drukken." in site.html("drukwerk/")


def test_the_page_for_lost_readers_works_under_any_address(site: BuiltSite) -> None:
    """Its links start at the root of the site, and it points search engines nowhere."""
    html = site.html("404.html")
    assert 'href="/dorp/hulp/"' in html
    assert "hreflang=" in html
    assert 'rel="canonical"' not in html


def test_every_link_between_pages_leads_to_a_file(site: BuiltSite) -> None:
    """Relative links from every depth."""
    for path in site.paths() - {"404.html"}:
        folder = site.folder / path
        for href in re.findall(r'href="(\.[^"#]*)', site.html(path)):
            target = (folder / href).resolve()
            assert target.is_file() or (target / "index.html").is_file(), f"{path} → {href}"


def test_every_page_has_one_title_of_at_most_sixty_characters(site: BuiltSite) -> None:
    """In the tab and on the page."""
    for path in site.paths():
        html = site.html(path)
        assert html.count("<h1") == 1, path
        assert len(re.findall(r"<title[^>]*>([^<]*)", html)[0]) <= 60, path


def test_every_page_fits_in_the_first_packets(site: BuiltSite) -> None:
    """HTML, style and drawings together."""
    css = next((site.folder / "theme").glob("site.*.css")).read_bytes()
    for path in site.paths():
        size = len(gzip.compress(site.html(path).encode(), 9)) + len(gzip.compress(css, 9))
        assert size <= 14_600, path


def test_nothing_inline_and_nothing_foreign(site: BuiltSite) -> None:
    """The strict policy of the pages holds: scripts and styles only from files of our own, no other host."""
    for path in site.paths():
        html = site.html(path)
        assert not re.search(r'<script(?! (type="module" )?src="[^":]*theme/)|<script[^>]*>[^<]', html)
        assert " style=" not in html
        assert not re.search(r'(src|<link[^>]*stylesheet[^>]*href)="https?:', html)


def test_where_nothing_is_planned_somebody_can_be_called(site: BuiltSite) -> None:
    """No dead end: a month without dates leads to a person."""
    main = site.html("buurten/zuid/agenda/2026-11/").partition("<main")[2].partition("</main>")[0]
    assert "Er zijn nu geen activiteiten." in main
    assert 'href="tel:' in main


def test_numbers_for_danger_come_before_all_else(site: BuiltSite) -> None:
    """Who is in danger does not read past a desk that opens at nine."""
    main = site.html("hulp/geld/").partition("<main")[2]
    assert main.index("Is er nu gevaar?") < main.index("Wie helpt mij?")
