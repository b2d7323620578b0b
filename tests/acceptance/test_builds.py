"""What holds for a build as a whole."""

import hashlib
import shutil
from pathlib import Path

import pytest
from support.guide import ROOT, SITES, BuiltGuide, build

from catalog import load
from catalog.problems import errors_of

CODE = ("plugins", "theme", "print", "pelicanconf.py", "publishconf.py", "tasks.py", "requirements.txt")


def digests(output: Path) -> dict[str, str]:
    """A digest of every file of an output folder."""
    files = (file for file in sorted(output.rglob("*")) if file.is_file())
    return {f.relative_to(output).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}


@pytest.fixture
def fresh_checkout(tmp_path: Path) -> Path:
    """The code of the guide in another place, without caches and without the content of this municipality."""
    root = tmp_path / "checkout"
    root.mkdir()
    for name in CODE:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / name)
    return root


def test_another_machine_makes_the_same_bytes(golden_build: BuiltGuide, fresh_checkout: Path) -> None:
    """With an empty cache, in another folder, another time zone and another order of hashes, nothing differs."""
    content = fresh_checkout / "content"
    shutil.copytree(SITES / "klein", content)
    other = {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    built = build(content, fresh_checkout / "output", root=fresh_checkout, environment=other)
    assert digests(built.output) == digests(golden_build.output)


def test_a_second_build_changes_nothing(golden_build: BuiltGuide, tmp_path: Path) -> None:
    """Building again, with what the first build remembers, gives every file the same bytes."""
    output = tmp_path / "output"
    first = digests(build(golden_build.content, output).output)
    (output / "404.html").write_text("door iemand veranderd", encoding="utf-8")
    assert digests(build(golden_build.content, output).output) == first


@pytest.mark.parametrize("content", [ROOT / "content", SITES / "drie-talen"], ids=["real", "three"])
def test_examples_never_reach_the_public_site(content: Path, tmp_path: Path) -> None:
    """``--publish`` leaves every entry marked ``voorbeeld: ja`` out, with its pages, its code and every link to it."""
    catalog, _ = load(content)
    assert catalog is not None
    examples = [entry for entry in catalog.entries() if entry.facts.example]
    built = build(content, tmp_path / "output", "--publish", "--no-print")
    traces = [built.routes.short(entry.code) for entry in examples]
    traces += [built.routes.entry(entry, language) for entry in examples for language in catalog.languages]
    found = [
        f"{file.relative_to(built.output).as_posix()}: {trace}"
        for file in sorted(built.output.rglob("*.html"))
        for trace in traces
        if trace in file.as_posix() or f"/{trace}" in file.read_text(encoding="utf-8")
    ]
    assert examples
    assert not found, "\n".join(found)


def test_examples_are_marked_where_they_are_shown(three_languages_site: BuiltGuide) -> None:
    """Outside the public site an example says on its own page that it is one, in every language."""
    guide = three_languages_site
    for language in guide.catalog.languages:
        for activity in guide.catalog.activities:
            page = guide.page(guide.routes.entry(activity, language))
            label = guide.localizers[language].gettext("Example")
            assert (label in page.text) == activity.facts.example, page.path


def test_the_real_content_is_sound(built_site: BuiltGuide) -> None:
    """No entry of this municipality is left out of its guide."""
    _, problems = load(built_site.content)
    assert not errors_of(problems), "\n".join(f"{p.path}:{p.line} {p.message}" for p in errors_of(problems))


@pytest.mark.parametrize("site", ["drie-talen", "klein"])
def test_the_invented_municipalities_are_sound(site: str) -> None:
    """The content of the tests has no problem of any kind."""
    catalog, problems = load(SITES / site)
    assert catalog is not None
    assert not problems, "\n".join(f"{p.path}:{p.line} {p.message}" for p in problems)


def test_the_code_knows_nothing_of_this_municipality(
    three_languages_site: BuiltGuide, built_site: BuiltGuide
) -> None:
    """The guide of another municipality holds no word of this one."""
    name = built_site.catalog.site.facts.municipality.lower()
    texts = [
        f
        for f in three_languages_site.output.rglob("*")
        if f.suffix in (".html", ".css", ".js", ".json", ".xml")
    ]
    assert not [f.name for f in texts if name in f.read_text(encoding="utf-8").lower()]
