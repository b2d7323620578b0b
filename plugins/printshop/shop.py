"""Opens the shop: fonts and drawings beside the catalog, for the build and for printing on demand."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from catalog.model import Catalog
from localisation import Localizer
from printshop.editions import Editions, Past
from printshop.measure import faces_of
from printshop.pictograms import Pictograms
from printshop.plan import Addresses, Shop
from printshop.variant import Variant


def open_shop(  # noqa: PLR0913 - all that sheets need, each by its name
    root: Path,
    *,
    catalog: Catalog,
    localizers: Mapping[str, Localizer],
    addresses: Addresses,
    today: date,
    history: Past | None = None,
    variant: Variant = Variant.OFFICE,
    profile: Path | None = None,
) -> Shop:
    """All that sheets are drawn from. ``root`` is the folder ``print``; ``history`` dates the editions."""
    return Shop(
        catalog=catalog.for_paper(),
        localizers=localizers,
        addresses=addresses,
        today=today,
        pictograms=Pictograms(root / "pictograms"),
        variant=variant,
        profile=profile,
        faces=faces_of(root / "fonts"),
        editions=Editions(history),
    )
