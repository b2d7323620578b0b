"""Jinja without what it does for guests that never come here.

Jinja keeps apart the globals of every template, and asks of every function whether it wants to know the
page around it. Our templates have one set of globals for each language, and no such function. Thousands
of pages with dozens of components each pay for those questions: more than for drawing the page.
"""

from collections.abc import Callable, Mapping, MutableMapping
from functools import cache, lru_cache, partial
from typing import Any

from jinja2 import Environment, Template, TemplateRuntimeError, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from markupsafe import Markup, escape

from localisation import Localizer

_escaped = lru_cache(maxsize=8192)(escape)
"""Names and paths are shown thousands of times."""
_html = partial(str.__new__, Markup)
"""A plain text that is HTML already, as HTML."""


def _shown(value: object) -> Markup:
    """A value as a page shows it: what is not HTML already is escaped."""
    if type(value) is Markup:
        return value
    return _escaped(value) if type(value) is str else escape(value)


class QuickCode(CodeGenerator):
    """Compiles a template as its author would have written it in Python.

    A component is a function and is called like one, the name of a thing is its attribute.
    Jinja would ask an object of its own each time: a page has hundreds of these.
    """

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - Jinja's own signature
        """Write a call. Jinja would give it the names of loops and blocks too, for functions that want the context."""
        if node.dyn_args or node.dyn_kwargs:
            self.fail("Write the arguments one by one.", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        """Write an attribute. A misspelt name stops the build; Jinja would look for a key of that name too."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:  # noqa: ARG002 - Jinja's own signature
        """Write a component, around the function ``macro`` that Jinja just wrote and that takes all by place."""
        names = [argument.name for argument in macro_ref.node.args]
        wanted = [f"{name}=missing, " for name in names] + ["*, "]
        if macro_ref.accesses_caller:
            names.append("caller")
            wanted.append("caller=missing, ")
        self.write(f"lambda {''.join(wanted)}_draw=macro: _html(_draw({', '.join(names)}))")

    def visit_FromImport(self, node: nodes.FromImport, frame: Frame) -> None:  # noqa: N802 - Jinja's own name
        """Write one look-up for each component, for this part of the page and for its blocks."""
        for name, alias in (pair if isinstance(pair, tuple) else (pair, pair) for pair in node.names):
            for_blocks = f"context.vars[{alias!r}] = " if frame.toplevel else ""
            self.newline(node)
            self.write(f"{frame.symbols.ref(alias)} = {for_blocks}environment.component(")
            self.visit(node.template, frame)
            self.write(f", {name!r})")


class QuickEnvironment(Environment):
    """Templates that share their globals."""

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
        """A template, whose compiled module finds our functions."""
        template = super().get_template(name, parent, globals)
        template.root_render_func.__globals__.update(escape=_shown, _html=_html)
        return template

    def _component(self, template: str, name: str) -> Any:  # noqa: ANN401 - a macro, or one that remembers
        found = getattr(self.get_template(template).module, name, None)
        if found is None:
            raise TemplateRuntimeError(f"There is no {name!r} in {template!r}.")
        return found


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
