"""What our templates do without must not be missed: words, escapes, components, a fault that says what it is."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, StrictUndefined
from markupsafe import Markup

from localisation import Localizer, load_localizers
from website.compiled import Compiled
from website.quick_templates import QuickEnvironment, speech

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def dutch() -> Localizer:
    """The words of the guide in Dutch."""
    return load_localizers(["nl"], ROOT / "theme" / "translations")["nl"]


def draw(dutch: Localizer, page: str, compiled: Compiled | None = None, **values: object) -> str:
    """A page with one component, drawn."""
    templates = {
        "card.html": "{% macro card(text) %}<b>{{ text }}</b>{{ place }}{% endmacro %}",
        "page.html": page,
    }
    environment = QuickEnvironment(
        loader=DictLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        cache_size=-1,
        bytecode_cache=compiled,
    )
    environment.globals.update(speech(dutch), place="Noord")
    return environment.get_template("page.html").render(values)


def test_a_component_sees_what_is_known_everywhere(dutch: Localizer) -> None:
    """A global reaches an imported component."""
    page = '{% from "card.html" import card %}{{ card(text) }}'
    assert draw(dutch, page, text="Soep") == "<b>Soep</b>Noord"


def test_a_component_keeps_the_name_that_a_page_gives_it(dutch: Localizer) -> None:
    """Also inside the blocks of a page, which are functions of their own."""
    page = '{% from "card.html" import card as tile %}{% block main %}{{ tile("Soep") }}{% endblock %}'
    assert draw(dutch, page) == "<b>Soep</b>Noord"


def test_the_same_signs_as_text_and_as_html_stay_two_things(dutch: Localizer) -> None:
    """A text is escaped after a piece of HTML with the same signs was shown, and the other way round."""
    page = "{{ html }}{{ text }}{{ html }}"
    assert draw(dutch, page, html=Markup("<i>"), text="<i>") == "<i>&lt;i&gt;<i>"
    assert draw(dutch, page, html="<b>", text=Markup("<b>")) == "&lt;b&gt;<b>&lt;b&gt;"


@pytest.mark.parametrize(
    "page",
    [
        "{{ view.misspelt }}",
        "{{ misspelt }}",
        "{{ view.misspelt.more }}",
        '{% from "card.html" import misspelt %}',
        '{% from "misspelt.html" import card %}',
    ],
)
def test_a_misspelt_name_stops_the_build(dutch: Localizer, page: str) -> None:
    """Nothing is left out in silence."""
    with pytest.raises(Exception, match="misspelt"):
        draw(dutch, page, view=object())


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ('card("Soep", 1)', "positional"),
        ('card(misspelt="Soep")', "misspelt"),
        ("card()", "'text' was not provided"),
        ("card(*texts)", "one by one"),
    ],
)
def test_a_component_that_is_asked_wrongly_stops_the_build(dutch: Localizer, call: str, fault: str) -> None:
    """As a function of Python would."""
    with pytest.raises(Exception, match=fault):
        draw(dutch, f'{{% from "card.html" import card %}}{{{{ {call} }}}}', texts=["Soep"])


def test_a_component_knows_what_stands_inside_its_call(dutch: Localizer) -> None:
    """Of two with one name for what is inside, each draws its own; escaped once."""
    macros = "{% macro row(name) %}{{ name }}: {{ caller() }};{% endmacro %}"
    page = macros + "{% call row('A') %}<i>{{ text }}</i>{% endcall %}{% call row(name='B') %}-{% endcall %}"
    assert draw(dutch, page, text="&") == "A: <i>&amp;</i>;B: -;"


def test_a_value_in_a_sentence_is_escaped_and_the_sentence_is_not(dutch: Localizer) -> None:
    """Sentences are of the house, values of a stranger."""
    shown = draw(dutch, '{{ _("It was on %(date)s.", date=day) }}', day="<b>")
    assert "&lt;b&gt;" in shown
    assert "<b>" not in shown


def test_a_count_chooses_its_form(dutch: Localizer) -> None:
    """One neighbour, two neighbours."""
    page = '{{ ngettext("We talked with %(num)s neighbour.", "We talked with %(num)s neighbours.", count) }}'
    one, two = draw(dutch, page, count=1), draw(dutch, page, count=2)
    assert "1" in one
    assert "2" in two
    assert one.replace("1", "2") != two


def test_templates_are_compiled_once_for_all_builds(
    dutch: Localizer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second build compiles nothing."""
    page = '{% from "card.html" import card %}{{ card("Soep") }}'
    first = draw(dutch, page, Compiled(tmp_path))
    monkeypatch.setattr(QuickEnvironment, "_generate", None)  # whoever compiles, calls it
    assert draw(dutch, page, Compiled(tmp_path)) == first


def test_a_template_that_changed_is_compiled_again(dutch: Localizer, tmp_path: Path) -> None:
    """What is kept belongs to one text."""
    assert draw(dutch, "{{ place }}", Compiled(tmp_path)) == "Noord"
    assert draw(dutch, "In {{ place }}", Compiled(tmp_path)) == "In Noord"


@pytest.mark.parametrize("damage", [b"", b"nothing of ours", None])
def test_damaged_compiled_templates_do_no_harm(
    dutch: Localizer, tmp_path: Path, damage: bytes | None
) -> None:
    """A file that was cut off, or of another program, is compiled anew."""
    draw(dutch, "{{ place }}", Compiled(tmp_path))
    for kept in tmp_path.iterdir():
        kept.write_bytes(kept.read_bytes()[:40] if damage is None else damage)
    assert draw(dutch, "{{ place }}", Compiled(tmp_path)) == "Noord"


def test_a_folder_that_cannot_be_written_stops_nothing(dutch: Localizer, tmp_path: Path) -> None:
    """The templates are then compiled in every build."""
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder", encoding="utf-8")
    assert draw(dutch, "{{ place }}", Compiled(taken)) == "Noord"
