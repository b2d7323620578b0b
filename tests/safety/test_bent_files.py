"""Real files, bent at random for as long as there is time: the guide always answers. What was found stays a case."""

import os
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings
from support.examining import examine_guide, examine_part, examine_site
from support.fuzzing import Bent, Guide, bent, copied_guides
from support.guide import SITES

from catalog.reading.folders import ContentFile

SECONDS = float(os.environ.get("GUIDE_FUZZ_SECONDS", "60"))
FINDS = sorted(path for path in Path(__file__).with_name("finds").rglob("*") if path.is_file())

Examine = Callable[[bytes, ContentFile, Path], None]


@pytest.fixture(scope="module")
def guides(tmp_path_factory: pytest.TempPathFactory) -> list[Guide]:
    """Copies of guides, to be bent."""
    return copied_guides(tmp_path_factory.mktemp("bent"))


def bend(guides: list[Guide], examine: Examine, *, start: int, seconds: float, examples: int) -> int:
    """Examine other bent files, round after round, until time is up. Returns how many rounds there were.

    A failure shows the smallest file that gives it; its round is ``GUIDE_FUZZ_SEED`` for the next run.
    """
    end, number = time.monotonic() + seconds, start
    while number == start or time.monotonic() < end:
        one_round(guides, examine, number, examples)
        number += 1
    return number - start


def one_round(guides: list[Guide], examine: Examine, number: int, examples: int) -> None:
    """Some examples, all of them from one number."""

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=False,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(bent(guides))
    def answers(case: Bent) -> None:
        examine(case.data, case.file, case.guide.content)

    try:
        answers()
    except BaseException as fault:
        fault.add_note(f"GUIDE_FUZZ_SEED={number}")
        raise


def first_seed() -> int:
    """Where to start: elsewhere each time, or at what failed before."""
    return int(os.environ.get("GUIDE_FUZZ_SEED") or secrets.randbelow(1 << 32))


def alone(data: bytes, file: ContentFile, _content: Path) -> None:
    """Only the file itself."""
    examine_part(data, file)


def test_a_few_bent_files_are_answered(guides: list[Guide]) -> None:
    """The same ones every time."""
    assert bend(guides[1:], alone, start=1, seconds=0, examples=60) == 1
    assert bend(guides[1:], examine_guide, start=2, seconds=0, examples=20) == 1


@pytest.mark.long
@pytest.mark.parametrize(
    ("examine", "examples"),
    [(alone, 200), (examine_guide, 200), (examine_site, 20)],
    ids=["alone", "guide", "site"],
)
def test_any_bent_file_is_answered(guides: list[Guide], examine: Examine, examples: int) -> None:
    """For ``GUIDE_FUZZ_SECONDS`` each, a minute when nothing is said; ``-s`` shows how many that were."""
    chosen = guides[1:] if examine is examine_site else guides
    rounds = bend(chosen, examine, start=first_seed(), seconds=SECONDS, examples=examples)
    sys.stdout.write(f"{rounds} rounds of {examples} bent files\n")


@pytest.mark.parametrize("find", FINDS, ids=[path.name for path in FINDS])
def test_what_was_found_before_stays_mended(find: Path, tmp_path: Path) -> None:
    """Each file of ``finds`` made something fail, or came near; its folder and name are those it has in a guide."""
    guide = Guide.copied(SITES / "klein", tmp_path / "content")
    place = guide.content / find.relative_to(Path(__file__).with_name("finds"))
    place.write_bytes(find.read_bytes())
    [file] = [one for one in Guide.found(guide.content) if one.absolute == place]
    examine_part(find.read_bytes(), file)
    examine_guide(find.read_bytes(), file, guide.content)
