"""Makes every page and writes it: the edge between the views and Pelican."""

import logging
from pathlib import Path

from jinja2 import Environment
from pelican import signals
from pelican.generators import Generator

from website.book import Guidebook
from website.chrome import frame, head
from website.comfort import Comfort
from website.diary import Diary
from website.drawings import Drawings
from website.environment import Compiled, environment
from website.explaining import Explainer
from website.kept import ICONS, WORKER, kept_pages, manifest, worker
from website.markdown_text import MarkdownText
from website.moved import redirects
from website.page_plan import PagePlan
from website.plan import plan
from website.scripts import scripts
from website.search_index import search_index
from website.stylesheet import bundle
from website.views.short import entries_by_code, short_entry

logger = logging.getLogger(__name__)


class WebsiteGenerator(Generator):  # type: ignore[misc] # Pelican carries no types
    """Writes the pages, the short codes, the old addresses, the stylesheet and the icon of the site."""

    def generate_output(self, _writer: object) -> None:
        """Make and write everything. A fault in a template or a missing word stops the build."""
        theme = Path(self.settings["THEME"])
        paper = Path(self.settings["PRINT_PATH"])
        self.drawings = Drawings(pictograms=paper / "pictograms", gables=theme / "gables")
        self.stylesheet = bundle(theme / "static" / "css", "site")
        self.front_sheet = bundle(theme / "static" / "front", "front")
        self.results_sheet = bundle(theme / "static" / "results", "results")
        self.print_sheet = bundle(theme / "static" / "print", "print")
        self.scripts = scripts(theme / "static")
        self.written: set[str] = set()
        books = self._books()
        self.comfort = Comfort(self.scripts, books)
        compiled = Compiled()
        self.environments = {
            code: environment(self.env, code, self.context["localizers"], compiled=compiled) for code in books
        }
        self.explainers = {code: Explainer(book.catalog.hard_words(code)) for code, book in books.items()}
        self.frames = {code: frame(book) for code, book in books.items()}
        self._write_pages(books)
        self._write_short_codes(books)
        self._write_redirects()
        for sheet in (self.stylesheet, self.front_sheet, self.results_sheet, self.print_sheet):
            self._write(sheet.path, sheet.text)
        for path, text in self.scripts.files.items():
            self._write(path, text)
        self._write("favicon.svg", (theme / "static" / "favicon.svg").read_text(encoding="utf-8"))
        self._write_kept(theme / "static", books)

    def _books(self) -> dict[str, Guidebook]:
        context = self.context
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
                pictograms=self.drawings.pictograms,
                sheets=tuple(context.get("sheets", ())),
                photos=context.get("photos", {}),
                previews=context.get("previews", {}),
                feeds=context.get("feeds", frozenset()),
                linked_data=context.get("linked_data", {}),
                past=context["history"],
            )
            for language in catalog.languages
        }

    def _write_pages(self, books: dict[str, Guidebook]) -> None:
        markdown = MarkdownText()
        indexes = {language: search_index(book) for language, book in books.items()}
        for index in indexes.values():
            self._write(index.path, index.text)
        plans = [page for code, book in books.items() for page in plan(book, markdown, indexes[code])]
        paths: dict[str, dict[str, str]] = {}
        for page in plans:
            paths.setdefault(page.key, {})[page.language] = page.path
        for page in plans:
            if page.path in self.written:
                logger.warning("Twee bladzijden willen hetzelfde adres: /%s. De eerste blijft.", page.path)
                continue
            self._write_page(page, books[page.language], paths[page.key])
        self.context["pages"] = tuple(page for page in plans if page.indexed)

    def _write_page(self, page: PagePlan, book: Guidebook, paths: dict[str, str]) -> None:
        self._render(
            page.path,
            page.template,
            page.language,
            head=head(book, page, paths),
            view=page.view(),
            scripts=[self.scripts.path(name) for name in page.scripts],
        )

    def _write_short_codes(self, books: dict[str, Guidebook]) -> None:
        book = next(iter(books.values()))
        for code, entries in entries_by_code(book).items():
            path = book.routes.short(code)
            # A template module, unlike a rendered string, is not escaped again.
            blocks = [
                self.environments[language]
                .get_template("short_block.html")
                .make_module(
                    {
                        "frame": self.frames[language],
                        "root": book.routes.relative(path, ""),
                        "level": 1 if language == book.language else 2,
                        "items": [short_entry(books[language], entry) for entry in entries],
                    }
                )
                for language in books
            ]
            self._render(
                path,
                "short.html",
                book.language,
                root=book.routes.relative(path, ""),
                code=code,
                address=book.routes.absolute(book.routes.entry(entries[0], book.language)),
                title=short_entry(book, entries[0]).title.text,
                blocks=blocks,
            )

    def _write_redirects(self) -> None:
        routes = self.context["routes"]
        for old in redirects(self.context["catalog"], routes):
            if old.path in self.written:
                continue
            self._render(
                old.path,
                "moved.html",
                old.language,
                target=routes.relative(old.path, old.target),
                address=routes.absolute(old.target),
                root=routes.relative(old.path, ""),
            )

    def _write_kept(self, static: Path, books: dict[str, Guidebook]) -> None:
        for book in books.values():
            self._write(book.routes.manifest(book.language), manifest(book))
        for icon in ICONS:
            self._write(f"theme/icons/{icon}", (static / "icons" / icon).read_bytes())
        common = (self.stylesheet.path, self.front_sheet.path, "favicon.svg", *self.comfort.paths)
        kept = {"": common, **{language: kept_pages(book) for language, book in books.items()}}
        self._write(WORKER, worker(static / "worker" / WORKER, Path(self.output_path), kept))

    def _render(self, path: str, template: str, language: str, **values: object) -> None:
        environment_: Environment = self.environments[language]
        html = environment_.get_template(template).render(
            frame=self.frames[language],
            stylesheet=self.stylesheet.path,
            front_sheet=self.front_sheet.path,
            results_sheet=self.results_sheet.path,
            print_sheet=self.print_sheet.path,
            **values,
        )
        html = self.drawings.complete(self._explained(html, language))
        self._write(path, self.comfort.complete(html, language))

    def _explained(self, html: str, language: str) -> str:
        """The page with its difficult words marked, and their explanations at the end of its main part."""
        html, found = self.explainers[language].mark(html)
        if not found:
            return html
        block = self.environments[language].get_template("words_block.html").render(found=found)
        before, end, after = html.rpartition("</main>")
        return f"{before}{block}{end}{after}"

    def _write(self, path: str, content: str | bytes) -> None:
        self.written.add(path)
        name = f"{path}index.html" if path.endswith("/") or not path else path
        file = Path(self.output_path) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        signals.content_written.send(str(file), context=self.context)
