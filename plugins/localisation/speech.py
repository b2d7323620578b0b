"""What every way of saying things stands on: one language, its locale and its words."""

from collections.abc import Sequence
from functools import cached_property
from gettext import GNUTranslations

from babel import Locale
from babel.lists import format_list


class Speech:
    """One language. Takes its tag (``nl``) and its translations."""

    def __init__(self, language: str, translations: GNUTranslations) -> None:
        self.language = language
        self.translations = translations
        self.locale = Locale.parse(language, sep="-")

    @cached_property
    def direction(self) -> str:
        """``ltr`` or ``rtl``, as HTML names them."""
        return "rtl" if self.locale.character_order == "right-to-left" else "ltr"

    @cached_property
    def name(self) -> str:
        """The name of the language in the language itself, with a capital."""
        own = self.locale.get_language_name(self.language) or self.language
        return own[:1].upper() + own[1:]

    def gettext(self, msgid: str) -> str:
        """The translation; MissingTranslation when there is none."""
        return self.translations.gettext(msgid)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """The translation in the form that ``n`` asks for."""
        return self.translations.ngettext(singular, plural, n)

    def pgettext(self, context: str, msgid: str) -> str:
        """The translation of a word in one context."""
        return self.translations.pgettext(context, msgid)

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """The translation of a word in one context, in the form that ``n`` asks for."""
        return self.translations.npgettext(context, singular, plural, n)

    def listing(self, items: Sequence[str]) -> str:
        """The items in a sentence: ``a, b en c``."""
        return format_list(list(items), style="standard", locale=self.locale)

    def with_addition(self, words: str, addition: str) -> str:
        """Words with an addition behind a comma, which is another sign in Arabic."""
        return self.gettext("{words}, {addition}").format(words=words, addition=addition)
