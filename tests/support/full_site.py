"""Writes the fullest guide that somebody may write: ``python -m support.full_site FOLDER``.

The village of ``tests/sites/klein``, in Dutch and French, with the longest titles that the schema allows, 20 questions,
30 services and 45 activities in one month. For tests of paper, of the weight of pages and of time.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

SMALL = Path(__file__).resolve().parents[1] / "sites" / "klein"
QUESTIONS, SERVICES, ACTIVITIES = 20, 30, 45
LONGEST = 60
"""How many characters a title may have."""

_WORDS = {
    "nl": "samen met al onze buren van hier en van ginder rond de lange tafel zitten en praten over vroeger",
    "fr": "se retrouver avec tous les voisins d’ici et de là autour de la grande table et parler du passé",
}
_SUMMARY = {
    "nl": "We maken samen iets lekkers. Breng een kom en een lepel mee. Kinderen zijn welkom. Je moet niets kunnen.",
    "fr": "Nous cuisinons ensemble. Apportez un bol et une cuillère. Les enfants sont les bienvenus avec nous.",
}


def write_full_site(content: Path) -> Path:
    """Write the content into a new folder. Returns that folder."""
    shutil.copytree(SMALL, content)
    for path, text in _files():
        (content / path).write_text(text, encoding="utf-8")
    return content


def longest(number: int, language: str, limit: int = LONGEST) -> str:
    """A title of about as many characters as it may have, and no more; no two are the same."""
    words = f"{number} {_WORDS[language]}"[: limit + 1]
    return words.rpartition(" ")[0]


def _files() -> Iterator[tuple[str, str]]:
    for number in range(1, QUESTIONS + 1):
        service = f"dienst-{number % SERVICES + 1}"
        facts = f"pictogram: house\ndiensten: [{service}]\n"
        yield f"questions/nood-{number}.yml", facts + _asked(number, "nl")
        yield f"questions/nood-{number}.fr.yml", _asked(number, "fr")
    for number in range(1, SERVICES + 1):
        yield f"services/dienst-{number}.yml", _known(number) + _offered(number, "nl")
        yield f"services/dienst-{number}.fr.yml", _offered(number, "fr")
    for number in range(1, ACTIVITIES + 1):
        yield (
            f"activities/activiteit-{number}.md",
            f"---\n{_dated(number)}{_told(number, 'nl')}---\nTot dan!\n",
        )
        yield f"activities/activiteit-{number}.fr.md", f"---\n{_told(number, 'fr')}---\nÀ bientôt !\n"


def _asked(number: int, language: str) -> str:
    return f"vraag: {longest(number, language)}\ninleiding: {_SUMMARY[language]}\n"


def _offered(number: int, language: str) -> str:
    return f"naam: {longest(number, language)}\nsamenvatting: {_SUMMARY[language]}\n"


def _known(number: int) -> str:
    return (
        f"buurten: [alle]\ntelefoon: 02 555 01 {number:02}\nadres: Dorpsplein {number}, 9998 Kleindorp\n"
        "bron:\n  - waar: onthaal\n    datum: november 2026\nnagekeken_op: 2 november 2026\nnagekeken_door: onthaal\n"
    )


def _dated(number: int) -> str:
    day, hours = 1 + number % 31, "14u-17u" if number <= 31 else "9u-12u"
    return (
        f"buurten: [dorp]\nwanneer: {day} december 2026, {hours}\nwaar: Zaal {number} van het oude dorpshuis\n"
        "adres: Dorpsplein 1, 9998 Kleindorp\nprijs: 2,50 euro\ninschrijven: nodig\n"
    )


def _told(number: int, language: str) -> str:
    return f"titel: {longest(number, language)}\nsamenvatting: {_SUMMARY[language]}\n"


if __name__ == "__main__":
    write_full_site(Path(sys.argv[1]))
