"""The website of a small village, built once."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.guide import BuiltGuide, build
from support.repository import keep_guide
from village import BuiltSite, write_village

from catalog import load
from catalog.model import Catalog

ROOT = Path(__file__).resolve().parents[2]
BUILD = """
import sys
from pelican import Pelican
from pelican.settings import read_settings
site = {"PATH": sys.argv[1], "OUTPUT_PATH": sys.argv[2], "PLUGINS": ["guide", "website"], "TODAY": "2026-11-24"}
Pelican(read_settings("pelicanconf.py", override=site)).run()
"""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The village as a website, built by Pelican on 24 November 2026."""
    folder = tmp_path_factory.mktemp("village")
    content = write_village(folder / "content")
    # A process of its own: plugins that another test used stay connected to Pelican for as long as a process lives.
    subprocess.run([sys.executable, "-c", BUILD, str(content), str(folder / "output")], cwd=ROOT, check=True)
    return BuiltSite(folder / "output")


@pytest.fixture(scope="session")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The village as data."""
    found, problems = load(write_village(tmp_path_factory.mktemp("content")))
    assert found is not None
    assert not problems
    return found


@pytest.fixture(scope="session")
def changed_guide(tmp_path_factory: pytest.TempPathFactory) -> BuiltGuide:
    """A guide in three languages with a life of several changes."""
    kept = keep_guide(tmp_path_factory.mktemp("kept"), "drie-talen", day="2025-06-01")
    soup, walk, desk = (
        "activities/soep-aan-het-water.md",
        "activities/samen-wandelen.md",
        "services/huis-van-de-zon.yml",
    )
    for day, path, old, new in (
        ("2025-07-01", soup, "waar: De kade", "waar: Het pleintje"),
        ("2026-09-03", soup, "prijs: gratis", "prijs: 1 euro"),
        ("2026-10-15", desk, "stappen:", "# een toelichting\nstappen:"),
        ("2026-10-20", desk, "Kom binnen of bel.", "Kom gewoon binnen of bel."),
        ("2026-11-12", soup, "14u-17u", "15u-18u"),
        ("2026-11-12", desk, "02 555 00 01", "02 555 00 09"),
        ("2026-11-20", walk, "toegankelijk: [bus", "afgelast:\n  - datum: do 3/12/2026\ntoegankelijk: [bus"),
    ):
        kept.replace(path, old, new)
        kept.commit(day)
    knitting = (kept.content / "activities" / "naaien.md").read_text(encoding="utf-8")
    (kept.content / "activities" / "breien.md").write_text(
        knitting.replace("Samen naaien", "Samen breien"), encoding="utf-8"
    )
    kept.commit("2026-11-22")
    return build(kept.content, tmp_path_factory.mktemp("out"), "--no-print")
