"""What must never stand in a public guide: bank and national numbers, and names of private persons.

A national number (rijksregisternummer) ends with 97 less its first nine digits modulo 97, with a 2
before them for who was born from 2000 on. A Belgian account number (IBAN) is checked by ISO 13616.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from catalog.problems import Problem, Severity
from catalog.sense.texts import Line, lines_of, parts_of
from catalog.shaping.parts import Draft, Part

CODES = {
    "private-account": "Er staat een rekeningnummer.",
    "private-national-number": "Er staat een rijksregisternummer.",
    "private-name": "Er staat misschien een naam van een persoon.",
    "private-mail": "Dit mailadres is misschien van één persoon.",
}

_DIGIT = re.compile(r"\d\d")
_IBAN = re.compile(r"\b([A-Z]{2})(\d{2})((?:[ .-]?[A-Z0-9]{2,4}){3,8})\b")
_NATIONAL = re.compile(r"(?<!\d)(\d{2})[ .-]?(\d{2})[ .-]?(\d{2})[ .-]?(\d{3})[ .-]?(\d{2})(?!\d)")
_TITLE = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.|[Dd]hr\.|[Mm]adame|[Mm]onsieur|Mme|[Vv]raag naar|[Dd]emandez)"
    r" ([A-Z][\w'-]+(?: (?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[A-Z][\w'-]+))*)"
)
# What no such title lacks: most lines are told from it by this alone.
_LIKE_TITLE = re.compile(r"[DMVdmv](?:evrouw|eneer|evr\.|hr\.|adame|onsieur|me|raag naar|emandez) [A-Z]")
_PERSONAL_MAIL = re.compile(r"\b([a-z]{2,})\.([a-z]{2,})@[\w.-]+\.[a-z]{2,}\b", re.IGNORECASE)
# Where sources are told, a report or an article may carry the name of who wrote it.
_FREE = frozenset({"bron", "waar", "datum", "feiten", "tegenspraak"})
_ROLES = re.compile(
    r"dienst|team|info|onthaal|loket|buurt|ocmw|cultuur|sociaal|welzijn|school|kinder|jeugd|sport|lokaal|wijk|zorg|"
    r"thuis|huis|werk|gemeente|stad|contact|secretariaat|samen|leven|bib|poli|hulp|klacht|admin",
    re.IGNORECASE,
)


def check_privacy(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every number and name that belongs to a person and not to a role."""
    for part in parts_of(drafts):
        yield from _in_part(part)


def _in_part(part: Part) -> Iterator[Problem]:
    for line in lines_of(part):
        if _DIGIT.search(line.text):
            yield from _accounts(part, line)
            yield from _national_numbers(part, line)
        if line.key not in _FREE:
            if _LIKE_TITLE.search(line.text):
                yield from _names(part, line)
            if "@" in line.text:
                yield from _mails(part, line)


def _accounts(part: Part, line: Line) -> Iterator[Problem]:
    for found in _IBAN.finditer(line.text):
        number = re.sub(r"[ .-]", "", found[3])
        turned = f"{number}{found[1]}{found[2]}"
        if int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1:
            yield _never(part, line, found, "private-account", "een rekeningnummer")


def _national_numbers(part: Part, line: Line) -> Iterator[Problem]:
    for found in _NATIONAL.finditer(line.text):
        first, check = int("".join(found.groups()[:4])), int(found[5])
        right = check in (97 - first % 97, 97 - (2_000_000_000 + first) % 97)
        if right and _is_birthday(int(found[2]), int(found[3])):
            yield _never(part, line, found, "private-national-number", "een rijksregisternummer")


def _is_birthday(month: int, day: int) -> bool:
    """Whether month and day can be those of a birth; who is not Belgian gets 20 or 40 months more."""
    try:
        date(2000, month % 20 or 1, day or 1)
    except ValueError:
        return False
    return True


def _never(part: Part, line: Line, found: re.Match[str], code: str, what: str) -> Problem:
    return part.problem(
        code,
        f"Hier staat {what}. Iedereen kan dit bestand lezen. Haal het meteen weg, en zeg het aan het team.",
        at=line.at(found.start()),
        found=f"{found[0][:4]}…",
        expected="geen gegevens van personen",
    )


def _names(part: Part, line: Line) -> Iterator[Problem]:
    for found in _TITLE.finditer(line.text):
        yield part.problem(
            "private-name",
            f"Staat hier de naam van een persoon? “{found[1]}” Zet er een functie of een dienst. Geen naam.",
            at=line.at(found.start()),
            severity=Severity.WARNING,
            found=found[0],
            expected="een functie of een dienst",
            example="Vraag naar de opbouwwerker.",
        )


def _mails(part: Part, line: Line) -> Iterator[Problem]:
    for found in _PERSONAL_MAIL.finditer(line.text):
        if not _ROLES.search(f"{found[1]}.{found[2]}"):
            yield part.problem(
                "private-mail",
                "Dit mailadres lijkt van één persoon te zijn. Gebruik het adres van de dienst.",
                at=line.at(found.start()),
                severity=Severity.WARNING,
                found=found[0],
                expected="een adres van een dienst",
                example="onthaal@gemeente.example",
            )
