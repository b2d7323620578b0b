"""Names that would claim one address twice: old names, reserved names, languages."""

from collections.abc import Collection, Iterator, Sequence

from catalog.problems import Problem
from catalog.shaping.kindtable import SITE
from catalog.shaping.parts import Draft

CODES = {
    "name-reserved": "Deze naam is al in gebruik voor iets anders.",
    "old-name-taken": "Een oude naam is ook de naam van iets anders.",
    "language-form": "Een taal is twee kleine letters.",
}

# Folders of the site itself; the words of addresses in each language come from outside.
RESERVED = frozenset({"admin", "data", "images", "print", "search", "static", "theme"})


def check_names(
    drafts: Sequence[Draft], *, languages: Collection[str], reserved: Collection[str]
) -> Iterator[Problem]:
    """Every name that the site needs itself, and every language that is none."""
    taken = RESERVED | set(reserved) | set(languages)
    for draft in drafts:
        if draft.kind.name == "page" and (draft.slug in taken or draft.slug.isdigit()):
            yield draft.source.problem(
                "name-reserved",
                f"De naam “{draft.slug}” gebruikt de site al voor iets anders. Geef dit bestand een andere naam.",
                found=draft.slug,
                expected="een andere naam",
                example=f"over-{draft.slug}",
            )
    yield from _languages(drafts)


def old_names_of(draft: Draft) -> object:
    """What :func:`check_old_names` sees of a draft, beside its own name."""
    return [*draft.source.texts("oude_namen")]


def check_old_names(drafts: Sequence[Draft]) -> Iterator[Problem]:
    """Every old name that is also the name of something else."""
    owners = {(draft.kind.name, draft.slug): draft.source.path for draft in drafts}
    for draft in drafts:
        for name in draft.source.texts("oude_namen"):
            owner = owners.setdefault((draft.kind.name, name), draft.source.path)
            if owner != draft.source.path or name == draft.slug:
                yield draft.source.problem(
                    "old-name-taken",
                    f"“{name}” is al een naam van {owner}. Een oude naam hoort bij één bestand.",
                    at=name.mark,
                    found=name,
                    expected="een naam die nergens anders staat",
                )


def _languages(drafts: Sequence[Draft]) -> Iterator[Problem]:
    for draft in drafts:
        if draft.kind is not SITE:
            continue
        seen: set[str] = set()
        for language in draft.source.texts("talen"):
            if language in seen or not (
                language.isascii()
                and language.isalpha()
                and language.islower()
                and len(language) == len("nl")
            ):
                yield draft.source.problem(
                    "language-form",
                    f"“{language}” kan niet bij “talen”. Schrijf elke taal één keer, met twee kleine letters.",
                    at=language.mark,
                    found=language,
                    expected="twee kleine letters, elke taal één keer",
                    example="talen: [nl, fr]",
                )
            seen.add(language)
