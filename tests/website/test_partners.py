"""Pages for who works with residents: who does what, and every service in full depth."""

import re

from village import BuiltSite


def test_the_matrix_names_who_helps_and_where_nobody_does(site: BuiltSite) -> None:
    """The shop is for Zuid only; help lines answer everywhere."""
    html = site.html("project/wie-doet-wat/")
    row = re.search(r"Ik heb te weinig geld.*?</tr>", html, re.DOTALL)
    assert row is not None
    assert "De Winkel" in row[0]
    assert "nummers/#praten" in row[0]
    assert "Het Loket" in html.partition("Hier leidt nog geen vraag naartoe")[2]


def test_filters_of_the_directory_are_pages(site: BuiltSite) -> None:
    """They work without scripts, and say which one is chosen."""
    everything, north = site.html("project/gids/"), site.html("project/gids/noord/")
    assert 'id="winkel"' in everything
    assert 'id="winkel"' not in north
    assert 'id="loket"' in north
    assert 'href="../../../project/gids/noord/" aria-current="page"' in north
    assert '<meta name="robots" content="noindex">' in north


def test_the_directory_says_what_nobody_knows_yet(site: BuiltSite) -> None:
    """Languages, conditions and access of the shop are open."""
    shop = site.html("project/gids/").partition('id="winkel"')[2]
    unknown = shop.partition("Nog na te kijken: ")[2].partition("</p>")[0]
    assert {"Voorwaarden", "Talen", "Kan je er makkelijk in?"} <= set(unknown.split(" · "))


def test_the_directory_and_the_service_page_tell_the_same_depth(site: BuiltSite) -> None:
    """What the desk tells of itself: languages, access, conditions."""
    for path in ("project/gids/", "diensten/loket/"):
        html = site.html(path)
        assert "Je woont in Dorp." in html
        assert '<span lang="fr">Français</span>' in html
        assert "Je kan binnen met een rolstoel." in html
