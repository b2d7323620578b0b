"""Test inputs that nobody on this project wrote. They stand beside the project and are never copied into it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def corpus(name: str) -> Path:
    """The folder of a corpus; the test is skipped, and says so, where it is not there.

    ``GUIDE_CORPORA`` in the environment names another place than ``../shared/corpora``.
    """
    place = Path(os.environ.get("GUIDE_CORPORA") or ROOT.parent / "shared" / "corpora") / name
    if not place.is_dir():
        pytest.skip(f"the corpus {name} is not on this machine ({place})")
    return place
