"""A finished site is put in place in one step, and a killed build leaves nothing behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from tooling import swap
from tooling.faults import BuildFault
from tooling.swap import Workshop, refuse_precious


def write(folder: Path, files: dict[str, str]) -> None:
    """Make ``files`` below ``folder``."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    """Every file below ``folder``."""
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A workshop beside an output that does not exist yet."""
    return Workshop(tmp_path / "output")


def publish(workshop: Workshop, files: dict[str, str], *carried: str) -> None:
    """Do what a build does, with ``files`` and those ``carried`` over as the site."""
    with workshop.locked():
        workshop.fresh.mkdir()
        write(workshop.fresh, files)
        workshop.publish(carried)


def test_a_first_site_is_put_in_place(workshop: Workshop) -> None:
    """Without an older site there is nothing to exchange."""
    publish(workshop, {"index.html": "een"})
    assert read(workshop.output) == {"index.html": "een"}


def test_a_new_site_replaces_the_old_one_wholly(workshop: Workshop) -> None:
    """A page that is gone from the content is gone from the site."""
    publish(workshop, {"index.html": "een", "weg/index.html": "weg"})
    publish(workshop, {"index.html": "twee"})
    assert read(workshop.output) == {"index.html": "twee"}
    assert not workshop.fresh.exists()


def test_unchanged_files_stay_the_same_file(workshop: Workshop) -> None:
    """Same inode and same date, so that a copy to a server sends only what changed."""
    publish(workshop, {"a.html": "a", "b/b.html": "b"})
    before = {name: (workshop.output / name).stat() for name in ("a.html", "b/b.html")}
    publish(workshop, {"a.html": "anders", "b/b.html": "b"})
    after = {name: (workshop.output / name).stat() for name in ("a.html", "b/b.html")}
    assert after["b/b.html"].st_ino == before["b/b.html"].st_ino
    assert after["b/b.html"].st_mtime_ns == before["b/b.html"].st_mtime_ns
    assert after["a.html"].st_ino != before["a.html"].st_ino


def test_carried_files_need_not_be_made(workshop: Workshop) -> None:
    """They stay the same files, through every exchange with the spare site."""
    publish(workshop, {"a.html": "a", "b/b.html": "b", "c/c.html": "c"})
    before = (workshop.output / "b" / "b.html").stat()
    for number in range(3):
        publish(workshop, {"a.html": f"a{number}"}, "b/b.html")
        assert read(workshop.output) == {"a.html": f"a{number}", "b/b.html": "b"}
    after = (workshop.output / "b" / "b.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_carried_file_that_is_gone_stops_the_build(workshop: Workshop) -> None:
    """Better no new site than one without a page."""
    publish(workshop, {"a.html": "a"})
    with pytest.raises(FileNotFoundError):
        publish(workshop, {"b.html": "b"}, "c.html")
    assert read(workshop.output) == {"a.html": "a"}


def test_a_file_may_become_a_folder_and_the_other_way_round(workshop: Workshop) -> None:
    """Whatever the spare site holds at that place."""
    for files in ({"a": "file"}, {"a/b": "folder"}, {"a": "file"}, {"a/b/c": "deep"}, {"a/b": "folder"}):
        publish(workshop, {"index.html": "i", **files})
        assert read(workshop.output) == {**files, "index.html": "i"}


def test_a_spare_site_that_somebody_changed_does_no_harm(workshop: Workshop) -> None:
    """A build may have been killed while it worked on it: nothing in it is taken on trust."""
    for text in ("een", "twee", "drie"):
        publish(workshop, {"a.html": "a", "b.html": text})
    (workshop.spare / "a.html").unlink()
    write(workshop.spare, {"a.html": "?", "b.html": "?", "c/c.html": "?"})
    publish(workshop, {"b.html": "vier"}, "a.html")
    assert read(workshop.output) == {"a.html": "a", "b.html": "vier"}


def test_a_disk_without_links_gets_copies(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """With their own date."""

    def refuse(_old: Path, _new: Path) -> None:
        raise OSError

    monkeypatch.setattr("os.link", refuse)
    publish(workshop, {"a.html": "a", "b.html": "b"})
    before = (workshop.output / "a.html").stat().st_mtime_ns
    publish(workshop, {"b.html": "c"}, "a.html")
    assert read(workshop.output) == {"a.html": "a", "b.html": "c"}
    assert (workshop.output / "a.html").stat().st_mtime_ns == before


def test_two_renames_do_the_same_where_folders_cannot_be_exchanged(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows and some disks have no exchange."""
    monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)
    publish(workshop, {"index.html": "een"})
    publish(workshop, {"index.html": "twee"})
    assert read(workshop.output) == {"index.html": "twee"}
    assert not workshop.previous.exists()


def test_a_build_killed_between_two_renames_is_undone(workshop: Workshop) -> None:
    """The last good site comes back at the start of the next build."""
    publish(workshop, {"index.html": "een"})
    workshop.output.rename(workshop.previous)
    with workshop.locked():
        assert read(workshop.output) == {"index.html": "een"}


def test_leftovers_of_a_killed_build_are_cleared(workshop: Workshop) -> None:
    """Half a site never ends up in the next one."""
    write(workshop.fresh, {"half.html": "half"})
    publish(workshop, {"index.html": "een"})
    assert read(workshop.output) == {"index.html": "een"}


def test_two_builds_at_once_are_refused(workshop: Workshop) -> None:
    """The second one says so in plain words, whichever process it is in."""
    other = (
        "import sys; from pathlib import Path; from tooling.swap import Workshop\n"
        "with Workshop(Path(sys.argv[1])).locked(): pass"
    )
    plugins = Path(swap.__file__).parents[1]
    with workshop.locked():
        done = subprocess.run(
            [sys.executable, "-c", other, str(workshop.output)],
            cwd=plugins,
            capture_output=True,
            text=True,
            check=False,
        )
    assert "Er wordt al gebouwd" in done.stderr


def test_a_folder_with_other_peoples_files_is_refused(tmp_path: Path) -> None:
    """A mistyped --output must not erase anything."""
    write(tmp_path / "foto's", {"oma.jpg": "oma"})
    with pytest.raises(BuildFault, match="niet van de gids"):
        refuse_precious(tmp_path / "foto's", tmp_path / "project", ())


@pytest.mark.parametrize("name", ["project", "project/content", "project/content/diep", "."])
def test_the_guide_itself_is_never_written_over(tmp_path: Path, name: str) -> None:
    """Nor what it reads, nor a folder that holds it."""
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    with pytest.raises(BuildFault):
        refuse_precious((tmp_path / name).resolve(), project, (project / "content",))
