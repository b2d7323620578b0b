"""Somebody tells of an activity on a telephone: the browser judges as ``check`` does, and writes a sound file."""

import gzip
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from support.guide import SITES, build
from support.visitor import Visit, Visitor

from catalog import load
from catalog.problems import ValueFault, errors_of
from catalog.reading.naming import slugify
from catalog.values.contact import parse_phone
from catalog.values.price import parse_price
from catalog.values.schedule import parse_moment

pytestmark = pytest.mark.browser

PHONE = 360
SCRIPTS = 6_000
MOST_ADDRESS = 6_000
ANSWERS = {
    "titel": "Soep",
    "samenvatting": "We koken soep.",
    "hoe": "een",
    "dag": "5",
    "datum": "2026-12-05",
    "begin": "14:00",
    "einde": "17:00",
    "waar": "Het plein",
    "adres": "",
    "buurten": ["strand"],
    "prijs": "gratis",
    "bedrag": "",
    "voor_wie": "",
    "inschrijven": "niet nodig",
    "telefoon": "",
    "tekst": "",
}
NASTY = (
    "Koffie: gratis",
    "Lokaal #3",
    "- koffie -",
    "'t Hof",
    'De "Bingo"',
    "C:\\koffie\\n",
    "? wie",
    "[zuid]",
    "{a: b}",
    "*ster* & co",
    "!!python/object",
    "ja",
    "null",
    "12/12",
    "1.10",
    "@plein",
    "`koffie`",
    "50% | > korting",
    "Café Ünïcode ﬁ",
    "🙂 samen 👨‍👩‍👧",
    "حساء للجميع",
    "twee\nregels\r\nof\tmeer",
    "  spaties   erin  ",
    "onzichtbaar\u200b\u202e\u0007\ufeff teken",
    "---",
    "titel: nog een",
    "%YAML 1.2",
    "a: b: c # d",
)
PHONES = (
    *("03 866 34 50", "0484 35 78 47", "+32 3 866 34 50", "0032484357847", "112", "1813", "078 15 15 15"),
    *(
        "03 866 34 5",
        "0484 35 78 4",
        "+31 6 12345678",
        "abc",
        "tel. 03 866 34 50",
        "Tel: 112",
        "03 866 34 50 x",
        "866 34 50",
        "99",
    ),
)
PRICES = ("2", "2,50", "€ 3", "3 euro", "2.5", "2,-", "0", "999", "1000", "gratis?", "twee", "2,555", "-1")
DATES = ("2026-12-05", "2026-12-06", "1899-01-01", "2100-01-01")


@pytest.fixture(scope="module")
def visit(visitor: Visitor) -> Iterator[Visit]:
    """The form of the guide in three languages, on a telephone."""
    with visitor.visit("three", width=PHONE) as found:
        found.go(found.guide.routes.report("nl"))
        yield found


def ask(visit: Visit, function: str, argument: object) -> Any:  # noqa: ANN401 - a script may answer anything
    """Call a function in the browser; ``rules``, ``file`` and ``limits`` of the form are at hand."""
    return visit.page.evaluate(
        f"""async (argument) => {{
            const source = document.querySelector("script[type=module][src*=meld]").src;
            const rules = await import(source.replace("meld.js", "meld-rules.js"));
            const file = await import(source.replace("meld.js", "meld-file.js"));
            const {{ limits }} = JSON.parse(document.getElementById("meld").dataset.guide);
            return ({function})({{ rules, file, limits }}, argument);
        }}""",
        argument,
    )


def fill(visit: Visit, answers: dict[str, Any]) -> None:
    """Answer the questions as a person does."""
    page = visit.page
    page.fill("#f-titel", answers["titel"])
    page.fill("#f-samenvatting", answers["samenvatting"])
    page.check(f"[name=hoe][value={answers['hoe']}]")
    page.select_option("#f-dag", answers["dag"])
    page.fill("#f-datum", answers["datum"])
    page.fill("#f-begin", answers["begin"])
    page.fill("#f-einde", answers["einde"])
    page.fill("#f-waar", answers["waar"])
    page.locator("[name=buurten]").first.check()
    page.check("[name=prijs][value=gratis]")
    page.fill("#f-telefoon", answers["telefoon"])
    page.fill("#f-tekst", answers["tekst"])


def ready(visit: Visit) -> str:
    """Press the button; gives the text of the file, empty when something is refused."""
    visit.page.click(".zb-form button")
    return visit.page.input_value("#file") if visit.page.is_visible("#done") else ""


def code_of(parse: Any, value: str) -> str:  # noqa: ANN401 - any parser
    """The code with which the guide refuses a value; empty when it does not."""
    try:
        parse(value)
    except ValueFault as fault:
        return fault.code
    return ""


