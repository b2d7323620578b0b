"""A small municipality, printed once for all tests here."""

from collections.abc import Iterator

import pytest
from small_town import PRINT, Printed, open_shop, print_all

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
def printed(shop: Shop, room: PrintRoom, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """All sheets of the small municipality."""
    folder = tmp_path_factory.mktemp("paper")
    cache = folder / "cache"
    production = print_all(shop, room, cache)
    for one in production.printed:
        path = folder / one.sheet.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.pdf)
    return Printed(production, folder, cache)
