"""The schema shows one face to each of its readers, and none of them says anything else than the models."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from catalog import load
from catalog.problems import Problem
from catalog.reading.folders import ContentFile, Finder
from catalog.shaping.kindtable import GLOSSARY, KINDS, SITE, Kind
from catalog.shaping.parts import part_in
from faces.cms import Place, cms_config
from faces.files import faces, file_name
from faces.json_schema import json_schema
from faces.shapes import Field, Shape, fields_of
from faces.templates import as_text, template
from tooling.schema_tasks import place_of

ROOT = Path(__file__).parents[2]
ALL_KINDS = (*KINDS, SITE, GLOSSARY)
EACH_KIND = pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.name)
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


def problems_in(text: str, kind: Kind) -> list[Problem]:
    """What is wrong with a main file of a kind, taken alone."""
    file = ContentFile(kind, "nieuw", "", f"{kind.folder}/nieuw{kind.suffix}", Path("nieuw"))
    return list(part_in(text.encode(), file, main_language="nl")[1])


def as_an_editor_reads(text: str) -> object:
    """The keys of a file as YAML 1.2: an editor takes only whole numbers for something else than text."""
    keys = re.split(r"^---[ \t]*$", text, flags=re.MULTILINE)[1] if text.startswith("---") else text
    return numbered(yaml.load(keys, Loader=yaml.BaseLoader))  # noqa: S506 - the base loader makes texts only


def numbered(value: object) -> object:
    """Texts of digits as the numbers that an editor takes them for."""
    if isinstance(value, dict):
        return {key: numbered(item) for key, item in value.items()}
    if isinstance(value, list):
        return [numbered(item) for item in value]
    return int(value) if isinstance(value, str) and re.fullmatch(r"0|[1-9]\d*", value) else value


def test_no_face_drifted_from_the_models() -> None:
    """Every generated file is what ``python3 tasks.py faces`` makes now."""
    catalog, _ = load(ROOT / "content")
    assert catalog is not None
    made = faces(place_of(catalog.site))
    kept = {path: (ROOT / path).read_text(encoding="utf-8") for path in made if (ROOT / path).is_file()}
    assert [path for path, text in made.items() if kept.get(path) != text] == []


def test_no_face_is_left_over() -> None:
    """A kind that goes takes its files with it."""
    made = set(faces(Place("https://github.com/a/b", "https://a.example", ("nl",))))
    folders = ("docs/schema", "docs/sjablonen")
    found = {f"{folder}/{file.name}" for folder in folders for file in (ROOT / folder).iterdir()}
    assert found <= made


@EACH_KIND
def test_every_field_of_the_models_has_a_face(kind: Kind) -> None:
    """With its description and an example, in a shape we know."""
    fields = {field.key: field for field in fields_of(kind)}
    assert fields.keys() == {*kind.facts, *kind.words}
    assert all(field.description.endswith((".", "?")) for field in fields.values())
    assert [field.key for field in fields.values() if field.required and not field.sample] == []


def test_shapes_are_read_from_the_models() -> None:
    """One of each shape, with its choices and limits."""
    fields = [field for kind in ALL_KINDS for field in fields_of(kind)]
    activity = {field.key: field for field in fields_of(KINDS[1])}
    assert {field.shape for field in fields} == set(Shape)
    assert activity["titel"].most == 60
    assert activity["inschrijven"].choices == ("nodig", "niet nodig")
    assert [part.key for part in activity["verplaatst"].parts] == ["datum", "naar", "reden"]
    assert (activity["volgorde"].lowest, activity["volgorde"].highest) == (0, 999)


@EACH_KIND
def test_the_schema_accepts_every_file_of_the_guide(kind: Kind) -> None:
    """An editor underlines nothing that ``check`` allows; a key that does not exist it does."""
    found: list[Problem] = []
    files = [file for file in Finder(ROOT / "content", ("nl", "fr"), found).find() if file.kind is kind]
    assert files
    for language in ("", "fr"):
        validator = jsonschema.Draft7Validator(json.loads(json_schema(kind, translation=bool(language))))
        for file in files:
            if file.language == language:
                value = as_an_editor_reads(file.absolute.read_text(encoding="utf-8"))
                assert [error.message for error in validator.iter_errors(value)] == [], file.path
        assert not validator.is_valid({"prijss": "gratis"})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_filled_in_template_is_a_sound_file(kind: Kind) -> None:
    """As it is, and with every line that waits behind a # put to use."""
    text = template(kind)
    assert problems_in(text, kind) == []
    put_to_use = re.sub(r"^# (?=[a-z_]+:( |$)|  )", "", text, flags=re.MULTILINE)
    assert put_to_use.count("\n# ") < text.count("\n# ")
    assert problems_in(put_to_use, kind) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_new_file_says_what_it_still_needs(kind: Kind) -> None:
    """Nothing but empty lines stands in the way, so nobody publishes an example by accident."""
    problems = problems_in(template(kind, "Koffie: met #melk"), kind)
    assert {problem.code for problem in problems} <= {"missing-field"}
    assert len(problems) == len([field for field in fields_of(kind) if field.required]) - 1


@pytest.mark.parametrize(
    "title", ["Soep op de stoep", "Koffie: gratis", "'t Hof", '"Bingo"', "- 5 -", "a # b", "ja", "🙂"]
)
def test_a_title_stands_in_a_file_whatever_is_in_it(title: str) -> None:
    """It comes back as it was."""
    field: Field = fields_of(KINDS[1])[0]
    assert yaml.load(f"{field.key}: {as_text(title)}", Loader=yaml.BaseLoader) == {field.key: title}  # noqa: S506 - texts only


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_of_github_keeps_its_rules(file: Path) -> None:
    """What GitHub asks of a form: names, unique ids and labels, choices that differ, texts only."""
    form = yaml.safe_load(file.read_text(encoding="utf-8"))
    asked = [item for item in form["body"] if item["type"] != "markdown"]
    assert form.keys() == {"name", "description", "title", "body"}
    assert {item["type"] for item in asked} <= {"input", "textarea", "dropdown", "checkboxes"}
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", item["id"]) for item in asked)
    for values in ([item["id"] for item in asked], [item["attributes"]["label"] for item in asked]):
        assert len(set(values)) == len(values)
    for item in asked:
        options = item["attributes"].get("options", ["x"])
        names = [one["label"] if isinstance(one, dict) else one for one in options]
        assert all(isinstance(name, str) and name.casefold() != "none" for name in names)
        assert len(set(names)) == len(names)
        assert isinstance(item.get("validations", {}).get("required", False), bool)


def test_the_editor_keeps_facts_in_one_file_and_words_in_each_language() -> None:
    """The configuration of ``/admin`` follows the same rule as the reader."""
    text = cms_config(KINDS, Place("https://github.com/naam/gids/", "https://gids.example", ("nl", "ar")))
    config = yaml.safe_load(text)
    assert config["backend"]["repo"] == "naam/gids"
    assert config["i18n"]["locales"] == ["nl", "ar"]
    for collection, kind in zip(config["collections"], KINDS, strict=True):
        translated = {field["name"] for field in collection["fields"] if field["i18n"]}
        assert translated - {"body"} == set(kind.words)
        assert {field["name"] for field in collection["fields"]} - {"body"} == {*kind.facts, *kind.words}


def test_every_kind_has_a_dutch_word_of_its_own() -> None:
    """The one that the task ``new`` asks for."""
    names = [file_name(kind) for kind in KINDS]
    assert sorted(names) == sorted(set(names))
    assert all(re.fullmatch(r"[a-z]+", name) for name in names)