def test_a_wrong_weekday_is_refused_and_a_corrected_one_makes_a_file_that_builds(
    visitor: Visitor, tmp_path: Path
) -> None:
    """From an empty form on a telephone to a page of the guide."""
    answers = {**ANSWERS, "dag": "4", "telefoon": "03 866 34 50", "tekst": "We koken.\nBreng een kom mee."}
    with visitor.visit("three", width=PHONE) as visit:
        visit.go(visit.guide.routes.report("nl"))
        fill(visit, answers)
        wrong = visit.page.inner_text("#e-datum")
        with pytest.raises(ValueFault) as refused:
            parse_moment("vrijdag 5 december 2026, 14u-17u")
        assert wrong == refused.value.message
        assert ready(visit) == ""
        assert visit.page.evaluate("document.activeElement.id") == "faults"
        visit.page.click("#faults a")
        assert visit.page.evaluate("document.activeElement.id") == "f-datum"
        visit.page.select_option("#f-dag", "5")
        assert visit.page.inner_text("#preview") == "zaterdag 5 december 2026, 14 tot 17\u00a0uur"
        text = ready(visit)
        name = parse_qs(urlsplit(str(visit.page.get_attribute("#github", "href"))).query)["filename"]
    content = shutil.copytree(SITES / "drie-talen", tmp_path / "content")
    (content / "activities" / name[0]).write_text(text, encoding="utf-8")
    _, problems = load(content)
    assert [problem for problem in errors_of(problems) if name[0] in problem.path] == []
    guide = build(content, tmp_path / "site", "--no-print")
    page = guide.pages[f"activiteiten/{name[0].removesuffix('.md')}/index.html"]
    assert "Breng een kom mee." in page.text
    assert "03 866 34 50" in page.text.replace("\u00a0", " ")


def test_a_file_says_which_language_it_was_written_in(visitor: Visitor) -> None:
    """Else French words would stand in the Dutch guide. Who writes in the main language sees no such line."""
    told = {}
    for language in ("nl", "fr"):
        with visitor.visit("three", width=PHONE) as visit:
            visit.go(visit.guide.routes.report(language))
            fill(visit, {**ANSWERS, "dag": "5"})
            told[language] = ready(visit).splitlines()[1]
    assert told["nl"].startswith("titel: ")
    assert told["fr"] == "# Dit is geschreven in het Frans. Vertaal het eerst."


def test_what_comes_back_every_week_is_written_as_people_do(visit: Visit) -> None:
    """The day of the week, and the first date."""
    text = ask(
        visit,
        "({file, limits}, answers) => file.fileText(answers, limits)",
        {**ANSWERS, "hoe": "week", "einde": ""},
    )
    assert "elke: zaterdag 14u\nvan: zaterdag 5 december 2026\n" in text


def test_nothing_that_people_type_breaks_the_file(visit: Visit, tmp_path: Path) -> None:
    """Each nasty text comes back as the title, the summary, the place and the address of its own entry."""
    answers = [
        {**ANSWERS, **dict.fromkeys(("titel", "samenvatting", "waar", "adres", "tekst"), text)}
        for text in NASTY
    ]
    texts = ask(
        visit,
        """({ rules, file, limits }, all) => all.map((answers) => {
            const clean = Object.fromEntries(Object.entries(answers).map(([key, value]) =>
                [key, typeof value === "string" ? rules.line(value, limits) : value]));
            clean.tekst = rules.block(answers.tekst, limits);
            return [file.fileText(clean, limits), clean.titel];
        })""",
        answers,
    )
    content = shutil.copytree(SITES / "drie-talen", tmp_path / "content")
    for file in (content / "activities").iterdir():
        file.unlink()
    place = next((content / "neighbourhoods").glob("*.yml")).name.partition(".")[0]
    for number, (text, _) in enumerate(texts):
        file = content / "activities" / f"proef-{number:02}.md"
        file.write_text(text.replace("[strand]", f"[{place}]"), encoding="utf-8", newline="")
    catalog, problems = load(content)
    mine = [problem for problem in errors_of(problems) if problem.path.startswith("activities/proef")]
    assert [(problem.path, problem.code, problem.found) for problem in mine] == []
    assert catalog is not None
    found = {activity.slug: activity for activity in catalog.activities}
    for number, (_, title) in enumerate(texts):
        words = found[f"proef-{number:02}"].words["nl"]
        assert words.title == words.summary == title
        assert title == " ".join(seen(NASTY[number]).split())


def seen(text: str) -> str:
    """A text without what nobody sees, as a person reads it; signs that join others stay."""
    kept = (sign for sign in text if sign in "\n\r\t\u200d" or unicodedata.category(sign) not in {"Cc", "Cf"})
    return unicodedata.normalize("NFC", "".join(kept))


