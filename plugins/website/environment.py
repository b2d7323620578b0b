"""The templates of one language: words, numbers and foreign texts as its readers need them."""

from collections.abc import Mapping

from jinja2 import BytecodeCache, Environment, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from catalog.entry import Said
from localisation import Localizer

ISOLATED = Markup('<bdi dir="ltr">{}</bdi>')
FOREIGN = Markup('<span lang="{}" dir="{}">{}</span>')


class Compiled(BytecodeCache):
    """Compiled templates: every language uses the same ones, and so does the next site of the same program."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled before; Jinja drops it when the template is not the same any more."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()


def environment(
    base: Environment, language: str, localizers: Mapping[str, Localizer], *, compiled: Compiled
) -> Environment:
    """Pelican's templates, speaking one language.

    Takes Pelican's own environment, the language and the words of all languages, since
    a page may quote another one; and the templates already compiled. A word without translation stops the build.
    """
    own = localizers[language]
    # Not an overlay of the base: the i18n extension would then install every language in the base itself.
    environment_ = Environment(
        loader=base.loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
        bytecode_cache=compiled,
    )
    environment_.globals.update(base.globals)
    environment_.filters.update(base.filters)
    environment_.install_gettext_callables(  # type: ignore[attr-defined] # added by the i18n extension
        own.gettext, own.ngettext, newstyle=True, pgettext=own.pgettext, npgettext=own.npgettext
    )
    directions = {code: words.direction for code, words in localizers.items()}

    def said(text: Said) -> str | Markup:
        """A text of the content; one in another language says so."""
        if text.language == language:
            return str(text.text)
        return FOREIGN.format(text.language, directions.get(text.language, "ltr"), text.text)

    environment_.filters.update(said=said, number=number, sentence=sentence)
    return environment_


def sentence(text: str) -> str:
    """Words with a capital at their start, as a line of their own wants."""
    return text[:1].upper() + text[1:]


def number(text: str) -> Markup:
    """A phone number, a code or an address: always read from left to right."""
    return ISOLATED.format(text)
