"""One line of plain text, yes and no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems import ValueFault
from catalog.values.text import parse_line, parse_yes_no, texts_of

SOUND = {
    "  Soep op de stoep  ": "Soep op de stoep",
    "cafe\u0301": "café",
    "Zaal #3: 't Hof & co": "Zaal #3: 't Hof & co",
    "هلا\u200cوسهلا": "هلا\u200cوسهلا",
    "👩\u200d🍳 koken": "👩\u200d🍳 koken",
}

FAULTY = {
    "<b>soep</b>": "text-markup",
    "so\u202eep": "text-hidden-character",
    "so\u2066ep": "text-hidden-character",
    "so\u200bep": "text-hidden-character",
    "so\u00adep": "text-hidden-character",
    "so\x00ep": "text-hidden-character",
    "soep\x1b[31m": "text-hidden-character",
    "eerste\ntweede": "text-line-break",
    "eerste\u2028tweede": "text-line-break",
    "s" + 4 * "\u0336": "text-stacked-marks",
    301 * "a": "text-too-long",
    "   ": "text-empty",
}

YES_NO = {"ja": True, "Ja": True, "JA": True, "nee": False, " Nee ": False}
NOT_YES_NO = {
    "yes": "ja",
    "oui": "ja",
    "neen": "nee",
    "true": "ja",
    "no": "nee",
    "jaa": "ja",
    "misschien": "ja",
}


@pytest.mark.parametrize(("written", "read"), SOUND.items())
def test_sound_text_is_kept(written: str, read: str) -> None:
    """Spaces around it go and accents become one character; the rest stays."""
    assert parse_line(written) == read


@pytest.mark.parametrize(("written", "code"), FAULTY.items(), ids=list(FAULTY.values()))
def test_text_that_hides_something_is_refused(written: str, code: str) -> None:
    """Markup, invisible characters and endless text never reach a page."""
    with pytest.raises(ValueFault) as caught:
        parse_line(written)
    assert caught.value.code == code


@pytest.mark.parametrize("value", [["a"], {"a": "b"}, None, 3])
def test_a_list_or_a_group_is_no_line(value: object) -> None:
    """Whatever the reader hands over that is no text gives a fault, never a crash."""
    with pytest.raises(ValueFault, match="één stukje tekst"):
        parse_line(value)


@pytest.mark.parametrize(("written", "read"), YES_NO.items())
def test_yes_and_no_are_read_in_any_case(written: str, read: bool) -> None:  # noqa: FBT001 - a table of yes and no
    """Capitals make no difference."""
    assert parse_yes_no(written) is read


@pytest.mark.parametrize(("written", "meant"), NOT_YES_NO.items())
def test_another_yes_or_no_is_suggested(written: str, meant: str) -> None:
    """A word in another language or with a slip gets the right one to copy."""
    with pytest.raises(ValueFault) as caught:
        parse_yes_no(written)
    assert caught.value.example == meant


def test_a_single_text_may_hold_several_lines() -> None:
    """A block of lines and a list say the same."""
    assert texts_of("ma 9u-12u\n\ndi 9u-12u; wo 9u-12u") == texts_of(["ma 9u-12u", "di 9u-12u", "wo 9u-12u"])


@given(st.text(max_size=80))
def test_reading_a_line_twice_changes_nothing(written: str) -> None:
    """What came out sound goes in sound."""
    try:
        read = parse_line(written)
    except ValueFault:
        return
    assert parse_line(read) == read
