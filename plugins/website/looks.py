"""How the site looks: drawings, style sheets, scripts and templates, which a change of content leaves alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from catalog.reading.stamps import stamps_below
from localisation import Localizer
from website.chrome import Frame
from website.compiled import Compiled
from website.drawings import Drawings
from website.environment import environment
from website.quick_templates import QuickEnvironment
from website.scripts import Scripts, scripts
from website.stylesheet import Stylesheet, bundle

SHEETS = (
    ("stylesheet", "css", "site"),
    ("rare_sheet", "rare", "rare"),
    ("front_sheet", "front", "front"),
    ("form_sheet", "form", "form"),
    ("results_sheet", "results", "results"),
    ("print_sheet", "print", "print"),
)
"""The style sheets: how templates call each, the folder of its parts, and the name of its file."""


@dataclass(frozen=True)
class Looks:
    """What the theme brings to every page. ``sheets`` are known by the names that templates call them."""

    drawings: Drawings
    sheets: Mapping[str, Stylesheet]
    scripts: Scripts


class Wardrobe:
    """Keeps the looks, and the templates of each language, until a file of them changes or they must say otherwise.

    Takes Pelican's templates, those that are compiled already, and the folders of theme and paper.
    """

    def __init__(self, base: Environment, compiled: Compiled, theme: Path, paper: Path) -> None:
        self._base, self._compiled = base, compiled
        self.static = theme / "static"
        self._gables, self._pictograms = theme / "gables", paper / "pictograms"
        self._places = (theme, self._pictograms)
        self._made_of: object = None
        self._looks: Looks
        self._templates: dict[str, tuple[object, QuickEnvironment]] = {}

    def looks(self, unused: Collection[str]) -> Looks:
        """The looks as the files are now, without the rules for ``unused`` colours."""
        made_of = [*map(stamps_below, self._places), sorted(unused)]
        if made_of != self._made_of:
            sheets = {
                name: bundle(self.static / folder, file, unused=sorted(unused))
                for name, folder, file in SHEETS
            }
            drawings = Drawings(pictograms=self._pictograms, gables=self._gables)
            self._looks = Looks(drawings, sheets, scripts(self.static))
            self._templates.clear()
            self._made_of = made_of
        return self._looks

    def templates(
        self, language: str, localizers: Mapping[str, Localizer], looks: Looks, frame: Frame
    ) -> QuickEnvironment:
        """The templates of one language: those of before, as long as all they know on every page is the same."""
        knows = looks, tuple(localizers.items()), frame
        if language not in self._templates or self._templates[language][0] != knows:
            sheets = {name: sheet.path for name, sheet in looks.sheets.items()}
            made = environment(
                self._base, language, localizers, compiled=self._compiled, known={"frame": frame, **sheets}
            )
            self._templates[language] = knows, made
        return self._templates[language][1]
