"""From a folder to a catalog: what comes in, what stays out, and what is said about it."""

import shutil
import time
from pathlib import Path

import pytest

from catalog import Catalog, load
from catalog.problems import Problem, Severity

TESTS = Path(__file__).parents[1]
SOUND = TESTS / "problems" / "_sound"
ROOT = TESTS.parent


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound content folder that a test may change."""
    return Path(shutil.copytree(SOUND, tmp_path / "content"))


def sound(content: Path) -> Catalog:
    """The catalog of a folder that can be used."""
    catalog, _ = load(content)
    assert catalog is not None
    return catalog


def codes(content: Path) -> list[str]:
    """The codes of what is wrong in a folder."""
    return [problem.code for problem in load(content)[1]]


def add(content: Path, path: str, text: str) -> None:
    """Add lines to a file."""
    with (content / path).open("a", encoding="utf-8") as file:
        file.write(text)


def change(content: Path, path: str, old: str, new: str) -> None:
    """Replace words in a file."""
    text = (content / path).read_text(encoding="utf-8")
    assert old in text
    (content / path).write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    "folder", [ROOT / "content", *sorted((TESTS / "sites").iterdir())], ids=lambda folder: folder.name
)
def test_every_site_we_keep_is_sound(folder: Path) -> None:
    """The real guide and the invented ones have no errors."""
    catalog, problems = load(folder)
    assert catalog is not None
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []


def test_an_entry_speaks_its_languages(content: Path) -> None:
    """Words and texts of a translation stand beside the Dutch ones."""
    [activity] = sound(content).activities
    assert activity.say("title", "fr").text == "Soupe sur le trottoir"
    assert activity.body("fr").text == "Tout le monde est bienvenu."
    assert activity.body("nl").text == "Iedereen is welkom."
    assert activity.path == "activities/soep.md"


def test_entries_come_by_order_then_by_name(content: Path) -> None:
    """A smaller number stands higher."""
    for slug, order in (("b", "10"), ("a", "10"), ("c", "5")):
        text = f"naam: Dienst\nsamenvatting: Een dienst.\nvolgorde: {order}\n"
        (content / "services" / f"{slug}.yml").write_text(text, encoding="utf-8")
    assert [service.slug for service in sound(content).services] == ["c", "a", "b", "loket"]


def test_values_in_the_catalog_are_plain(content: Path) -> None:
    """The places of the reader do not travel on: entries go to other processes."""
    service = sound(content).services[0]
    assert type(service.words["nl"].name) is str
    assert type(service.facts.neighbourhoods) is tuple
    assert {type(slug) for slug in service.facts.neighbourhoods} == {str}


def test_one_text_counts_as_a_list_of_one(content: Path) -> None:
    """Nobody has to know about lists for one thing."""
    change(content, "activities/soep.md", "[noord]", "noord")
    add(content, "services/loket.yml", "wat: hulp met papieren\nbron:\n  waar: boekje\n")
    assert codes(content) == []
    catalog = sound(content)
    assert catalog.activities[0].facts.neighbourhoods == ("noord",)
    assert catalog.services[0].words["nl"].offers == ("hulp met papieren",)
    assert catalog.services[0].facts.sources[0].where_from == "boekje"


def test_a_key_without_value_counts_as_absent(content: Path) -> None:
    """A template that is filled in halfway is no fault, unless the key is needed."""
    add(content, "services/loket.yml", "telefoon:\nmail:\nwat:\n")
    assert codes(content) == []
    change(content, "services/loket.yml", "naam: Loket", "naam:")
    [problem] = load(content)[1][:1]
    assert (problem.code, problem.line, problem.message) == (
        "missing-field",
        3,
        "Achter “naam” staat niets. Vul het in.",
    )


def test_a_faulty_translation_drops_only_its_language(content: Path) -> None:
    """The Dutch stays, and so do other translations."""
    add(content, "services/loket.fr.yml", "telefoon: 03 866 34 50\n")
    service = sound(content).services[0]
    assert codes(content) == ["fact-in-translation"]
    assert not service.speaks("fr")
    assert service.say("name", "fr").language == "nl"


def test_a_faulty_site_translation_drops_only_its_language(content: Path) -> None:
    """The guide is still there in both languages, with the Dutch name."""
    add(content, "site.fr.yml", "gemeente: Petitvillage\n")
    catalog = sound(content)
    assert catalog.languages == ("nl", "fr")
    assert catalog.site.say("name", "fr").text == "Goede buren"


def test_without_a_site_file_there_is_no_catalog_but_all_problems(content: Path) -> None:
    """The faults of other files are told in the same run."""
    (content / "site.yml").unlink()
    (content / "site.fr.yml").unlink()
    add(content, "services/loket.yml", "telefoon: 12\n")
    catalog, problems = load(content)
    assert catalog is None
    assert {(problem.path, problem.code) for problem in problems} >= {
        ("site.yml", "site-missing"),
        ("services/loket.yml", "phone-wrong-length"),
    }


def test_a_site_file_without_its_name_gives_no_catalog(content: Path) -> None:
    """What the whole guide stands on must be there."""
    change(content, "site.yml", "naam: Goede buren\n", "")
    assert load(content)[0] is None


def test_an_empty_folder_is_told_and_nothing_more(tmp_path: Path) -> None:
    """Also a folder that does not exist at all."""
    assert codes(tmp_path) == ["site-missing"]
    assert codes(tmp_path / "elders") == ["site-missing"]


def test_a_faulty_first_contact_is_replaced(content: Path) -> None:
    """The site stays up with another service; its file is told."""
    (content / "services" / "punt.yml").write_text("naam: Punt\nsamenvatting: Een punt.\n", encoding="utf-8")
    change(content, "activities/soep.md", "plek: loket", "waar: Het plein")
    add(content, "services/loket.yml", "telefoon: 12\n")
    assert sound(content).first_contact.slug == "punt"


def test_without_any_service_there_is_no_catalog(content: Path) -> None:
    """Someone must be the first contact."""
    add(content, "services/loket.yml", "telefoon: 12\n")
    catalog, problems = load(content)
    assert catalog is None
    assert "no-service" in {problem.code for problem in problems}


def test_what_points_to_a_faulty_entry_does_not_point_into_nothing(content: Path) -> None:
    """A question keeps its sound services; the faulty file alone is told."""
    (content / "services" / "punt.yml").write_text(
        "naam: Punt\nsamenvatting: Een punt.\nmail: x\n", encoding="utf-8"
    )
    change(content, "questions/geld.yml", "[loket]", "[punt, loket]")
    assert codes(content) == ["mail-unknown"]
    assert sound(content).questions[0].facts.services == ("loket",)


def test_a_colliding_code_keeps_both_entries(content: Path) -> None:
    """The page of the code shows both, so no printed flyer leads nowhere."""
    for slug in ("een", "twee"):
        text = "naam: Dienst\nsamenvatting: Een dienst.\ncode: 482193\n"
        (content / "services" / f"{slug}.yml").write_text(text, encoding="utf-8")
    assert codes(content) == ["short-code-taken"] * 2
    assert [s.code for s in sound(content).services if s.slug != "loket"] == ["482193"] * 2


def test_problems_come_sorted_whatever_the_order_of_files(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder lists its files as it likes; the report never changes."""
    shutil.copytree(TESTS / "catalog" / "many_faults", content, dirs_exist_ok=True)
    expected = load(content)[1]
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda path: iter(sorted(listed(path), reverse=True)))
    assert load(content)[1] == expected == sorted(expected)


def test_three_hundred_files_load_well_within_a_second(content: Path) -> None:
    """Checking must never be what people wait for."""
    text = (ROOT / "content" / "services").glob("*.yml")
    sample = max((path.read_text(encoding="utf-8") for path in text if path.name.count(".") == 1), key=len)
    for number in range(300):
        (content / "services" / f"dienst-{number}.yml").write_text(sample, encoding="utf-8")
    start = time.process_time()
    _, problems = load(content)
    assert time.process_time() - start < 1
    assert_only_unknown_names(problems)


def assert_only_unknown_names(problems: list[Problem]) -> None:
    """The sample names neighbourhoods and needs of another place; nothing else is wrong with it."""
    assert {problem.code for problem in problems} <= {"unknown-neighbourhood", "unknown-need"}
