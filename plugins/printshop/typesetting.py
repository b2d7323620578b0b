"""Fills the templates of paper: one Jinja environment for each language."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup


class Words(Protocol):
    """What a language must offer for the words in templates."""

    @property
    def gettext(self) -> Callable[[str], str]:
        """One word or sentence."""

    @property
    def ngettext(self) -> Callable[[str, str, int], str]:
        """One that depends on a number."""


def isolate(text: str) -> Markup:
    """A number, time or address that keeps its order in a language written from right to left.

    A bare ``<bdi>`` is not isolated on paper; an element with its own direction is.
    """
    return Markup('<span dir="ltr">{}</span>').format(text)


def environment_for(words: Words, templates: Path) -> Environment:
    """The templates in one language: strict about names, everything escaped."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(  # type: ignore[attr-defined] # the extension adds it
        words.gettext, words.ngettext, newstyle=True
    )
    environment.filters["ltr"] = isolate
    return environment


def set_sheet(environment: Environment, template: str, context: Mapping[str, Any]) -> str:
    """One whole HTML document."""
    return environment.get_template(template).render(context)
