"""Jinja without what it does for guests that never come here.

Jinja keeps apart the globals of every template, and asks of every function whether it wants to know the
page around it. Our templates have one set of globals for each language, and no such function. Thousands
of pages with dozens of components each pay for those questions: more than for drawing the page.
"""

import builtins
from collections.abc import Callable, Mapping, MutableMapping
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, Template, TemplateRuntimeError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape

from localisation import Localizer

_escape = lru_cache(maxsize=8192, typed=True)(escape)
"""Names, paths and components are shown thousands of times. A text and a piece of HTML that look the same differ in type."""


class QuickContext(Context):
    """Calls what a template calls, without looking whether it wants the context as well."""

    def call(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Call a macro or a function. Jinja gives it the names of loops and blocks, for the context alone."""
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return function(*args, **kwargs)


class QuickCode(CodeGenerator):
    """Compiles ``{% from "x" import y %}`` to one look-up: a page begins with some twenty of them."""

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        """Write what finds each component, for this part of the page and for its blocks."""
        for name, alias in (pair if isinstance(pair, tuple) else (pair, pair) for pair in node.names):
            for_blocks = f"context.vars[{alias!r}] = " if frame.toplevel else ""
            self.newline(node)
            self.write(f"{frame.symbols.ref(alias)} = {for_blocks}environment.component(")
            self.visit(node.template, frame)
            self.write(f", {name!r})")


class QuickEnvironment(Environment):
    """Templates that share their globals, and whose names are attributes of plain objects."""

    context_class = QuickContext
    code_generator_class = QuickCode

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - Jinja's own signature
        super().__init__(**options)
        self.component = cache(self._component)
        """Takes the name of a template and of something in it, which all pages share."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dictionary for all templates.

        Jinja makes a chain of two for each, walks it in Python for every page, and compares two
        of them at every import of a component.
        """
        return super().make_globals(d) if d else self.globals

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - Jinja's own name
    ) -> Template:
        """A template, that escapes what it shows with a function of its compiled module."""
        template = super().get_template(name, parent, globals)
        template.root_render_func.__globals__["escape"] = _escape
        return template

    def _component(self, template: str, name: str) -> Any:  # noqa: ANN401 - a macro, or one that remembers
        found = getattr(self.get_template(template).module, name, None)
        if found is None:
            raise TemplateRuntimeError(f"There is no {name!r} in {template!r}.")
        return found

    getattr = staticmethod(builtins.getattr)  # type: ignore[assignment] # the same, but written in C
    """A misspelt name stops the build with ``AttributeError``; Jinja would look for a key of that name too."""


def speech(own: Localizer) -> Mapping[str, Callable[..., Markup]]:
    """The words of a language as globals of its templates: ``_``, ``gettext`` and ``ngettext``.

    As with Jinja's own, values are escaped and a per cent sign is written twice. A sentence
    without values is made once.
    """

    @cache
    def fixed(sentence: str) -> Markup:
        return _markup(own.gettext(sentence)) % {}

    def gettext(sentence: str, **values: object) -> Markup:
        return _markup(own.gettext(sentence)) % values if values else fixed(sentence)

    def ngettext(one: str, many: str, number: int, **values: object) -> Markup:
        return _markup(own.ngettext(one, many, number)) % {"num": number, **values}

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


def _markup(sentence: str) -> Markup:
    # Translators are of the house: their sentences may hold marks, the values in them may not.
    return Markup(sentence)  # noqa: S704
