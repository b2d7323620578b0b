"""The website of a small village, built once."""

from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings
from village import BuiltSite, write_village

from catalog import load
from catalog.model import Catalog

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The village as a website, built by Pelican on 24 November 2026."""
    folder = tmp_path_factory.mktemp("village")
    settings = read_settings(
        str(ROOT / "pelicanconf.py"),
        override={
            "PATH": str(write_village(folder / "content")),
            "OUTPUT_PATH": str(folder / "output"),
            "PLUGINS": ["guide", "website"],
            "TODAY": "2026-11-24",
        },
    )
    Pelican(settings).run()
    return BuiltSite(folder / "output")


@pytest.fixture(scope="session")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The village as data."""
    found, problems = load(write_village(tmp_path_factory.mktemp("content")))
    assert found is not None
    assert not problems
    return found
