"""The codes of all parsers of values."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems import ValueFault
from catalog.values import (
    contact,
    dates,
    daysets,
    daysoff,
    hours,
    opening_lines,
    opening_week,
    photo,
    price,
    schedule,
    several,
    shares,
    text,
    times,
    weekdays,
)

MODULES = (
    contact,
    dates,
    daysets,
    daysoff,
    hours,
    opening_lines,
    opening_week,
    photo,
    price,
    schedule,
    several,
    shares,
    text,
    times,
    weekdays,
)

PARSERS = (
    contact.parse_mail,
    contact.parse_phone,
    contact.parse_web,
    dates.parse_date,
    dates.parse_partial_date,
    daysoff.parse_region,
    hours.parse_opening_hours,
    photo.parse_photo,
    price.parse_price,
    schedule.parse_exceptions,
    schedule.parse_moment,
    schedule.parse_moments,
    schedule.parse_repeats,
    shares.parse_share,
    text.parse_line,
    text.parse_yes_no,
)

SCRAPS = (
    "zaterdag za 5 12 / - . 2026 december 14u 14:00 tot van 1e eerste laatste en , ; ma vr feestdagen gesloten "
    "op afspraak 24/7 € euro 2,50 ongeveer helft % 1 +32 03 866 34 50 112 ( ) https:// www.x.be @ // gratis "
    "٣ ² ½ é u uur : 24u 0 31 elke weekend juli schoolvakanties ja nee – 12345678901234567890 0032 +"
)


def codes_raised(path: Path) -> Iterator[str]:
    """The first argument of every ValueFault in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ValueFault":
            for constant in ast.walk(node.args[0]):
                if isinstance(constant, ast.Constant):
                    yield str(constant.value)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_each_module_lists_the_codes_it_raises(module: object) -> None:
    """No code without a line in its table, no line without a code."""
    raised = set(codes_raised(Path(str(module.__file__))))  # type: ignore[attr-defined]
    assert raised == set(module.CODES)  # type: ignore[attr-defined]


def test_a_code_belongs_to_one_table() -> None:
    """A code names one page of the guide."""
    codes = [code for module in MODULES for code in module.CODES]
    assert sorted(codes) == sorted(set(codes))


@given(
    st.sampled_from(PARSERS),
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(SCRAPS.split()), max_size=8).map(" ".join)),
)
def test_any_text_is_read_or_refused_in_a_sentence(parser: object, written: str) -> None:
    """Nothing that a volunteer types ends in a crash."""
    try:
        parser(written)  # type: ignore[operator]
    except ValueFault as fault:
        assert fault.message.endswith((".", "?"))  # noqa: PT017 - being read is fine too
