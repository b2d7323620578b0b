"""Made-up content of any size, the same on every machine: for our guide, and as plain front matter for its peers."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

FIRST_DAY = date(2026, 12, 1)
TODAY = date(2026, 11, 24)
NEIGHBOURHOODS = ("noord", "centrum", "zuid")
_COLOURS = {"noord": ("paars", "trapgevel"), "centrum": ("rood", "puntgevel"), "zuid": ("geel", "klokgevel")}
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_THINGS = (
    ("Soep", "Soupe"),
    ("Koffie", "Café"),
    ("Kaarten", "Cartes"),
    ("Zingen", "Chanter"),
    ("Wandelen", "Marcher"),
    ("Koken", "Cuisiner"),
    ("Breien", "Tricoter"),
    ("Fietsen", "Vélo"),
    ("Dansen", "Danser"),
    ("Lezen", "Lire"),
)
_BODY = {
    "nl": "Iedereen is welkom. We beginnen **samen**. Breng een buur mee. Er is koffie en thee.\n\n"
    "- Je kan zitten.\n- Je mag later komen.\n- Kinderen zijn welkom.\n\nTot dan! We kijken naar je uit.",
    "fr": "Tout le monde est bienvenu. Nous commençons **ensemble**. Venez avec un voisin. Il y a du café et du thé.\n\n"
    "- Vous pouvez vous asseoir.\n- Vous pouvez arriver plus tard.\n- Les enfants sont bienvenus.\n\nÀ bientôt !",
}


@dataclass(frozen=True)
class Made:
    """One activity: its name in two languages, its day, its neighbourhood."""

    number: int
    day: date
    neighbourhood: str

    @property
    def slug(self) -> str:
        """Its file name."""
        return f"activiteit-{self.number}"

    def title(self, language: str) -> str:
        """Its title."""
        dutch, french = _THINGS[self.number % len(_THINGS)]
        return f"{dutch if language == 'nl' else french} {self.number}"

    def summary(self, language: str) -> str:
        """One short sentence."""
        return "Kom erbij. Het is gezellig." if language == "nl" else "Venez. C’est agréable."

    @property
    def written(self) -> str:
        """Its moment as a volunteer writes it."""
        day = self.day
        return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}, 14u-17u"


@dataclass(frozen=True)
class Service:
    """One service: its name in two languages and its number to call (from the range kept for fiction)."""

    number: int

    @property
    def slug(self) -> str:
        """Its file name."""
        return f"dienst-{self.number}"

    @property
    def phone(self) -> str:
        """Its number."""
        return f"02 555 {self.number // 100 % 100:02} {self.number % 100:02}"

    def name(self, language: str) -> str:
        """Its name."""
        return f"{'Dienst' if language == 'nl' else 'Service'} {self.number}"

    def summary(self, language: str) -> str:
        """One short sentence."""
        return "Hier helpt iemand je." if language == "nl" else "Ici, quelqu’un vous aide."


def make_services(count: int) -> list[Service]:
    """A service for every five activities."""
    return [Service(number) for number in range(1, max(count // 5, 1) + 1)]


def make(count: int) -> list[Made]:
    """``count`` activities, spread over a year and three neighbourhoods."""
    return [
        Made(number, FIRST_DAY + timedelta(days=number * 7 % 360), NEIGHBOURHOODS[number % 3])
        for number in range(1, count + 1)
    ]


def write_guide(content: Path, count: int) -> None:
    """A content folder of ours with ``count`` activities, and services, in two languages."""
    files = dict(_frame())
    for one in make(count):
        facts = f"buurten: [{one.neighbourhood}]\nwanneer: {one.written}\nwaar: Zaal {one.number}\nprijs: gratis\n"
        files[f"activities/{one.slug}.md"] = _page(f"{facts}{_words(one, 'nl')}", "nl")
        files[f"activities/{one.slug}.fr.md"] = _page(_words(one, "fr"), "fr")
    for service in make_services(count):
        near = NEIGHBOURHOODS[service.number % 3]
        facts = f"buurten: [{near}]\ntelefoon: {service.phone}\nnagekeken_op: november 2026\n"
        for language, head, suffix in (("nl", facts, ".yml"), ("fr", "", ".fr.yml")):
            words = f"naam: {service.name(language)}\nsamenvatting: {service.summary(language)}\n"
            files[f"services/{service.slug}{suffix}"] = head + words
    for number in range(1, max(count // 25, 2)):
        dutch, french = f"Vraag {number}", f"Question {number}"
        files[f"questions/vraag-{number}.yml"] = (
            f"diensten: [loket]\nvraag: {dutch}\ninleiding: Je bent niet alleen.\n"
        )
        files[f"questions/vraag-{number}.fr.yml"] = f"vraag: {french}\ninleiding: Vous n’êtes pas seul.\n"
    _write(content, files)


def write_plain(content: Path, count: int) -> None:
    """The same with plain front matter, one folder a language: what any generator reads."""
    files = {}
    for language in ("nl", "fr"):
        for service in make_services(count):
            head = (
                f"title: {service.name(language)}\nslug: {service.slug}\nlang: {language}\n"
                f"phone: {service.phone}\n"
            )
            files[f"{language}/services/{service.slug}.md"] = f"---\n{head}---\n{service.summary(language)}\n"
        for one in make(count):
            head = (
                f"title: {one.title(language)}\ndate: {one.day.isoformat()}\nslug: {one.slug}\nlang: {language}\n"
                f"summary: {one.summary(language)}\ncategory: {one.neighbourhood}\nmonth: {one.day:%Y-%m}\n"
                f"place: Zaal {one.number}\n"
            )
            files[f"{language}/{one.slug}.md"] = _page(head, language)
    _write(content, files)


def _words(one: Made, language: str) -> str:
    return f"titel: {one.title(language)}\nsamenvatting: {one.summary(language)}\n"


def _page(head: str, language: str) -> str:
    return f"---\n{head}---\n{_BODY[language]}\n"


def _frame() -> dict[str, str]:
    files = {
        "site.yml": "gemeente: Grootdorp\nwebsite_adres: https://grootdorp.example\ntalen: [nl, fr]\n"
        "verantwoordelijke_uitgever: Gemeente Grootdorp\neerste_contact: loket\nnaam: Goede buren\n"
        "slogan: Zoek iets leuks om te doen.\n",
        "site.fr.yml": "naam: Bons voisins\nslogan: Cherchez une activité.\n",
        "services/loket.yml": "buurten: [alle]\ntelefoon: 02 555 00 71\nnagekeken_op: november 2026\nnaam: Loket\n"
        "samenvatting: Je kan hier terecht met je vragen.\n",
        "services/loket.fr.yml": "naam: Guichet\nsamenvatting: Posez-y vos questions.\n",
    }
    for slug, (colour, gable) in _COLOURS.items():
        name = slug.capitalize()
        files[f"neighbourhoods/{slug}.yml"] = (
            f"kleur: {colour}\ngevel: {gable}\nnaam: {name}\nvolledige_naam: Grootdorp {name}\n"
            "samenvatting: De straten rond het plein.\n"
        )
        files[f"neighbourhoods/{slug}.fr.yml"] = (
            f"naam: {name}\nvolledige_naam: Grootdorp {name}\nsamenvatting: Les rues autour de la place.\n"
        )
    return files


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
