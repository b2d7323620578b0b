"""Settings for the public site: `python3 tasks.py build --publish`. Examples stay out."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from pelicanconf import *  # noqa: E402, F403 - Pelican's own way of building on other settings

PUBLISH = True
