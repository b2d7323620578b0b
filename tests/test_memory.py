"""What the tests remember of files for each other is what the files say."""

from pathlib import Path

from support.memory import Memory


def test_the_same_content_is_read_once_and_other_content_anew(tmp_path: Path) -> None:
    """Also by another process, which finds the folder; another way of reading shares nothing."""
    file, times = tmp_path / "file", []

    def read() -> str:
        times.append(file)
        return file.read_text(encoding="utf-8")

    said = []
    for words, kind in (("soep", "page"), ("soep", "page"), ("brood", "page"), ("soep", "paper")):
        file.write_text(words, encoding="utf-8")
        said.append(Memory(tmp_path / "memory").recall(kind, file.read_bytes(), read))
    assert said == ["soep", "soep", "brood", "soep"]
    assert len(times) == 3


def test_without_a_folder_nothing_is_remembered(tmp_path: Path) -> None:
    """As for who reads paper outside the tests."""
    times: list[int] = []
    for _ in range(2):
        Memory().recall("page", b"", lambda: times.append(1))
    assert len(times) == 2
    assert not list(tmp_path.iterdir())
