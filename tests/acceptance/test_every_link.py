"""Every address in the output leads somewhere, at the root of a host and under a path."""

import json
import posixpath
import re
from urllib.parse import unquote, urlsplit

from support.guide import BuiltGuide
from support.pages import Page

HARMLESS = ("mailto:", "tel:", "sms:", "webcal:", "data:")
IMPORT = re.compile(r"""["'](\.{1,2}/[^"']+\.js)["']""")
PREVIEW = re.compile(r'<meta property="og:image" content="([^"]+)">')
KNOWN_BY_ADDRESS = (
    "404.html",
    "print/index.json",
    "sitemap.xml",
    "robots.txt",
    "data/services.json",
    "data/activities.json",
)
"""What machines ask for; short codes, which stand on paper, and moved pages come with the content."""


def target_of(page: Page, address: str, guide: BuiltGuide) -> str | None:
    """The file in the output that an address needs; None when it leads to another site."""
    path = page.resolve(address, guide.address)
    if path is None:
        return None
    return f"{path}index.html" if path.endswith("/") or not path else path


def is_outside(address: str, guide: BuiltGuide) -> bool:
    """Whether an address is one of another site."""
    parts = urlsplit(address)
    if address.startswith(HARMLESS):
        return False
    return bool(parts.netloc) and not address.startswith(guide.address.rstrip("/"))


def faults_of(page: Page, guide: BuiltGuide) -> list[str]:
    """The addresses of one page that lead nowhere."""
    faults = []
    for address in (
        *page.links,
        *page.loads,
        *page.alternates.values(),
        *([page.redirect] if page.redirect else []),
    ):
        if address.startswith(HARMLESS) or is_outside(address, guide):
            continue
        target = target_of(page, address, guide)
        if target is None or not (guide.output / target).is_file():
            faults.append(f"{page.path}: {address} bestaat niet")
            continue
        fragment = unquote(urlsplit(address).fragment)
        if fragment and fragment not in (guide.pages[target].ids if target in guide.pages else ()):
            faults.append(f"{page.path}: {address} wijst naar een plek die niet bestaat")
    return faults


def test_every_link_asset_and_fragment_exists(guide: BuiltGuide) -> None:
    """Nothing on any page leads to a wrong address."""
    faults = [fault for page in guide.pages.values() for fault in faults_of(page, guide)]
    assert not faults, "\n".join(faults)


def test_links_work_under_any_path(guide: BuiltGuide) -> None:
    """Only the 404 page, which a host shows under any address, names the root of the site."""
    rooted = [
        f"{page.path}: {address}"
        for page in guide.pages.values()
        if page.path != "404.html"
        for address in (*page.links, *page.loads)
        if address.startswith("/")
    ]
    assert not rooted, "\n".join(rooted)


def test_the_404_page_needs_no_place_of_its_own(guide: BuiltGuide) -> None:
    """Its links and looks are right wherever it is shown."""
    page = guide.pages["404.html"]
    loose = [a for a in (*page.links, *page.loads) if not a.startswith(("/", "https://", "#", *HARMLESS))]
    assert not loose
    assert page.links


def test_links_to_other_sites_are_whole_addresses(guide: BuiltGuide) -> None:
    """Another site is a plain address on the web, without a word of the writer stuck to it."""
    faults = [
        f"{page.path}: {address}"
        for page in guide.pages.values()
        for address in page.links
        if is_outside(address, guide) and not re.fullmatch(r"https?://[^\s<>,]+", address)
    ]
    assert not faults, "\n".join(faults)


def test_no_page_loads_anything_from_another_host(guide: BuiltGuide) -> None:
    """Pictures, styles, scripts and icons all come from the guide itself, in pages and in styles."""
    loads = [f"{page.path}: {a}" for page in guide.pages.values() for a in page.loads if is_outside(a, guide)]
    styles = [
        file.name
        for file in guide.output.rglob("*.css")
        if any(
            sign in file.read_text(encoding="utf-8") for sign in ("http://", "https://", "@import", "url(//")
        )
    ]
    assert not loads + styles, "\n".join(loads + styles)


def reached(guide: BuiltGuide) -> set[str]:
    """Everything that links and loads lead to, from the front page of each language on."""
    seen: set[str] = set()
    waiting = [f"{guide.routes.home(language)}index.html" for language in guide.catalog.languages]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        page = guide.pages.get(path)
        addresses = (*page.links, *page.loads) if page else ()
        targets = (target_of(page, a, guide) for a in addresses if page and not a.startswith(HARMLESS))
        waiting += [target for target in targets if target is not None]
        waiting += imported(guide, path) if path.endswith(".js") else []
    return seen


def imported(guide: BuiltGuide, script: str) -> list[str]:
    """The scripts that a script loads."""
    names = IMPORT.findall((guide.output / script).read_text(encoding="utf-8"))
    return [posixpath.normpath(posixpath.join(posixpath.dirname(script), name)) for name in names]


def told_elsewhere(guide: BuiltGuide, every: set[str]) -> set[str]:
    """What no link leads to, but somebody asks for: the offline worker, a telephone that installs, a chat."""
    worker = (guide.output / "sw.js").read_text(encoding="utf-8")
    kept = {f"{path}index.html" for path in re.findall(r'"([^"]*offline/)"', worker)}
    icons = {
        posixpath.normpath(posixpath.join(posixpath.dirname(name), icon["src"]))
        for name in every
        if name.endswith(".webmanifest")
        for icon in json.loads((guide.output / name).read_text(encoding="utf-8"))["icons"]
    }
    shown = {
        found.removeprefix(guide.address)
        for path in guide.pages
        for found in PREVIEW.findall((guide.output / path).read_text(encoding="utf-8"))
    }
    return kept | icons | shown


def test_every_file_of_the_output_is_reached(guide: BuiltGuide) -> None:
    """A visitor can come to every page, PDF, style and drawing; nothing else is published."""
    every = {f.relative_to(guide.output).as_posix() for f in guide.output.rglob("*") if f.is_file()}
    known_by_address = set(KNOWN_BY_ADDRESS)
    known_by_address |= {f"{guide.routes.short(entry.code)}index.html" for entry in guide.catalog.entries()}
    known_by_address |= {guide.routes.news(language) for language in guide.catalog.languages}
    known_by_address |= {path for path, page in guide.pages.items() if page.redirect}
    known_by_address |= {
        path for path in every if path.endswith(("/LICENSE.txt", "/hours.js"))
    }  # no hours known
    known_by_address |= told_elsewhere(guide, every)
    assert not sorted(every - reached(guide) - known_by_address)
