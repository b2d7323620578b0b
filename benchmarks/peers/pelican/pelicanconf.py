"""Stock Pelican with a run for each language, as its documentation tells."""

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
SITENAME = "Goede buren"
SITEURL = "https://grootdorp.example"
TIMEZONE = "Europe/Brussels"
DEFAULT_LANG = "nl"
PLUGINS = ["i18n_subsites"]
I18N_SUBSITES = {"fr": {"SITENAME": "Bons voisins"}}
ARTICLE_URL = "{slug}/"
ARTICLE_SAVE_AS = "{slug}/index.html"
ARTICLE_LANG_URL = "{slug}/"
ARTICLE_LANG_SAVE_AS = "{slug}/index.html"
CATEGORY_URL = "category/{slug}/"
CATEGORY_SAVE_AS = "category/{slug}/index.html"
MONTH_ARCHIVE_URL = "month/{date:%Y}-{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = "month/{date:%Y}-{date:%m}/index.html"
DIRECT_TEMPLATES = ["index", "services"]
SERVICES_SAVE_AS = "services/index.html"
PAGE_PATHS = ["nl/services", "fr/services"]
ARTICLE_EXCLUDES = PAGE_PATHS
PAGE_URL = PAGE_LANG_URL = "services/{slug}/"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = "services/{slug}/index.html"
AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION = False
WITH_FUTURE_DATES = True
