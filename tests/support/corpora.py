"""Test inputs that nobody on this project wrote. They stand beside the project and are never copied into it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def corpus(name: str) -> Path:
    """The folder of a corpus; the test is skipped, and says so, where it is not there.

    ``GUIDE_CORPORA`` in the environment names another place than ``../shared/corpora``.
    """
    place = find_corpus(name)
    if place is None:
        pytest.skip(f"the corpus {name} is not on this machine ({_place_of(name)})")
    return place


def find_corpus(name: str) -> Path | None:
    """The folder of a corpus, or None: for who can do without."""
    place = _place_of(name)
    return place if place.is_dir() else None


def _place_of(name: str) -> Path:
    return Path(os.environ.get("GUIDE_CORPORA") or ROOT.parent / "shared" / "corpora") / name
