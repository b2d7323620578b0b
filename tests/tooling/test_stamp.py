"""What is remembered of a build tells whether a new one would differ."""

from pathlib import Path

import pytest

from tooling.stamp import Memory, digest_of, fingerprint, list_files, recall


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one file."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "soep.md").write_text("soep")
    return tmp_path / "content"


def test_nothing_changed_gives_the_same_fingerprint(folder: Path) -> None:
    """Looking twice is no change."""
    assert fingerprint([folder], [], ["a"]) == fingerprint([folder], [], ["a"])


@pytest.mark.parametrize("change", ["text", "new file", "renamed", "removed", "options"])
def test_every_change_gives_another_fingerprint(folder: Path, change: str) -> None:
    """Also a file that goes away or gets another name."""
    before = fingerprint([folder], [], ["a"])
    soup, options = folder / "soep.md", ["a"]
    if change == "text":
        soup.write_text("meer soep")
    elif change == "new file":
        (folder / "koffie.md").write_text("koffie")
    elif change == "renamed":
        soup.rename(folder / "soepje.md")
    elif change == "removed":
        soup.unlink()
    else:
        options = ["b"]
    assert fingerprint([folder], [], options) != before


def test_a_link_that_leads_upwards_is_not_followed(folder: Path) -> None:
    """Content is a stranger's: a loop of links must not keep the build busy."""
    (folder / "lus").symlink_to(folder.parent)
    assert [name for name, _, _ in list_files(folder)] == ["lus", "soep.md"]


def test_a_memory_comes_back_as_it_was(folder: Path, tmp_path: Path) -> None:
    """Files, fingerprint, words and report survive being written."""
    memory = Memory("abc", digest_of(list_files(folder)), "Niets te zien.\n", {"pages": 3})
    memory.write(tmp_path / "memory.json")
    assert recall(tmp_path / "memory.json") == memory


def test_a_touched_output_is_noticed(folder: Path) -> None:
    """Somebody who edits or removes a page gets it made again."""
    memory = Memory("abc", digest_of(list_files(folder)), "", {})
    assert memory.still_holds("abc", folder)
    (folder / "soep.md").write_text("geknoei")
    assert not memory.still_holds("abc", folder)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 0}', '{"format": 3, "files": [[1]]}'])
def test_a_damaged_memory_is_forgotten(tmp_path: Path, text: str) -> None:
    """Then everything is made again; nobody has to clean up by hand."""
    (tmp_path / "memory.json").write_text(text)
    assert recall(tmp_path / "memory.json") is None
