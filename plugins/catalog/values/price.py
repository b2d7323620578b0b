"""What an activity costs."""

import re
from decimal import Decimal

from catalog.problems import ValueFault
from catalog.values import Price
from catalog.values.text import closest, did_you_mean, one_text

CODES = {
    "price-unknown": "De prijs is niet te lezen.",
    "price-too-high": "De prijs is wel heel hoog.",
}

HIGHEST = Decimal(1000)
_AMOUNT = re.compile(r"(?:€\s*|eur\s+)?(\d{1,6})(?:[.,](\d{1,2}|-{1,2}))?\s*(?:€|euro|eur)?")
_FREE = frozenset({"gratis", "kosteloos", "niets"})
_VOLUNTARY = frozenset({"vrije bijdrage", "een vrije bijdrage", "vrij bedrag"})


def parse_price(value: object) -> Price:
    """Read ``gratis``, ``2 euro``, ``€ 2,50`` or ``vrije bijdrage``.

    Takes the raw value. Returns the price. Raises ValueFault when it says anything else.
    """
    text = one_text(value, example="2 euro")
    words = " ".join(text.casefold().split()).rstrip(" .!")
    if words in _FREE:
        return Price(Decimal(0))
    if words in _VOLUNTARY:
        return Price(voluntary=True)
    found = _AMOUNT.fullmatch(words)
    if found is None:
        free = next((word for word in sorted(_FREE) if words.startswith(word)), "")
        guess = free or closest(words, (*sorted(_FREE), "vrije bijdrage"))
        raise ValueFault(
            "price-unknown",
            f"Deze prijs kan ik niet lezen.{did_you_mean(guess)} Uitleg bij de prijs hoort in `goed_om_te_weten`.",
            found=text,
            expected="gratis, een bedrag in euro, of vrije bijdrage",
            example=guess or "2,50 euro",
            instead=guess,
        )
    cents = (found[2] or "").strip("-").ljust(2, "0")
    amount = Decimal(f"{found[1]}.{cents}")
    if amount >= HIGHEST:
        raise ValueFault(
            "price-too-high",
            "Dit bedrag is wel heel hoog. Kijk de komma na.",
            found=text,
            expected=f"minder dan {HIGHEST} euro",
            example="2,50 euro",
        )
    return Price(amount)
