"""Whatever stands in a file, the reader answers, and quickly."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.reading.decoding import decode
from catalog.reading.folders import ContentFile
from catalog.reading.front_matter import split_front_matter
from catalog.reading.yaml_reader import read_yaml
from catalog.shaping.kindtable import KINDS, Kind
from catalog.shaping.parts import read_part

WORDS = "titel naam - : # ' \" [ ] { } , &a *a !t | > % @ ` ? << --- ... é \\ x 🙂"
SPACES = (": ", "- ", " ", "  ", "\n", "\n\n", "\t", " #", "\u00a0", "\ufeff", "\u2028", "\x85")
PIECES = st.sampled_from([*WORDS.split(" "), *SPACES])
SNIPPETS = st.lists(PIECES, max_size=60).map("".join)
LONGEST_SECONDS = 2.0


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.one_of(SNIPPETS, st.text(max_size=200)))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    """Each problem has a place in the text, and Dutch words."""
    decoded = decode(text.encode("utf-8", errors="surrogatepass"))
    reading = read_yaml(decoded.text, path="x.yml")
    lines = decoded.text.count("\n") + 1
    for problem in reading.problems:
        assert 1 <= problem.line <= lines + 1
        assert problem.column >= 1
        assert problem.message


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=300))
def test_any_bytes_become_text(data: bytes) -> None:
    """What cannot be decoded is told, and read on with."""
    decoded = decode(data)
    split = split_front_matter(decoded.text)
    assert split.body in decoded.text


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    data=st.one_of(SNIPPETS.map(lambda text: text.encode()), st.binary(max_size=200)),
    kind=st.sampled_from(KINDS),
)
def test_any_file_of_any_kind_is_read_without_an_exception(
    data: bytes, kind: Kind, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The models refuse what they like; nothing but problems comes out."""
    path = tmp_path_factory.getbasetemp() / "fuzzed"
    path.write_bytes(data)
    _, problems = read_part(ContentFile(kind, "x", "", "x", path), main_language="nl")
    assert all(problem.message for problem in problems)


def test_a_long_file_full_of_slips_is_read_in_time() -> None:
    """Mending reads a file again and again, so a hostile one is bounded."""
    text = "".join(f"k{n}: 'a: [b\n" for n in range(3_000))[:39_000]
    start = time.process_time()
    assert read_yaml(text, path="x.yml").problems
    assert time.process_time() - start < LONGEST_SECONDS
