"""Guides as feeds see them, without a build."""

import pytest
from hamlet import read_almanac
from support.guide import ROOT, SITES

from feeds.almanac import Almanac

CONTENTS = {"real": ROOT / "content", "klein": SITES / "klein", "drie-talen": SITES / "drie-talen"}


@pytest.fixture(scope="session", params=list(CONTENTS))
def book(request: pytest.FixtureRequest) -> Almanac:
    """The real guide and both guides for tests, one after the other."""
    return read_almanac(CONTENTS[request.param])
