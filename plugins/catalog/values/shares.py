"""Results of the survey, kept exactly as they were published."""

import re

from catalog.problems import ValueFault
from catalog.values import Nearness, Share
from catalog.values.text import one_text

CODES = {
    "share-unknown": "Het cijfer is niet te lezen.",
    "share-impossible": "Het deel is groter dan het geheel.",
}

_NEARNESS = {"ongeveer": Nearness.ABOUT, "bijna": Nearness.ALMOST}
_PART_OF_WHOLE = re.compile(r"(\d{1,4}) (?:op|van|van de) (\d{1,4})")
_PERCENT = re.compile(r"(\d{1,4}) ?(?:%|procent)")
_COUNT = re.compile(r"(\d{1,5})(?: (?:buren|buur|bewoners|bewoner|mensen|personen))?")
_HALF = frozenset({"de helft", "helft"})


def parse_share(value: object) -> Share:
    """Read ``1 op 2``, ``ongeveer 1 op 3``, ``bijna de helft``, ``85%`` or ``3 buren``.

    Takes the raw value. Returns the share, never computed into another form.
    Raises ValueFault when it says anything else, or more than everybody.
    """
    text = one_text(value, example="1 op 3")
    words = " ".join(text.casefold().split())
    first, _, rest = words.partition(" ")
    nearness = _NEARNESS.get(first, Nearness.EXACT)
    share = _share_of(words if nearness is Nearness.EXACT else rest, nearness)
    if share is None:
        raise ValueFault(
            "share-unknown",
            "Dit cijfer kan ik niet lezen. Schrijf het zoals het in het boekje staat.",
            found=text,
            expected="een deel (1 op 3), een percentage (85%), de helft, of een aantal buren",
            example="ongeveer 1 op 3",
        )
    if share.whole is not None and share.part > share.whole:
        raise ValueFault(
            "share-impossible",
            f"{share.part} op {share.whole} kan niet: het deel is groter dan het geheel.",
            found=text,
            expected="een deel dat niet groter is dan het geheel",
            example="1 op 3",
        )
    return share


def _share_of(words: str, nearness: Nearness) -> Share | None:
    if words in _HALF:
        return Share(1, 2, nearness, half=True)
    if found := _PART_OF_WHOLE.fullmatch(words):
        return Share(int(found[1]), int(found[2]), nearness)
    if found := _PERCENT.fullmatch(words):
        return Share(int(found[1]), 100, nearness, percent=True)
    if found := _COUNT.fullmatch(words):
        return Share(int(found[1]), None, nearness)
    return None
