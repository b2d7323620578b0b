"""Short codes: six digits that stay the same for the life of an entry.

A code follows from the first name the entry ever had, so that renaming a file (with
its old name noted) keeps every printed flyer right.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

from catalog.once import remembered
from catalog.problems import Problem
from catalog.shaping.parts import Draft

FIRST, COUNT = 100_000, 900_000

CODES = {
    "short-code-taken": "Twee bestanden hebben dezelfde korte code.",
}


def short_code(kind: str, first_name: str, *, attempt: int = 0) -> str:
    """The code that follows from a name; a higher ``attempt`` gives another one."""
    seed = f"{kind}/{first_name}" + (f"/{attempt}" if attempt else "")
    return str(FIRST + int.from_bytes(hashlib.sha256(seed.encode()).digest()) % COUNT)


@remembered
def code_of(draft: Draft) -> str:
    """The code of an entry: the one in its file, else the one that follows from its first name."""
    given = next(draft.source.texts("code"), None)
    if given is not None and len(given) == len(str(FIRST)) and given.isdigit():
        return str(given)
    return short_code(*_first_name(draft))


def _first_name(draft: Draft) -> tuple[str, str]:
    """The kind and the first name; two entries with the same one are told as a taken name."""
    return draft.kind.name, str(next(draft.source.texts("oude_namen"), draft.slug))


def reason_of_code(draft: Draft) -> object:
    """What :func:`check_codes` sees of a draft."""
    return [*draft.source.texts("code")], draft.source.get("code") is None, _first_name(draft)


def check_codes(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """A problem for each entry whose code another entry has as well."""
    by_code: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.kind.addressed:
            by_code[code_of(draft)].append(draft)
    for code, sharing in sorted(by_code.items()):
        if len({_first_name(draft) for draft in sharing}) > 1:
            for draft in sharing:
                others = ", ".join(other.source.path for other in sharing if other is not draft)
                yield _taken(draft, code, others, set(by_code))


def _taken(draft: Draft, code: str, others: str, used: set[str]) -> Problem:
    attempts = (short_code(draft.kind.name, draft.slug, attempt=attempt) for attempt in range(1, COUNT))
    free = next(candidate for candidate in attempts if candidate not in used)
    return draft.source.problem(
        "short-code-taken",
        f"De korte code {code} is ook die van {others}. Zet in het nieuwste van beide bestanden een eigen code.",
        at=("code",) if draft.source.get("code") else (),
        found=code,
        expected="een code die nog vrij is",
        example=f"code: {free}",
    )