def test_the_browser_refuses_what_the_guide_refuses(visit: Visit) -> None:
    """Numbers, prices and dates get the same verdict, with the same code."""
    found = ask(
        visit,
        """({ rules, limits }, { phones, prices, dates }) => ({
            phones: phones.map((one) => rules.phoneFault(one, limits)),
            prices: prices.map((one) => rules.priceFault(one, limits)),
            dates: dates.map((datum) => rules.dateFault({ datum, dag: "5" }, limits)),
        })""",
        {"phones": PHONES, "prices": PRICES, "dates": DATES},
    )
    assert dict(zip(PHONES, found["phones"], strict=True)) == {
        one: code_of(parse_phone, one) for one in PHONES
    }
    assert dict(zip(PRICES, found["prices"], strict=True)) == {
        one: code_of(parse_price, one) for one in PRICES
    }
    assert dict(zip(DATES, found["dates"], strict=True)) == {
        one: code_of(parse_moment, f"za {one}") for one in DATES
    }


def test_a_file_is_named_as_the_guide_names_it(visit: Visit) -> None:
    """Accents, signs and foreign letters; a name that exists already gets its day."""
    names = ask(visit, "({file}, all) => all.map((one) => file.slug(one, 60))", NASTY)
    assert names == [slugify(text) for text in NASTY]
    taken = ask(visit, "({file, limits}, a) => file.fileName(a, limits, ['soep'])", ANSWERS)
    arabic = ask(visit, "({file, limits}, a) => file.fileName(a, limits, [])", {**ANSWERS, "titel": "حساء"})
    assert (taken, arabic) == ("soep-2026-12-05", "activiteit-2026-12-05")


def test_a_long_text_is_copied_because_its_address_would_not_fit(visit: Visit) -> None:
    """GitHub loses what is longer; spaces are written so that it shows no plus signs."""
    script = "({file}, text) => file.githubLink('https://github.com/a/b/new/main/content/activities', 'soep', text)"
    short, long = ask(visit, script, "een kom + soep"), ask(visit, script, "soep " * 1500)
    assert short["whole"]
    assert "een%20kom%20%2B%20soep" in short["href"]
    assert not long["whole"]
    assert "value" not in long["href"]
    assert max(len(short["href"]), len(long["href"])) <= MOST_ADDRESS


def test_a_name_that_another_entry_has_gets_its_day(visitor: Visitor) -> None:
    """The list of everything, fetched while somebody types, tells which names are taken."""
    with visitor.visit("three", width=PHONE) as visit:
        visit.go(visit.guide.routes.report("nl"))
        activity = visit.guide.catalog.activities[0]
        with visit.page.expect_response("**/*.json"):
            fill(visit, {**ANSWERS, "titel": activity.slug.replace("-", " ")})
        assert ready(visit)
        assert f"filename={activity.slug}-2026-12-05.md" in str(visit.page.get_attribute("#github", "href"))


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("real", "fr"), ("three", "ar")])
def test_a_form_with_nothing_in_it_says_what_it_needs(visitor: Visitor, site: str, language: str) -> None:
    """In the language of the reader, tied to each field, and without a way to go on."""
    with visitor.visit(site, width=PHONE) as visit:
        visit.go(visit.guide.routes.report(language))
        assert ready(visit) == ""
        needed = visit.guide.localizers[language].gettext("Fill this in.")
        assert visit.page.inner_text("#e-titel") == needed
        assert visit.page.get_attribute("#f-titel", "aria-invalid") == "true"
        assert "e-titel" in str(visit.page.get_attribute("#f-titel", "aria-describedby")).split()
        assert visit.page.locator("#faults a").count() == 7
        wide = visit.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE


@pytest.mark.parametrize(("site", "language"), [("real", "nl"), ("real", "fr"), ("three", "ar")])
def test_without_scripts_somebody_can_be_called_or_written_to(
    visitor: Visitor, site: str, language: str
) -> None:
    """The form is not shown; a mail with the same questions is."""
    with visitor.visit(site, width=PHONE, java_script_enabled=False) as visit:
        visit.go(visit.guide.routes.report(language))
        assert visit.page.locator("#meld").is_hidden()
        assert visit.page.locator("#mistake a[href^='tel:']").first.is_visible()
        if site == "real":
            letter = str(visit.page.locator("#mistake a[href*='body=']").get_attribute("href"))
            asked = visit.guide.localizers[language].gettext("What is it called?")
            assert parse_qs(urlsplit(letter).query)["body"][0].startswith(asked)


def test_the_form_is_a_few_bytes(visit: Visit) -> None:
    """All its scripts together, as a web server sends them."""
    files = visit.guide.output.glob("theme/scripts.*/js/meld*.js")
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < SCRIPTS
