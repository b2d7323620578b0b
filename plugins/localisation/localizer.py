"""One object a language that says everything the guide knows."""

from collections.abc import Sequence
from functools import lru_cache
from gettext import GNUTranslations
from pathlib import Path

from babel.core import UnknownLocaleError

from localisation.catalogues import CatalogueFault, read_translations
from localisation.figures import FigureSpeech
from localisation.patterns import PatternSpeech


class Localizer(PatternSpeech, FigureSpeech):
    """Says words, dates, hours and figures in one language.

    ``translations`` is what Jinja's i18n extension installs. A missing word raises
    ``MissingTranslation``. Phone numbers and hours are not isolated for right-to-left
    text: templates do that, because only they know what stands around them.
    """


def load_localizers(languages: Sequence[str], translations: Path) -> dict[str, Localizer]:
    """Read the catalogue of words of every language.

    Takes language tags and the folder with ``<language>.po``. Returns a localizer for
    each. Raises CatalogueFault when a language does not exist or its file is unsound.
    """
    return {language: _load(language, translations) for language in languages}


def _load(language: str, translations: Path) -> Localizer:
    try:
        return _speaking(language, read_translations(translations / f"{language}.po"))
    except (UnknownLocaleError, ValueError) as error:
        raise CatalogueFault(f"“{language}” is geen taal die wij kennen.") from error


@lru_cache(maxsize=64)
def _speaking(language: str, words: GNUTranslations) -> Localizer:
    """The same words come back as the same object, however often they are read, and are known by that."""
    return Localizer(language, words)
