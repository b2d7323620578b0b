"""What holds for every page of the guide."""

import re
from collections import defaultdict
from itertools import pairwise
from xml.etree.ElementTree import Element

from support.guide import BuiltGuide
from support.pages import Page
from support.weight import FIRST_FLIGHT, SCRIPTS, loaded, needed

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "ps")
CONTENT = ("img", "form", "input", "iframe")
LONGEST_TITLE = 60


def test_every_page_is_sound_html(guide: BuiltGuide) -> None:
    """A strict parser has nothing to mend."""
    faults = [f"{page.path}: {', '.join(page.faults)}" for page in guide.pages.values() if page.faults]
    assert not faults, "\n".join(faults)


def test_every_id_is_there_once(guide: BuiltGuide) -> None:
    """No page names two things alike."""
    faults = []
    for page in guide.pages.values():
        ids = [element.get("id", "") for element in page.root.iter() if element.get("id")]
        faults += [f"{page.path}: {name}" for name in sorted({i for i in ids if ids.count(i) > 1})]
    assert not faults, "\n".join(faults)


def headings(page: Page) -> list[int]:
    """The levels of all headings of a page, in order."""
    levels = {f"h{level}": level for level in range(1, 7)}
    return [levels[str(e.tag)] for e in page.root.iter() if e.tag in levels]


def test_headings_make_a_ladder(guide: BuiltGuide) -> None:
    """One first heading, and no level is skipped on the way down."""
    faults = []
    for page in guide.pages.values():
        levels = headings(page)
        if levels.count(1) != 1:
            faults.append(f"{page.path}: {levels.count(1)} keer h1")
        faults += [f"{page.path}: h{b} na h{a}" for a, b in pairwise(levels) if b > a + 1]
    assert not faults, "\n".join(faults)


def outline(page: Page) -> list[int]:
    """The levels of all headings of a page, with a 0 for each piece of content between them."""
    levels = {f"h{level}": level for level in range(1, 7)}
    found: list[int] = []

    def walk(element: Element) -> None:
        if element.tag in levels:
            found.append(levels[str(element.tag)])
        elif element.tag == "template":  # not shown until a script fills it
            return
        elif element.tag in CONTENT or (element.text or "").strip():
            found.append(0)
        if element.tag not in levels:
            for child in element:
                walk(child)
                found.extend([0] if (child.tail or "").strip() else [])

    walk(page.root.find("body"))  # type: ignore[arg-type]
    return found


def test_no_heading_stands_above_nothing(guide: BuiltGuide) -> None:
    """Below each heading is something to read, or a heading of a lower level."""
    faults = [
        page.path
        for page in guide.pages.values()
        if any(a and b and b <= a for a, b in pairwise([*outline(page), 1]))
    ]
    assert not faults, "\n".join(faults)


def language_of(page: Page, guide: BuiltGuide) -> str:
    """The language a page must be in: the first folder of its address, else the main language."""
    first = page.path.partition("/")[0]
    return first if first in guide.catalog.languages else guide.catalog.languages[0]


def test_every_page_says_its_language_and_direction(guide: BuiltGuide) -> None:
    """``lang`` and ``dir`` stand on every page and are right."""
    faults = []
    for page in guide.pages.values():
        language = language_of(page, guide)
        direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
        if (page.language, page.root.get("dir")) != (language, direction):
            faults.append(f"{page.path}: lang={page.language} dir={page.root.get('dir')}")
    assert not faults, "\n".join(faults)


def test_titles_are_short_and_told_apart(guide: BuiltGuide) -> None:
    """At most sixty characters, and no two pages of one language share one."""
    pages = [page for page in guide.pages.values() if not page.redirect]
    faults = [
        f"{p.path}: {len(p.title)} tekens: {p.title}" for p in pages if not 0 < len(p.title) <= LONGEST_TITLE
    ]
    same: dict[tuple[str, str], list[str]] = defaultdict(list)
    codes = {f"{entry.code}/index.html" for entry in guide.catalog.entries()}
    for page in pages:
        if page.path not in codes:
            same[page.language, page.title].append(page.path)
    faults += [f"{title}: {', '.join(paths)}" for (_, title), paths in same.items() if len(paths) > 1]
    assert not faults, "\n".join(faults)


