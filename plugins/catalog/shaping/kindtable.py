"""The kinds of content: their folder, the form of their files, and the keys they know."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from pydantic.fields import FieldInfo

from catalog.entry import Entry, Facts, Words
from catalog.kinds.action import Action
from catalog.kinds.activity import Activity
from catalog.kinds.glossary import Glossary
from catalog.kinds.neighbourhood import Neighbourhood
from catalog.kinds.page import Page
from catalog.kinds.question import Question
from catalog.kinds.service import Helpline, Service
from catalog.kinds.signals import Signals
from catalog.kinds.site import Site


@dataclass(frozen=True)
class Kind:
    """One kind of content. ``folder`` is empty for the site itself; ``dutch`` names one entry."""

    folder: str
    suffix: str
    dutch: str
    entry: type[Entry[Facts, Words]]
    addressed: bool = True

    @property
    def name(self) -> str:
        """The English name, as in ``Entry.kind``."""
        return self.entry.kind

    @cached_property
    def facts(self) -> Mapping[str, FieldInfo]:
        """The fields of the facts by their Dutch key."""
        return fields_by_key(self.entry.facts_model.model_fields)

    @cached_property
    def words(self) -> Mapping[str, FieldInfo]:
        """The fields of the words by their Dutch key."""
        return fields_by_key(self.entry.words_model.model_fields)


def fields_by_key(fields: Mapping[str, FieldInfo]) -> Mapping[str, FieldInfo]:
    """The fields of a model by the key that writers use."""
    return {str(field.alias): field for field in fields.values()}


SITE = Kind("", ".yml", "de site", Site, addressed=False)
GLOSSARY = Kind("", ".yml", "de lijst met moeilijke woorden", Glossary, addressed=False)
KINDS = (
    Kind("neighbourhoods", ".yml", "een buurt", Neighbourhood),
    Kind("activities", ".md", "een activiteit", Activity),
    Kind("services", ".yml", "een dienst", Service),
    Kind("questions", ".yml", "een vraag", Question),
    Kind("helplines", ".yml", "een hulplijn", Helpline, addressed=False),
    Kind("actions", ".yml", "een actie", Action, addressed=False),
    Kind("signals", ".yml", "signalen van een kwartaal", Signals, addressed=False),
    Kind("pages", ".md", "een pagina", Page),
)
BY_NAME: Mapping[str, Kind] = MappingProxyType({"site": SITE, "woorden": GLOSSARY})
"""The kinds that are one file in the content folder itself, with its translations."""

BY_FOLDER: Mapping[str, Kind] = MappingProxyType({kind.folder: kind for kind in KINDS})
