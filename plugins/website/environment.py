"""The templates of one language: words, numbers and foreign texts as its readers need them."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from catalog.entry import Said
from localisation import Localizer
from website.compiled import Compiled
from website.quick_templates import QuickEnvironment, speech
from website.street import STREET_WIDTH, House, street
from website.views.parts import Mark

ISOLATED = Markup('<bdi dir="ltr">%s</bdi>')
BEFORE_LAST = Markup('<bdi dir="ltr">%s<wbr>%s</bdi>')
FOREIGN = Markup('<span lang="%s" dir="%s">%s</span>')

REPEATED = {
    "icon": ("icon",),
    "gable": ("gable",),
    "example": ("example",),
    "aloud": ("aloud",),
    "date": ("date_tile",),
    "mark": ("mark_links", "mark_names"),
    "call": ("call",),
    "street": ("street", "street_of"),
    "state": ("state",),
    "accessibility": ("accessibility",),
    "looks": ("looks",),
    "sign": ("sign",),
    "menu": ("menu",),
    "urgent": ("urgent",),
    "foot": ("foot_links", "foot_name"),
}
"""Components that many pages show with the same values: each is drawn once for the same question.

A component says the same whenever it is asked the same: all it knows is in its arguments and in the globals.
Those that others use come first, since a component keeps what it imports.
"""


def environment(
    base: Environment,
    language: str,
    localizers: Mapping[str, Localizer],
    *,
    compiled: Compiled,
    known: Mapping[str, object],
) -> QuickEnvironment:
    """Pelican's templates, speaking one language.

    Takes Pelican's own environment, the language and the words of all languages, since
    a page may quote another one; the templates already compiled; and what is ``known`` on every page under
    the same name. A word without translation stops the build.
    """
    environment_ = QuickEnvironment(
        loader=base.loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    environment_.filters.update(base.filters)
    environment_.filters.update(number=number, sentence=sentence, clock=clock, address=address, houses=houses)
    environment_.filters.update(_filters(language, localizers))
    environment_.globals.update(speech(localizers[language]), **known)
    _draw_once(environment_)
    return environment_


def _filters(language: str, localizers: Mapping[str, Localizer]) -> Mapping[str, Callable[..., str]]:
    """The filters that know the language."""
    after_comma = Markup(localizers[language].gettext("{words}, {addition}"))  # noqa: S704 - a sentence of the house

    @cache
    def foreign(spoken: str) -> Markup:
        """What stands around a text in another language."""
        direction = localizers[spoken].direction if spoken in localizers else "ltr"
        return FOREIGN % (spoken, direction, Markup("%s"))

    def said(text: Said) -> str | Markup:
        """A text of the content; one in another language says so."""
        if text.language == language:
            return str(text.text)
        shown: Markup = foreign(text.language) % text.text
        return shown

    @lru_cache(maxsize=1024, typed=True)
    def behind(text: str) -> Markup:
        """A text behind a comma, which is another sign in Arabic."""
        return after_comma.format(words="", addition=text)

    return {"said": said, "behind": behind}


def _draw_once(environment_: Environment) -> None:
    """Let the components that come back answer the same question once."""
    for component, names in REPEATED.items():
        module = environment_.get_template(f"components/{component}.html").module
        for name in names:
            setattr(module, name, lru_cache(maxsize=None, typed=True)(getattr(module, name)))


def sentence(text: str) -> str:
    """Words with a capital at their start, as a line of their own wants."""
    return text[:1].upper() + text[1:]


def houses(marks: tuple[Mark, ...]) -> tuple[House, ...]:
    """The street of some neighbourhoods."""
    return street(marks, width=STREET_WIDTH)


def clock(moment: str) -> str:
    """The time of a moment, where its day stands beside it already: ``2026-12-05T17:00`` is ``17:00``."""
    return moment.partition("T")[2]


def address(text: str) -> Markup:
    """An address to type over; where it does not fit, what stands behind its last slash stays whole."""
    before, slash, last = text.rpartition("/")
    return BEFORE_LAST % (before + slash, last)


@lru_cache(maxsize=1024)
def number(text: str) -> Markup:
    """A phone number, a code or an address: always read from left to right."""
    return ISOLATED % text
