"""Opens the shop: fonts and drawings beside the catalog, for the build and for printing on demand."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from catalog.model import Catalog
from localisation import Localizer
from printshop.measure import widths_of
from printshop.pictograms import Pictograms
from printshop.plan import Addresses, Shop

TITLE_FONTS = ("NotoSans-ExtraBold.ttf", "IBMPlexSansArabic-Bold.ttf")


def open_shop(
    root: Path, *, catalog: Catalog, localizers: Mapping[str, Localizer], addresses: Addresses, today: date
) -> Shop:
    """All that sheets are drawn from. ``root`` is the folder ``print``."""
    return Shop(
        catalog=catalog,
        localizers=localizers,
        addresses=addresses,
        today=today,
        pictograms=Pictograms(root / "pictograms"),
        title_widths=widths_of(*(root / "fonts" / name for name in TITLE_FONTS)),
    )
