"""The guides, served on this machine, for the tests that visit them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from support.guide import BuiltGuide
from support.server import serving
from support.visitor import Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser

UNDER_A_PATH = "/zonnedorp/"


@pytest.fixture(scope="session")
def visitor(
    browser: "Browser", built_site: BuiltGuide, three_languages_site: BuiltGuide
) -> Iterator[Visitor]:
    """Visits the real guide at the root of a host (``real``), and the three-language one under a path (``three``)."""
    with serving(built_site.output) as real, serving(three_languages_site.output, UNDER_A_PATH) as three:
        yield Visitor(browser, {"real": (built_site, real), "three": (three_languages_site, three)})