def test_translations_point_at_each_other(guide: BuiltGuide) -> None:
    """``hreflang`` is reciprocal, names the page itself, and Dutch is what a stranger gets."""
    faults = []
    for page in guide.pages.values():
        for language, address in page.alternates.items():
            path = page.resolve(address, guide.address)
            other = guide.pages.get(f"{path}index.html")
            if other is None:
                faults.append(f"{page.path}: {language} → {address} bestaat niet")
            elif language == "x-default":
                faults += (
                    []
                    if other.language == guide.catalog.languages[0]
                    else [f"{page.path}: x-default {address}"]
                )
            elif other.resolve(other.alternates.get(page.language, ""), guide.address) != page.address:
                faults.append(f"{page.path}: {address} wijst niet terug")
        if page.alternates and page.language not in page.alternates:
            faults.append(f"{page.path}: noemt zichzelf niet")
    assert not faults, "\n".join(faults)


def test_every_entry_has_a_page_in_every_language(guide: BuiltGuide) -> None:
    """Nobody is sent away: what is not translated is shown in the main language, and says so."""
    missing, unmarked = [], []
    for language in guide.catalog.languages:
        for entry in guide.catalog.entries():
            path = f"{guide.routes.entry(entry, language)}index.html"
            page = guide.pages.get(path)
            if page is None:
                missing.append(path)
            elif not entry.speaks(language) and not marks_main_language(page, guide):
                unmarked.append(path)
    assert not missing, "\n".join(missing)
    assert not unmarked, "\n".join(unmarked)


def marks_main_language(page: Page, guide: BuiltGuide) -> bool:
    """Whether a part of the page's main text says that it is in the main language."""
    main = page.root.find(".//main")
    return main is not None and any(e.get("lang") == guide.catalog.languages[0] for e in main.iter())


def test_every_page_arrives_at_once(guide: BuiltGuide) -> None:
    """HTML, CSS and icons of a page fit in the first packets of a connection, also on an old phone."""
    weights = {page.path: needed(guide, page) for page in guide.pages.values()}
    heavy = [f"{path}: {size}" for path, size in sorted(weights.items()) if size > FIRST_FLIGHT]
    assert not heavy, "\n".join(heavy)


def test_scripts_are_few_bytes(guide: BuiltGuide) -> None:
    """All scripts of a page together weigh less than one small picture."""
    heavy = {p.path: size for p in guide.pages.values() if (size := loaded(guide, p, (".js",))) > SCRIPTS}
    assert not heavy


def test_every_page_with_a_menu_can_be_kept_and_installed(guide: BuiltGuide) -> None:
    """Whichever page a reader comes in by: the telephone keeps help and numbers for later."""
    with_menu = [page for page in guide.pages.values() if 'class="zb-top"' in page.source]
    wanted = ("/js/offline.js", ".webmanifest")
    faults = [
        page.path for page in with_menu for end in wanted if not any(a.endswith(end) for a in page.loads)
    ]
    assert with_menu
    assert not faults, "\n".join(faults)


TELEPHONE = re.compile(r"tel:(\+\d{8,15}|\d{3,6})")


def test_every_number_can_be_dialled_as_it_is_read(guide: BuiltGuide) -> None:
    """The address of a link to call has digits only, the same as its words, and those never break over two lines."""
    faults = []
    for page in guide.pages.values():
        for link in (a for a in page.root.iter("a") if a.get("href", "").startswith("tel:")):
            href, words = link.get("href", ""), "".join(link.itertext())
            shown = re.sub(r"\D", "", words)
            same = (
                href.removeprefix("tel:").removeprefix("+32") == shown.removeprefix("0") or href[4:] == shown
            )
            if not (TELEPHONE.fullmatch(href) and same) or re.search(r"\d \d", words):
                faults.append(f"{page.path}: {href} {words.strip()}")
    assert not faults, "\n".join(faults)


def test_no_page_has_style_or_script_of_its_own(guide: BuiltGuide) -> None:
    """No inline handlers, and nothing that runs beyond the guide's own files or its data."""
    faults = []
    for page in guide.pages.values():
        for element in page.root.iter():
            handlers = [name for name in element.attrib if str(name).startswith("on")]
            if handlers:
                faults.append(f"{page.path}: {element.tag} {handlers}")
            if str(element.get("href", "")).strip().lower().startswith("javascript:"):
                faults.append(f"{page.path}: {element.get('href')}")
    assert not faults, "\n".join(faults)
