"""A guide full of hostile files, built once for a whole test run."""

from contextlib import suppress
from pathlib import Path

import pytest
from support.guide import BuiltGuide, build_once
from support.hostile import write_hostile_guide


@pytest.fixture(scope="session")
def hostile(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltGuide:
    """The smallest guide with every hostile file in it, on site and paper."""
    content = shared_folder / "hostile" / "content"
    own = tmp_path_factory.mktemp("own") / "hostile"
    write_hostile_guide(own / "content")
    with suppress(OSError):  # another process was first
        own.rename(content.parent)
    return build_once(content.parent, "output", content)
