"""A small municipality, printed once for all tests here."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_town import PRINT, Printed, open_shop, print_all
from support.guide import one_at_a_time

from printshop.plan import Shop
from printshop.press import PrintRoom


@pytest.fixture(scope="session")
def shop() -> Shop:
    """Everything that sheets of the small municipality are drawn from."""
    return open_shop()


@pytest.fixture(scope="session")
def room() -> Iterator[PrintRoom]:
    """A print room whose process stays warm."""
    room = PrintRoom(PRINT)
    yield room
    room.close()


@pytest.fixture(scope="session")
def paper_cache(shared_folder: Path) -> Path:
    """Where all processes of the test run keep what is printed: no sheet is printed twice."""
    return shared_folder / "paper"


@pytest.fixture(scope="session")
def printed(
    shop: Shop,
    room: PrintRoom,
    paper_cache: Path,
    shared_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Printed:
    """All sheets of the small municipality."""
    folder = tmp_path_factory.mktemp("paper")
    with one_at_a_time(shared_folder, "small-town"):
        production = print_all(shop, room, paper_cache)
    for one in production.printed:
        path = folder / one.sheet.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.pdf)
    return Printed(production, folder, paper_cache)
