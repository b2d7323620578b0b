"""Every address of the site."""

from collections.abc import Callable

import pytest

from guide.clock import today
from guide.routes import Routes

WORDS = {
    "nl": {
        "neighbourhoods": "buurten",
        "activities": "activiteiten",
        "help": "hulp",
        "services": "diensten",
        "print": "drukwerk",
        "agenda": "agenda",
        "past": "voorbij",
        "project": "project",
        "numbers": "nummers",
        "embed": "insluiten",
        "search": "zoeken",
        "report": "meld",
        "walk_in": "binnenlopen",
        "free": "gratis",
    },
    "fr": {
        "neighbourhoods": "quartiers",
        "activities": "activites",
        "help": "aide",
        "services": "services",
        "print": "imprimer",
        "agenda": "agenda",
        "past": "passe",
        "project": "projet",
        "numbers": "numeros",
        "embed": "integrer",
        "search": "chercher",
        "report": "signaler",
        "walk_in": "sans-rendez-vous",
        "free": "gratuit",
    },
}

ADDRESSES: list[tuple[Callable[[Routes], str], str]] = [
    (lambda r: r.home("nl"), ""),
    (lambda r: r.home("fr"), "fr/"),
    (lambda r: r.named("activity", "soep", "nl"), "activiteiten/soep/"),
    (lambda r: r.named("activity", "soep", "fr"), "fr/activites/soep/"),
    (lambda r: r.named("neighbourhood", "noord", "nl"), "buurten/noord/"),
    (lambda r: r.named("question", "geld", "fr"), "fr/aide/geld/"),
    (lambda r: r.named("service", "loket", "nl"), "diensten/loket/"),
    (lambda r: r.named("page", "privacy", "nl"), "privacy/"),
    (lambda r: r.named("page", "privacy", "fr"), "fr/privacy/"),
    (lambda r: r.index("question", "nl"), "hulp/"),
    (lambda r: r.agenda("nl"), "agenda/"),
    (lambda r: r.agenda("fr", month="2026-12"), "fr/agenda/2026-12/"),
    (lambda r: r.agenda("nl", "noord", "2026-12"), "buurten/noord/agenda/2026-12/"),
    (lambda r: r.report("fr"), "fr/signaler/"),
    (lambda r: r.calendar("nl"), "agenda.ics"),
    (lambda r: r.calendar("fr"), "fr/agenda.ics"),
    (lambda r: r.news("fr"), "fr/atom.xml"),
    (lambda r: r.webcal("agenda.ics"), "webcal://wij.github.io/Gids/agenda.ics"),
    (lambda r: r.past("fr"), "fr/agenda/passe/"),
    (lambda r: r.project("fr"), "fr/projet/"),
    (lambda r: r.numbers("nl"), "nummers/"),
    (lambda r: r.print_corner("nl"), "drukwerk/"),
    (lambda r: r.search("nl"), "zoeken/"),
    (lambda r: r.walk_in("fr"), "fr/sans-rendez-vous/"),
    (lambda r: r.filtered("nl", "free"), "agenda/gratis/"),
    (lambda r: r.filtered("fr", "free", "noord"), "fr/quartiers/noord/agenda/gratuit/"),
    (lambda r: r.search("fr"), "fr/chercher/"),
    (lambda r: r.embed("fr"), "fr/integrer/"),
    (lambda r: r.embedded("nl"), "insluiten/agenda/"),
    (lambda r: r.embedded("nl", "noord"), "insluiten/noord/"),
    (lambda r: r.short("482193"), "482193/"),
    (lambda r: r.pdf("nl", "flyer-a5", "soep"), "print/nl/flyer-a5/soep.pdf"),
    (lambda r: r.absolute("fr/"), "https://wij.github.io/Gids/fr/"),
    (lambda r: r.rooted("fr/"), "/Gids/fr/"),
    (lambda r: r.qr("482193"), "HTTPS://WIJ.GITHUB.IO/Gids/482193"),
    (lambda r: r.spoken("482193"), "wij.github.io/Gids/482193"),
    (lambda r: r.relative("", ""), "./"),
    (lambda r: r.relative("", "fr/"), "./fr/"),
    (lambda r: r.relative("fr/aide/geld/", "diensten/loket/"), "../../../diensten/loket/"),
    (lambda r: r.relative("404.html", "agenda/"), "./agenda/"),
]


@pytest.mark.parametrize(("ask", "address"), ADDRESSES, ids=[address for _, address in ADDRESSES])
def test_every_address_is_where_others_rely_on_it(ask: Callable[[Routes], str], address: str) -> None:
    """The table of addresses, for a site under a path whose letters matter."""
    assert ask(Routes("https://wij.github.io/Gids/", ["nl", "fr"], WORDS)) == address


def test_a_site_at_the_root_of_its_host_has_short_addresses() -> None:
    """Nothing stands between the host and the code."""
    routes = Routes("https://zbw.example", ["nl"], {"nl": WORDS["nl"]})
    assert (routes.qr("482193"), routes.spoken("482193")) == (
        "HTTPS://ZBW.EXAMPLE/482193",
        "zbw.example/482193",
    )


def test_the_clock_can_be_set() -> None:
    """A date in the settings is the day of the build."""
    assert today("2026-12-05").isoformat() == "2026-12-05"


def test_a_wrong_day_is_told_in_dutch() -> None:
    """No Python words for who types a wrong date."""
    with pytest.raises(ValueError, match="geen datum"):
        today("5 december")
