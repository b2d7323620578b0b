"""Signals on the site: counts per neighbourhood, what changed, and nothing about a person."""

from village import BuiltSite


def test_a_quarter_is_told_in_bars_words_and_a_table(site: BuiltSite) -> None:
    """Each count beside its bar, with the change since the quarter before."""
    html = site.html("project/signalen/")
    assert "Van juli 2026 tot en met september 2026" in html
    assert "Noord: 12" in html
    assert "3 meer dan in het kwartaal ervoor" in html.replace("\xa0", " ")
    assert "Geen cijfer van het kwartaal ervoor" in html
    assert "<td>12</td><td>6</td>" in html


def test_search_engines_leave_signals_alone(site: BuiltSite) -> None:
    """The page is open, but it is for working groups."""
    assert '<meta name="robots" content="noindex">' in site.html("project/signalen/")


def test_the_project_leads_to_its_signals(site: BuiltSite) -> None:
    """And in French it says that the words are Dutch."""
    assert 'href="../project/signalen/"' in site.html("project/")
    assert "Moeilijke papieren" in site.html("fr/projet/signaux/")
