"""Pelican's settings. The guide's own name, address and languages stand in ``content/site.yml``."""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).resolve().parent

# Plugins import the pure packages beside them (catalog, localisation), in worker processes too:
# Pelican's own PLUGIN_PATHS reaches neither.
if str(ROOT / "plugins") not in sys.path:
    sys.path.insert(0, str(ROOT / "plugins"))

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PRINT_PATH = str(ROOT / "print")
CACHE_PATH = ".cache"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["guide", "photos", "website", "printshop", "feeds"]

# What one build may choose: see `python3 tasks.py build --help`.
TODAY: str | None = None
PUBLISH = False
PRINT = True
# Whether the date of a file tells that it is still the same: only for who looks while somebody writes.
BY_STAMP = False

# The address comes from content/site.yml; every link inside the site is relative to its page.
SITEURL = ""
SITENAME = "guide"
TIMEZONE = "Europe/Brussels"
DEFAULT_LANG = "nl"

# Pelican is the chassis: its article and page readers, lists and feeds stay off.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
# The website joins the style sheets into one file; their parts need no place in the site.
THEME_STATIC_PATHS: list[str] = []
READERS = {"html": None, "rst": None}
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

# Content is a stranger's text: escaped unless a filter says otherwise, and a misspelt name stops the build.
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
