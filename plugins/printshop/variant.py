"""How a paper will be printed."""

from enum import StrEnum


class Variant(StrEnum):
    """One way to print: in the office, with little ink, or by a print shop.

    Each has a style sheet that comes after those of the paper itself.
    """

    OFFICE = "office"
    ECO = "eco"
    SHOP = "shop"

    @property
    def style(self) -> str:
        """Its style sheet."""
        return f"variant-{self}.css"


SIMPLE = (Variant.OFFICE, Variant.ECO)
"""For papers that no print shop makes: sheets to cut apart, lists for the team."""

ALL = tuple(Variant)
