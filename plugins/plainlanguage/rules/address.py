"""Speaking to the reader in one way: je or u, vous or tu, never both."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plainlanguage.findings import Finding
from plainlanguage.rules.base import Review, hint

_FORMS: Mapping[str, tuple[frozenset[str], frozenset[str], str]] = MappingProxyType(
    {
        "nl": (frozenset({"je", "jij", "jou", "jouw"}), frozenset({"u", "uw", "uzelf"}), "overal “je”"),
        "fr": (frozenset({"vous", "votre", "vos"}), frozenset({"tu", "toi", "tes"}), "overal “vous”"),
    }
)


def one_address(review: Review) -> Iterator[Finding]:
    """The first word that speaks to the reader in another way than the rest of the text."""
    ours, others, suggestion = _FORMS[review.language]
    used = review.prose.vocabulary
    if ours.isdisjoint(used) or others.isdisjoint(used):
        return
    other = next(word for word in review.prose.words if word.plain in others)
    yield hint("address", [other], "Je spreekt de lezer op twee manieren aan.", suggestion)
