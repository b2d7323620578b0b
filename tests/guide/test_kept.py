"""What is kept from one run to the next is never trusted further than its seal."""

import shutil
from pathlib import Path

import pytest
from support.guide import ROOT, SITES, TODAY

import plainlanguage
from catalog import Desk
from guide import reading, reviewing
from guide.kept import Kept, code_in
from guide.reading import read_dated
from guide.reviewing import Reviewer, reviewer_for

TEXT = "Je dient het formulier te bekomen via het OCMW. " * 3


def asked(file: Path, *questions: str, made_by: str = "code") -> Kept:
    """Somebody asks questions, answers those that were not, and keeps them."""
    kept = Kept(file, made_by)
    for question in questions:
        if kept.get(question) is None:
            kept.put(question, ["answer", question])
    kept.save()
    return kept


def test_an_answer_is_there_in_the_next_run(tmp_path: Path) -> None:
    """Under its own question only."""
    asked(tmp_path / "deep" / "kept.json", "a", "b")
    kept = Kept(tmp_path / "deep" / "kept.json", "code")
    assert (kept.get("a"), kept.get("c")) == (["answer", "a"], None)


def test_what_nobody_asks_any_more_is_forgotten(tmp_path: Path) -> None:
    """So that the file does not grow for ever; and it is only written when something changed."""
    file = tmp_path / "kept.json"
    asked(file, "a", "b")
    asked(file, "b")
    assert Kept(file, "code").get("a") is None
    moment = file.stat().st_mtime_ns
    asked(file, "b")
    assert file.stat().st_mtime_ns == moment


def test_other_code_finds_nothing(tmp_path: Path) -> None:
    """It might answer otherwise."""
    asked(tmp_path / "kept.json", "a")
    assert Kept(tmp_path / "kept.json", "other code").get("a") is None


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "bytes"])
def test_a_damaged_file_is_written_anew(tmp_path: Path, damage: str) -> None:
    """Half an answer is worse than none."""
    file = tmp_path / "kept.json"
    asked(file, "a", "b")
    sound = file.read_bytes()
    spoilt = {
        "cut": sound[:-9],
        "changed": sound.replace(b"answer", b"ANSWER"),
        "empty": b"",
        "bytes": b"\xff",
    }
    file.write_bytes(spoilt[damage])
    assert Kept(file, "code").get("a") is None
    asked(file, "a", "b")
    assert file.read_bytes() == sound


def test_every_change_of_code_or_of_a_list_is_seen(tmp_path: Path) -> None:
    """Whatever the file holds; what Python made of it does not count."""
    code = shutil.copytree(Path(plainlanguage.__file__).parent, tmp_path / "code")
    before = code_in([code])
    shutil.rmtree(code / "__pycache__", ignore_errors=True)
    assert code_in([code]) == before
    words = code / "words" / "common.nl.txt"
    words.write_text(words.read_text("utf-8") + "zomaar\n", "utf-8")
    assert code_in([code]) != before


def test_a_text_is_measured_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next run says the same without measuring; a glossary that explains more makes it measure again."""
    first = Reviewer(tmp_path / "kept.json")
    found = first(TEXT, "nl", ["formulier"])
    first.save()
    assert found == plainlanguage.review(TEXT, "nl", ["formulier"])
    monkeypatch.setattr(reviewing, "review", lambda *_arguments: ())
    second = Reviewer(tmp_path / "kept.json")
    assert second(TEXT, "nl", ["formulier"]) == found
    assert second(TEXT, "nl", ["formulier", "OCMW"]) == ()


def test_reading_again_tells_the_same_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From what was kept."""
    monkeypatch.setattr(reading, "reviewer_for", reviewer_for.__wrapped__)

    def told() -> list[object]:
        found = read_dated(
            Desk(SITES / "drie-talen"),
            theme=ROOT / "theme",
            print_folder=ROOT / "print",
            today=TODAY,
            cache=tmp_path,
        )
        return list(found.problems)

    first = told()
    assert list((tmp_path / "reviews").glob("*.json"))
    assert told() == first
