"""What a proposal changes, as a volunteer reads it: how each entry will look, and what it said before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from catalog.excerpt import visible
from catalog.markdown import code, plain
from catalog.model import AnyEntry, Catalog
from history.asking import NoHistoryError
from history.then import Since, changes_since
from localisation import load_localizers
from tooling.changed_photos import ChangedPhoto, photos_in, told_in_markdown, told_in_text
from tooling.faults import BuildFault
from tooling.home import ROOT
from tooling.told import name_of, told

MOST_ENTRIES = 60
CHANGES = "verandert"
_ASKED_BY_PHONE = frozenset({"telefoon", "mail", "adres", "uren", "website"})
_LONGEST = 300
_NOTHING = "Er verandert niets aan de inhoud van de gids."
_KINDS = {
    "action": "actie",
    "activity": "activiteit",
    "glossary": "moeilijke woorden",
    "helpline": "hulplijn",
    "neighbourhood": "buurt",
    "page": "bladzijde",
    "question": "vraag",
    "service": "dienst",
    "signals": "cijfers van een kwartaal",
    "site": "de gids zelf",
}
_BESIDE = ("docs/", "README", "LICENSE")
"""Files beside the content that are no code."""


@dataclass(frozen=True)
class Changed:
    """One entry that is new, changed, gone, or left out because of a fault. Its lines are (what, now, before)."""

    entry: AnyEntry
    fate: str
    lines: tuple[tuple[str, str, str], ...] = ()

    @property
    def advice(self) -> str:
        """What else to do, in one sentence; empty when nothing."""
        changed = {what for what, _, before in self.lines if before}
        if self.fate != CHANGES or not changed & _ASKED_BY_PHONE or changed & {"nagekeken op"}:
            return ""
        return "Keek je dit na? Zet dan ook bij nagekeken_op de dag van vandaag."

    @property
    def path(self) -> str:
        """Its main file."""
        return self.entry.path

    @property
    def name(self) -> str:
        """What people call it."""
        return name_of(self.entry)

    @property
    def kind(self) -> str:
        """What sort of thing it is, in Dutch."""
        return _KINDS[self.entry.kind]


@dataclass(frozen=True)
class Proposal:
    """Everything a proposal changes. ``mixed`` is a sentence when it touches content and code at once.

    ``files`` are the paths of all content that it touches.
    """

    entries: tuple[Changed, ...]
    mixed: str
    photos: tuple[ChangedPhoto, ...] = ()
    files: frozenset[str] = frozenset()


def proposal_of(content: Path, catalog: Catalog | None, version: str, today: date) -> Proposal:
    """What changed in ``content`` since it left ``version``.

    Takes the catalog of now (None when ``site.yml`` is of no use). Raises ``BuildFault`` when git cannot tell.
    """
    try:
        since = changes_since(content, version)
    except NoHistoryError as fault:
        raise BuildFault(str(fault)) from fault
    shown = _by_path(catalog).values()
    photos = tuple(photos_in(content, since.files, since.photos, shown))
    entries = tuple(_entries(content, catalog, since, today))
    return Proposal(entries, _mixed(since), photos, frozenset(since.files))


def changed_entries(proposal: Proposal) -> frozenset[tuple[str, str]]:
    """Kind and slug of the entries that somebody will see otherwise."""
    return frozenset((one.entry.kind, one.entry.slug) for one in proposal.entries if one.lines)


def as_markdown(proposal: Proposal) -> str:
    """The changes for the summary of a job on GitHub."""
    parts = ["## Zo komt het in de gids", ""]
    if proposal.mixed:
        parts += [f"> **Let op.** {plain(proposal.mixed)}", ""]
    if not proposal.entries and not proposal.photos:
        return "\n".join([*parts, _NOTHING, ""])
    parts += [
        "Lees dit rustig na. Staat er iets anders dan je bedoelde? Pas het bestand dan nog eens aan.",
        "",
    ]
    for one in proposal.entries[:MOST_ENTRIES]:
        parts += [f"### {plain(one.name)}", "", f"{one.kind}, {one.fate} · {code(f'content/{one.path}')}", ""]
        parts += [*_table(one), ""]
    more = len(proposal.entries) - MOST_ENTRIES
    parts += [f"… en nog {more}.", ""] if more > 0 else []
    return "\n".join([*parts, *told_in_markdown(proposal.photos)])


def as_text(proposal: Proposal) -> str:
    """The same for a terminal."""
    blocks = [proposal.mixed] if proposal.mixed else []
    for one in proposal.entries:
        lines = [f"{one.name} ({one.kind}, {one.fate})", f"  content/{one.path}"]
        for what, now, before in one.lines:
            lines += [f"  {what}: {now or '(niets meer)'}"] + ([f"    was: {before}"] if before else [])
        lines += [f"  {one.advice}"] if one.advice else []
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, *told_in_text(proposal.photos)]) or _NOTHING


def _entries(content: Path, catalog: Catalog | None, since: Since, today: date) -> Iterator[Changed]:
    files = frozenset(since.files)
    now, before = _by_path(catalog), _by_path(since.before)
    known = catalog or since.before
    main = known.languages[0] if known else "nl"
    words = load_localizers([main], ROOT / "theme" / "translations")[main]
    for path in sorted(now.keys() | before.keys()):
        new, old = now.get(path), before.get(path)
        entry = new or old
        if entry is None or not any(_touches(one, files) for one in (new, old) if one):
            continue
        if new is None:
            gone = not (content / path).exists()
            fate = "gaat weg" if gone else "staat nog niet in de gids: eerst de fout herstellen"
            yield Changed(entry, fate)
            continue
        was = told(old, words, today) if old else {}
        told_lines = _lines(told(new, words, today), was)
        lines = tuple(sorted(told_lines, key=lambda line: not line[2]))  # what changes stands on top
        fate = "nieuw" if old is None else CHANGES
        if old is None or any(before for _, _, before in lines):
            yield Changed(new, fate, lines)


def _lines(now: dict[str, str], was: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    for label in [*now, *(label for label in was if label not in now)]:
        text, before = now.get(label, ""), was.get(label, "")
        differs = bool(was) and text != before
        yield label, _short(text), (_short(before) or "(niets)") if differs else ""


def _table(one: Changed) -> Iterator[str]:
    """What changes, and folded away what stays; all of what is new."""
    changed = [line for line in one.lines if line[2]]
    same = [(what, now) for what, now, before in one.lines if not before]
    if changed:
        yield from ("| | zo wordt het | zo was het |", "|---|---|---|")
        for what, now, before in changed:
            yield f"| {plain(what)} | **{plain(now or '(niets meer)')}** | {plain(before)} |"
    if one.advice:
        yield from ("", f"> {plain(one.advice)}")
    if changed and same:
        yield from ("", "<details><summary>Wat hetzelfde blijft</summary>", "")
    if same:
        yield from (f"| | {'zo blijft het' if changed else 'zo wordt het'} |", "|---|---|")
        yield from (f"| {plain(what)} | {plain(now)} |" for what, now in same)
    if changed and same:
        yield from ("", "</details>")


def _by_path(catalog: Catalog | None) -> dict[str, AnyEntry]:
    if catalog is None:
        return {}
    without_address = (*catalog.helplines, *catalog.actions, *catalog.signals)
    glossary = [catalog.glossary] if catalog.glossary else []
    entries: Sequence[AnyEntry] = (catalog.site, *catalog.entries(), *without_address, *glossary)
    return {entry.path: entry for entry in entries}


def _touches(entry: AnyEntry, files: frozenset[str]) -> bool:
    """Whether the main file of an entry, or one of its translations, is among the files."""
    own = PurePosixPath(entry.path)
    translations = (str(own.with_name(f"{own.stem}.{language}{own.suffix}")) for language in entry.words)
    return entry.path in files or any(path in files for path in translations)


def _mixed(since: Since) -> str:
    programs = [path for path in since.others if not path.startswith(_BESIDE)]
    if not programs or not since.files:
        return ""
    number = "1 bestand" if len(programs) == 1 else f"{len(programs)} bestanden"
    return (
        f"Dit voorstel verandert de inhoud van de gids en ook het programma ({number}, zoals {visible(programs[0])})."
        " Maak er liever twee voorstellen van: dan kan wie de buurt kent de inhoud nakijken."
    )


def _short(text: str) -> str:
    text = visible(" ".join(text.split()))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
