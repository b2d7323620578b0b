"""Every file of the website by its address, each made only when it is asked for."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from typing import Any, get_args

from catalog.kinds.neighbourhood import Colour
from website.book import AnyEntry, Guidebook
from website.chrome import frame, head
from website.comfort import Comfort
from website.diary import Diary
from website.explaining import Explainer
from website.kept import ICONS, WORKER, kept_pages, manifest, worker
from website.looks import Wardrobe
from website.markdown_text import MarkdownText
from website.moved import Redirect, redirects
from website.page_plan import Indexed, PagePlan
from website.plan import NOT_FOUND, plan
from website.recipe import Recipe, Values, mark_of
from website.search_index import SEARCHED, search_index
from website.views.short import entries_by_code, short_entry

logger = logging.getLogger(__name__)

Maker = Callable[[], str | bytes]
"""What makes one file."""


class Site:
    """The whole website of one state of the content.

    Takes Pelican's context, and who keeps the looks. Nothing is made before
    somebody asks: a build asks for every file, who only looks asks for one.
    """

    def __init__(self, context: Mapping[str, Any], wardrobe: Wardrobe) -> None:
        self._context = context
        self._static = wardrobe.static
        chosen = {str(place.facts.colour) for place in context["catalog"].neighbourhoods}
        looks = wardrobe.looks(set(get_args(Colour)) - chosen)
        self._drawings, self._sheets, self._scripts = looks.drawings, looks.sheets, looks.scripts
        self._books = books = self._open_books()
        self._index = cache(lambda language: search_index(books[language]))
        self._comfort = Comfort(self._scripts, self._books)
        self._environments = {
            code: wardrobe.templates(code, context["localizers"], looks, frame(book))
            for code, book in self._books.items()
        }
        self._explainers = {
            code: Explainer(book.catalog.hard_words(code)) for code, book in self._books.items()
        }

    @property
    def indexed(self) -> tuple[Indexed, ...]:
        """The pages that search engines may show."""
        return tuple(Indexed(page.key, page.language, page.path) for page in self._plans if page.indexed)

    @property
    def pages(self) -> Mapping[str, Recipe]:
        """Every page by its path; the first that wants a path has it. They are listed again each time."""
        recipes = self._recipes(self._plans)
        first = next(iter(self._books.values()))
        for code, entries in entries_by_code(first).items():
            gather = partial(self._short_code, code, entries)
            recipes[first.routes.short(code)] = Recipe(
                "short.html", first.language, gather, self._render_short
            )
        for old in redirects(self._context["catalog"], self._context["routes"]):
            gather = partial(self._redirect, old)
            recipes.setdefault(old.path, Recipe("moved.html", old.language, gather, self._render))
        return recipes

    def maker(self, path: str) -> Maker | None:
        """What makes the file at one path, but for the service worker; None when there is none.

        The pages of other entries are not listed for it, unless there is no other way.
        """
        if path.startswith(SEARCHED):
            return self.searches.get(path)
        if path and not path.endswith("/") and path != NOT_FOUND:
            return self.rest.get(path)
        name = path.rstrip("/").rpartition("/")[2]
        return self._recipes(self._plans_of(name)).get(path) or self._pages.get(path)

    @cached_property
    def _pages(self) -> Mapping[str, Recipe]:
        return self.pages

    def _recipes(self, plans: Iterable[PagePlan]) -> dict[str, Recipe]:
        paths: dict[str, dict[str, str]] = {}
        recipes: dict[str, Recipe] = {}
        for page in plans:
            others = paths.setdefault(page.key, {})
            others[page.language] = page.path
            if page.path in recipes:
                logger.warning("Twee bladzijden willen hetzelfde adres: /%s. De eerste blijft.", page.path)
                continue
            gather = partial(self._page, page, others)
            recipes[page.path] = Recipe(page.template, page.language, gather, self._render)
        return recipes

    @cached_property
    def around(self) -> str:
        """The mark of what is the same on every page."""
        frames = [(frame(book), book.catalog.hard_words(code)) for code, book in self._books.items()]
        return mark_of((frames, self._comfort.told, self._scripts.files, self._sheets))

    @cached_property
    def rest(self) -> Mapping[str, Maker]:
        """Every other file by its path, but for the service worker and what a search looks through."""
        texts = {
            **{sheet.path: sheet.text for sheet in self._sheets.values()},
            **self._scripts.files,
        }
        icons = {f"theme/icons/{icon}": (self._static / "icons" / icon).read_bytes for icon in ICONS}
        return {
            **{path: partial(str, text) for path, text in texts.items()},
            "favicon.svg": (self._static / "favicon.svg").read_bytes,
            **{book.routes.manifest(code): partial(manifest, book) for code, book in self._books.items()},
            **icons,
        }

    @cached_property
    def searches(self) -> Mapping[str, Maker]:
        """What a search looks through, by its path; it takes a while to know the path of these."""
        indexes = (self._index(code) for code in self._books)
        return {index.path: partial(bytes, index.content) for index in indexes}

    def worker(self, read: Callable[[str], bytes]) -> tuple[str, str]:
        """The path and the text of the service worker, which knows what ``read`` finds at each path of the site."""
        common = tuple(self._sheets[name].path for name in ("stylesheet", "rare_sheet", "front_sheet"))
        common += ("favicon.svg", *self._comfort.paths)
        kept = {"": common, **{language: kept_pages(book) for language, book in self._books.items()}}
        return WORKER, worker(self._static / "worker" / WORKER, read, kept)

    def _open_books(self) -> dict[str, Guidebook]:
        context = self._context
        catalog, today = context["catalog"], context["today"]
        diary = Diary(catalog.activities, today, region=catalog.site.facts.holiday_region)
        return {
            language: Guidebook(
                catalog=catalog,
                routes=context["routes"],
                localizers=context["localizers"],
                language=language,
                today=today,
                diary=diary,
                pictograms=self._drawings.pictograms,
                sheets=tuple(context.get("sheets", ())),
                photos=context.get("photos", {}),
                previews=context.get("previews", {}),
                feeds=context.get("feeds", frozenset()),
                linked_data=context.get("linked_data", {}),
                past=context["history"],
            )
            for language in catalog.languages
        }

    @cached_property
    def _plans(self) -> tuple[PagePlan, ...]:
        return tuple(self._plans_of(None))

    def _plans_of(self, name: str | None) -> Iterator[PagePlan]:
        """The plans of all pages, or without those of entries that have another name."""
        markdown = MarkdownText()
        for code, book in self._books.items():
            yield from plan(book, markdown, partial(self._index, code), name)

    def _page(self, page: PagePlan, paths: Mapping[str, str]) -> Values:
        return {
            "head": head(self._books[page.language], page, paths),
            "view": page.view(),
            "scripts": [self._scripts.path(name) for name in page.scripts],
        }

    def _short_code(self, code: str, entries: Sequence[AnyEntry]) -> Values:
        book = next(iter(self._books.values()))
        path = book.routes.short(code)
        items = {
            language: [short_entry(one, entry) for entry in entries] for language, one in self._books.items()
        }
        return {
            "root": book.routes.relative(path, ""),
            "code": code,
            "address": book.routes.absolute(book.routes.entry(entries[0], book.language)),
            "title": items[book.language][0].title.text,
            "items": items,
        }

    def _redirect(self, old: Redirect) -> Values:
        routes = self._context["routes"]
        return {
            "target": routes.relative(old.path, old.target),
            "address": routes.absolute(old.target),
            "root": routes.relative(old.path, ""),
        }

    def _render_short(self, template: str, language: str, values: Values) -> str:
        """A page with a part in every language, the main one first."""
        items: Any = values["items"]
        parts = [
            self._environments[code].component("components/short_part.html", "short_part")(
                items[code], 2 if place else 1, values["root"]
            )
            for place, code in enumerate(items)
        ]
        return self._render(template, language, {**values, "parts": parts})

    def _render(self, template: str, language: str, values: Values) -> str:
        html = self._environments[language].get_template(template).render(values)
        html = self._comfort.complete(self._explained(html, language), language)
        return self._drawings.complete(html)  # last: they are a third of a page, and nobody need read them

    def _explained(self, html: str, language: str) -> str:
        """The page with its difficult words marked, and their explanations at the end of its main part."""
        html, found = self._explainers[language].mark(html)
        if not found:
            return html
        block = self._environments[language].get_template("words_block.html").render(found=found)
        before, end, after = html.rpartition("</main>")
        return f"{before}{block}{end}{after}"
