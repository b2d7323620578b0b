"""Makes PDFs with WeasyPrint. Runs in its own process: plain data in, plain data out.

Fonts and style sheets are read once per process, which more than halves the time of a
flyer. Whatever WeasyPrint warns about is a fault: paper cannot be mended afterwards.
"""

import logging
from typing import NamedTuple

from weasyprint import CSS, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from printshop.drawings import Drawings
from printshop.exchange import PDF_VERSION
from printshop.finishing import finish
from printshop.fitting import Tries, spread
from printshop.fullness import filled, room, too_many
from printshop.job import ELEMENTS, Flaw, Job, Result, Workshop
from printshop.layout_check import flaws_of
from printshop.paper import JailedFetcher, Paper

_STICKS_OUT = 1.01
"""How full a sheet counts on which words left their place: smaller letters may help."""

_EVEN = 0.15
"""White space that was expected need not be spread again when each slot would get less than this, in mm."""

_VARIANT = "pdf/ua-1"
_FACES = "fonts.css"


class _Complaints(logging.Handler):
    """Collects what WeasyPrint warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())

    def take(self) -> str:
        heard, self.heard = self.heard, []
        return "; ".join(heard)


class _Try(NamedTuple):
    """A sheet as it was laid out at one size: which part of its room it took, what left its place, its white space."""

    size: float
    document: Document
    part: float
    flaws: tuple[Flaw, ...]
    air: float

    @property
    def good(self) -> bool:
        """Whether it may be used."""
        return self.part <= 1


class Press:
    """One warm printing press: fonts and style sheets stay loaded between jobs."""

    def __init__(self, shop: Workshop) -> None:
        self._complaints = _Complaints()
        logger = logging.getLogger("weasyprint")
        logger.handlers = [self._complaints]
        logger.propagate = False
        self._fonts = FontConfiguration()
        self._images = Drawings()
        self._root = shop.root
        self._fetcher = JailedFetcher(shop.root)
        self._styles: dict[tuple[str, ...], tuple[CSS, str]] = {}
        self._elements, _ = self._style((ELEMENTS,))
        self._style((_FACES,))

    def make(self, job: Job) -> Result:
        """Make one PDF; every fault becomes part of the result, so that other jobs go on."""
        _, fault = self._style(job.styles)
        if fault:
            return Result(fault=fault)
        try:
            result = self._fit(job)
        except (Exception, FatalURLFetchingError) as error:  # noqa: BLE001 - one sheet must not stop the others
            self._complaints.take()
            return Result(fault=f"{type(error).__name__}: {error}")
        complaint = self._complaints.take()
        return Result(fault=complaint) if complaint else result

    def _style(self, names: tuple[str, ...]) -> tuple[CSS, str]:
        """Some style sheets as one, since each one more would be asked about each element; and what is wrong with them.

        The faces are read once, before all others: they are known from then on.
        """
        if names not in self._styles:
            new = [name for name in names if (_FACES,) not in self._styles or name != _FACES]
            style = CSS(
                string="".join(f'@import url("{name}");' for name in new),
                base_url=(self._root / "css").as_uri() + "/",
                font_config=self._fonts,
                url_fetcher=self._fetcher,
            )
            self._styles[names] = (style, self._complaints.take())
        return self._styles[names]

    def _fit(self, job: Job) -> Result:
        """Try sizes until one was really laid out on the right number of pages."""
        base = (self._root / "templates").as_uri() + "/"
        html = Paper(job.html, elements=self._elements, fetcher=self._fetcher, base_url=base)
        tries = Tries(job.fit)
        best: _Try | None = None
        flaws: tuple[Flaw, ...] = ()
        while (size := tries.next()) is not None:
            tried = self._try(html, job, size, tries.air)
            if tried.air and not tried.good:
                tried = self._try(html, job, size)
            tries.note(tried.part, tried.air)
            flaws = tried.flaws or flaws
            best = tried if tried.good else best
        if best is not None:
            return self._finish(html, job, best)
        if flaws:
            return Result(flaws=flaws)
        pages = len(tried.document.pages)
        return Result(overfull=True, too_many=too_many(tried.document, html, tried.part), pages=pages)

    def _try(self, html: Paper, job: Job, size: float, air: float = 0.0) -> _Try:
        document = self._lay_out(html, job, size, air=air)
        part = filled(document, job.pages)
        flaws = flaws_of(document, html) if part <= 1 else ()
        return _Try(size, document, _STICKS_OUT if flaws else part, flaws, air)

    def _finish(self, html: Paper, job: Job, best: _Try) -> Result:
        size, document = best.size, best.document
        air = min(job.fit.air, best.air + spread(room(document), job.fit))
        if air - best.air > _EVEN * bool(job.fit.expected):
            airy = self._lay_out(html, job, size, air=air)
            good = len(airy.pages) == job.pages and not flaws_of(airy, html)
            document = airy if good else document
        whole = self._fill_up(html, job, size, document)
        if whole is not document and (flaws := flaws_of(whole, html)):
            return Result(flaws=flaws)
        sides = [str(one.get("lang")) for one in html.etree_element.iter("div") if one.get("class") == "side"]
        exchange = job.separation is not None and job.separation.profile is not None
        pdf: bytes = whole.write_pdf(
            finisher=lambda _, pdf: finish(pdf, job, languages=sides),
            pdf_variant=_VARIANT,
            pdf_version=PDF_VERSION if exchange else None,
            pdf_identifier=exchange,
        )
        return Result(pdf=pdf, pages=len(whole.pages), size=size)

    def _fill_up(self, html: Paper, job: Job, size: float, document: Document) -> Document:
        """The same document with as many filler pages as its number of pages asks for."""
        missing = -len(document.pages) % job.multiple
        if missing:
            document = self._lay_out(html, job, size, fillers=missing)
        if len(document.pages) % job.multiple:
            raise ValueError(f"{len(document.pages)} pages are no multiple of {job.multiple}")
        return document

    def _lay_out(self, html: Paper, job: Job, size: float, *, air: float = 0.0, fillers: int = 0) -> Document:
        text = max(size, job.fit.text_floor)
        html.choose(f"font-size:{size:g}pt;--text:{text:g}pt;--air:{air:.2f}mm")
        shown = "".join(f".filler--{number}{{display:block}}" for number in range(1, fillers + 1))
        return html.render(
            font_config=self._fonts,
            stylesheets=[self._style(job.styles)[0], *([CSS(string=shown)] if shown else [])],
            pdf_variant=_VARIANT,
            pdf_tags=True,
            cache=self._images,
        )


def open_press(shop: Workshop) -> tuple[Press | None, str]:
    """A press, or None and what it misses to print with: a font or a style sheet that is gone."""
    try:
        return Press(shop), ""
    except FatalURLFetchingError as error:  # no Exception: it would end the process
        return None, f"Er ontbreekt iets in print: {error}"
