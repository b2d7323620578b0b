"""The site as it would be now: no file is written, and a page is made when somebody looks at it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from pelican import Pelican, signals
from pelican.settings import read_settings

from catalog.once import stay
from printshop.plan import PlannedSheet, SheetPicture

if TYPE_CHECKING:
    from catalog.problems import Problem
    from tooling.options import BuildOptions


class LookedAt(Protocol):
    """The website as Pelican's context holds it: what makes each file, by its path."""

    @property
    def pages(self) -> Mapping[str, Callable[[], str | bytes]]: ...  # noqa: D102 - a protocol of plain facts
    @property
    def rest(self) -> Mapping[str, Callable[[], str | bytes]]: ...  # noqa: D102
    @property
    def searches(self) -> Mapping[str, Callable[[], str | bytes]]: ...  # noqa: D102
    def maker(self, path: str) -> Callable[[], str | bytes] | None: ...  # noqa: D102


class _Ready(Exception):  # noqa: N818 - no error: stops Pelican before it writes
    """Carries the generators of a site, with their context filled."""

    def __init__(self, generators: Sequence[Any]) -> None:
        super().__init__()
        self.generators = generators


class Preview:
    """One site, looked at again and again while its content changes.

    Takes what a build takes; ``output`` is never written. Printing is left out: ``sheets`` of the last
    real build stand in for it.
    """

    def __init__(self, options: "BuildOptions") -> None:
        stay()
        overrides = {**options.settings(options.output), "PRINT": False, "BY_STAMP": True}
        settings = read_settings(path=str(options.settings_file), override=overrides)
        self._generators = _generators_of(Pelican(settings))
        self.site: LookedAt | None = None
        self._made: dict[str, bytes | None] = {}

    @property
    def problems(self) -> Sequence["Problem"]:
        """What was wrong with the content when it was last read."""
        found: Sequence[Problem] = self._context["problems"]
        return found

    def show_sheets(self, sheets: Sequence[Mapping[str, Any]]) -> None:
        """Let pages tell of the papers of a real build, at the next refresh."""
        self._context["sheets"] = tuple(map(_planned, sheets))

    def refresh(self) -> None:
        """Read the content again. Raises what generators raise, and keeps the last good state then."""
        for generator in self._generators:
            if hasattr(generator, "generate_context"):
                generator.generate_context()
        signals.all_generators_finalized.send(self._generators)
        self.site = self._context["website"]()
        self._made.clear()

    def file(self, path: str) -> bytes | None:
        """What stands at a path of the site (``buurten/noord/``), or None when that is not a file of the website.

        Raises what templates raise.
        """
        if path not in self._made:
            make = self.site.maker(path) if self.site else None
            content = make() if make else None
            self._made[path] = content.encode() if isinstance(content, str) else content
        return self._made[path]

    @property
    def _context(self) -> dict[str, Any]:
        context: dict[str, Any] = self._generators[0].context
        return context


def _generators_of(pelican: Any) -> Sequence[Any]:  # noqa: ANN401 - Pelican has no types
    """The generators of a site that is not written: Pelican is stopped when they are ready."""

    def stop(generators: Sequence[Any]) -> None:
        raise _Ready(generators)

    signals.all_generators_finalized.connect(stop)
    try:
        pelican.run()
    except _Ready as ready:
        # Pelican's own generators, which have nothing to do here, cannot be asked twice.
        ours = frozenset(pelican.settings["PLUGINS"])
        return [one for one in ready.generators if type(one).__module__.partition(".")[0] in ours]
    finally:
        signals.all_generators_finalized.disconnect(stop)
    raise AssertionError("Pelican ended without generators")


def _planned(sheet: Mapping[str, Any]) -> PlannedSheet:
    picture = sheet["picture"]
    return PlannedSheet(**{**sheet, "picture": SheetPicture(**picture) if picture else None})
