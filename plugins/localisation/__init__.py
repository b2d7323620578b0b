"""Words, dates, hours, phone numbers and prices as a reader of each language expects them."""

from localisation.catalogues import CatalogueFault, MissingTranslation
from localisation.localizer import Localizer, load_localizers

__all__ = ["CatalogueFault", "Localizer", "MissingTranslation", "load_localizers"]
