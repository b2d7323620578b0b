"""What looks wrong is told; what only looks a little like it is not."""

from datetime import date
from pathlib import Path

import pytest

from catalog import load

SITE = """
gemeente: Kleindorp
website_adres: https://kleindorp.example
talen: [nl]
eerste_contact: loket
naam: Goede buren
slogan: Zoek iets leuks om te doen.
doelen:
  - van: alleen zijn
    naar: elkaar kennen
"""
DESK = "naam: {name}\nsamenvatting: {text}\nbuurten: [alle]\n{more}\n"
SOUP = """---
titel: Soep
samenvatting: We koken soep.
buurten: [noord]
wanneer: {when}
waar: {where}
{more}
---
{text}
"""
QUARTER = (
    "naam: Noord\nvolledige_naam: Kleindorp Noord\nsamenvatting: Het plein.\nkleur: paars\ngevel: trapgevel\n"
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with a desk, a neighbourhood and nothing wrong."""
    for name in ("services", "activities", "neighbourhoods"):
        (tmp_path / name).mkdir()
    (tmp_path / "site.yml").write_text(SITE, encoding="utf-8")
    (tmp_path / "neighbourhoods" / "noord.yml").write_text(QUARTER, encoding="utf-8")
    desk(tmp_path, "loket", name="Loket")
    return tmp_path


def desk(content: Path, slug: str, *, name: str, text: str = "Kom langs.", more: str = "") -> None:
    """Write a service."""
    path = content / "services" / f"{slug}.yml"
    path.write_text(DESK.format(name=name, text=text, more=more), encoding="utf-8")


def soup(content: Path, slug: str = "soep", **words: str) -> None:
    """Write an activity."""
    filled = {"when": "za 5/12/2026, 14u-17u", "where": "Het plein", "more": "", "text": "Welkom.", **words}
    (content / "activities" / f"{slug}.md").write_text(SOUP.format(**filled), encoding="utf-8")


def codes(content: Path, today: date | None = None) -> list[str]:
    """The codes of all problems."""
    return [problem.code for problem in load(content, today=today)[1]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Stort op BE68 5390 0754 7034.", "private-account"),
        ("Stort op BE68539007547034.", "private-account"),
        ("Stort op NL91ABNA0417164300", "private-account"),
        ("Stort op BE68 5390 0754 7035.", ""),  # a digit wrong: no account at all
        ("Bel 03 866 34 50 of 0494 38 00 17.", ""),
        ("Nummer 85.07.30-033.28", "private-national-number"),
        ("Nummer 85073003328", "private-national-number"),
        ("Nummer 17.07.30-033.84", "private-national-number"),  # born in 2017
        ("Nummer 85.07.30-033.29", ""),
        ("Ondernemingsnummer 0207.536.434", ""),
        ("Vraag naar mevrouw Voorbeeld.", "private-name"),
        ("Bel Mevr. Voorbeeld of de dienst.", "private-name"),
        ("Bel dhr. Voorbeeld.", "private-name"),
        ("Bij Meneer Voorbeeld aan huis.", "private-name"),
        ("Appelez Monsieur Exemple.", "private-name"),
        ("Chez madame Exemple.", "private-name"),
        ("Chez Mme Exemple.", "private-name"),
        ("Demandez Exemple.", "private-name"),
        ("Vraag naar de opbouwwerker.", ""),
        ("Vraag naar het Welzijnsloket.", ""),
        ("Mail fien.voorbeeld@kleindorp.example", "private-mail"),
        ("Mail dienst.samenleven@kleindorp.example", ""),
        ("Mail samenleven@kleindorp.example", ""),
        ("Kom naar het \u0441af\u00e9.", "look-alike-letters"),
        ("Kom naar \u02b0\u0435t plein.", "look-alike-letters"),
        (
            "Comit\u00e9 en d\u00e9j\u00e0 vu, \u0395\u03bb\u03bb\u03ac\u03b4\u03b1, \u041c\u043e\u0441\u043a\u0432\u0430.",
            "",
        ),
    ],
)
def test_texts_that_should_not_be_public(content: Path, text: str, code: str) -> None:
    """Each kind is told once, wherever it stands; lookalikes are left alone."""
    soup(content, text=text)
    assert codes(content) == ([code] if code else [])
    (content / "activities" / "soep.md").unlink()
    desk(content, "winkel", name="Winkel", text=text)
    assert codes(content) == ([code] if code else [])


@pytest.mark.parametrize(
    ("price", "text", "wrong"),
    [
        ("gratis", "Het is gratis.", False),
        ("gratis", "Neem 2 euro mee.", True),
        ("2,50", "Je betaalt € 2,50.", False),
        ("2,50", "Je betaalt 2.50 euro.", False),
        ("2,50", "Je betaalt 3 euro.", True),
        ("3", "De soep is gratis.", True),
        ("3", "Er komen 30 mensen.", False),
        ("vrije bijdrage", "Geef wat je wil.", False),
    ],
)
def test_a_price_in_the_text_agrees_with_the_fact(content: Path, price: str, text: str, wrong: bool) -> None:  # noqa: FBT001 - a column of the table
    """Readers must not have to choose."""
    soup(content, more=f"prijs: {price}", text=text)
    assert codes(content) == (["price-differs"] if wrong else [])


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("03 866 34 50", ""),  # the same number twice is one switchboard
        ("03 866 43 50", "phone-nearly-same"),
        ("03 866 84 50", "phone-nearly-same"),
        ("03 866 34 51", ""),  # the next line of the same house
        ("03 866 91 25", ""),
    ],
)
def test_a_number_that_nearly_agrees_is_told(content: Path, number: str, code: str) -> None:
    """One slip apart: somebody should call."""
    desk(content, "loket", name="Loket", more="telefoon: 03 866 34 50")
    desk(content, "winkel", name="Winkel", more=f"telefoon: {number}")
    assert codes(content) == ([code] if code else [])


def test_help_lines_differ_by_one_digit_on_purpose(content: Path) -> None:
    """101 and 102 are both right."""
    (content / "helplines").mkdir()
    for number in ("101", "102"):
        text = f"naam: Lijn {number}\nsamenvatting: Bel.\nnummer: {number}\ntalen: [nl]\n"
        (content / "helplines" / f"{number}.yml").write_text(text, encoding="utf-8")
    assert codes(content) == []


@pytest.mark.parametrize(
    ("when", "where", "twice"),
    [
        ("za 5/12/2026, 14u-17u", "het  plein", True),
        ("zaterdag 5 december 2026, 14u-17u", "Het plein", True),
        ("za 5/12/2026, 18u-20u", "Het plein", False),
        ("za 5/12/2026, 14u-17u", "De zaal", False),
        ("zo 6/12/2026, 14u-17u", "Het plein", False),
    ],
)
def test_two_activities_at_one_door(content: Path, when: str, where: str, twice: bool) -> None:  # noqa: FBT001 - a column of the table
    """Probably a copy that was not finished."""
    soup(content)
    soup(content, "brood", when=when, where=where)
    assert codes(content) == (["activity-twice"] if twice else [])


def test_what_is_long_over_is_told_unless_it_is_history(content: Path) -> None:
    """A slip in the year; last week's soup and the archive are left alone."""
    soup(content, when="za 5/12/2026, 14u-17u")
    assert codes(content, date(2026, 12, 20)) == ["neighbourhood-quiet"]
    assert sorted(codes(content, date(2027, 3, 1))) == ["activity-over", "neighbourhood-quiet"]
    soup(content, more="bron:\n  - waar: een krant")
    assert codes(content, date(2027, 3, 1)) == ["neighbourhood-quiet"]


def test_a_neighbourhood_is_quiet_when_everything_is_cancelled(content: Path) -> None:
    """A hint for the team; an activity for everybody counts."""
    soup(content)
    assert codes(content, date(2026, 11, 24)) == []
    soup(content, more="afgelast:\n  - datum: za 5/12/2026")
    assert codes(content, date(2026, 11, 24)) == ["neighbourhood-quiet"]
