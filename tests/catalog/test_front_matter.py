"""Splitting keys from text, also when the lines between them are not as they should be."""

import pytest

from catalog.reading.front_matter import split_front_matter

SOUND = "---\ntitel: Soep\nprijs: gratis\n---\n\nIedereen is welkom.\n"

# The text, the code that is told, and its line.
SLIPS = (
    (SOUND.removeprefix("---\n"), "front-matter-missing", 1),
    ("# Soep\n" + SOUND, "front-matter-missing", 1),
    ("```\n\n" + SOUND, "front-matter-missing", 1),
    (SOUND.replace("---\n\n", "\n"), "front-matter-unclosed", 3),
    (SOUND.replace("---\n\n", ""), "front-matter-unclosed", 3),
    (SOUND.replace("---\n\n", "----\n\n"), "front-matter-fence", 4),
    (SOUND.replace("---\n\n", "—\n\n"), "front-matter-fence", 4),
    (SOUND.replace("---\n\n", "–-\n\n"), "front-matter-fence", 4),
    (SOUND.replace("---\n\n", "--\n\n"), "front-matter-fence", 4),
    (SOUND.replace("---\n\n", " ---\n\n"), "front-matter-fence", 4),
    ("—" + SOUND.removeprefix("---"), "front-matter-fence", 1),
)


def test_keys_and_text_are_split_at_the_fence() -> None:
    """Lines of the keys keep their number; the text knows its first line."""
    split = split_front_matter(SOUND)
    assert split.keys == "\ntitel: Soep\nprijs: gratis"
    assert (split.body, split.body_line, split.slips) == ("Iedereen is welkom.", 6, ())


@pytest.mark.parametrize(("text", "code", "line"), SLIPS)
def test_a_wrong_fence_is_told_and_the_rest_is_read(text: str, code: str, line: int) -> None:
    """The keys and the text are found all the same."""
    split = split_front_matter(text)
    assert [(slip.code, slip.mark.line) for slip in split.slips] == [(code, line)]
    assert split.keys.strip() == "titel: Soep\nprijs: gratis"
    assert split.body == "Iedereen is welkom."


def test_a_line_of_hyphens_in_the_text_is_only_a_line() -> None:
    """Markdown draws a rule there."""
    split = split_front_matter(SOUND + "\n---\n\nTot dan.\n")
    assert split.body == "Iedereen is welkom.\n\n---\n\nTot dan."
    assert split.slips == ()


def test_keys_without_any_text_are_fine() -> None:
    """An activity may say everything in its keys."""
    split = split_front_matter("---\ntitel: Soep\n---\n")
    assert (split.body, split.slips) == ("", ())


@pytest.mark.parametrize("body", ["[" * 200, "é" * 4096])
def test_a_text_within_its_bounds_is_fine(body: str) -> None:
    """The bounds are for texts that would keep Markdown busy, not for people."""
    assert split_front_matter(f"---\ntitel: Soep\n---\n{body}\n").slips == ()


@pytest.mark.parametrize(("body", "code"), [("[" * 201, "body-brackets"), ("é" * 4097, "body-too-long")])
def test_a_text_past_its_bounds_is_told(body: str, code: str) -> None:
    """Markdown takes minutes over some short texts."""
    assert [slip.code for slip in split_front_matter(f"---\ntitel: Soep\n---\n{body}\n").slips] == [code]
