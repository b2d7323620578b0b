"""The tasks of whoever looks at content before others do: ``check``, ``preview`` and ``stale``."""

import traceback
from pathlib import Path

from invoke import Context, Exit, task

from tooling import machine
from tooling.days import day_from
from tooling.faults import BuildFault, sentence_for
from tooling.home import ROOT
from tooling.tell import add_to_job_summary

CONTENT_HELP = "map met de bestanden (gewoonlijk content)"
CHECK_HELP = {
    "format": "text, github of json",
    "since": "toon ook wat er verandert sinds deze versie, bijvoorbeeld main",
    "content": CONTENT_HELP,
}
STALE_HELP = {
    "buurt": "enkel voor deze buurt, bijvoorbeeld noord",
    "format": "text (gewoon) of markdown (voor een lijst met vakjes op GitHub)",
    "vorige": "bij markdown: het bestand met de vorige lijst; wat daar een vinkje had, houdt het",
    "pdf": "maak er ook een bellijst van, bijvoorbeeld bellijst.pdf",
    "content": CONTENT_HELP,
    "today": "alsof het deze dag is, bijvoorbeeld 2026-12-05",
    "debug": "toon alle details van een fout",
}


@task(help=CHECK_HELP)
def check(_context: Context, *, content: str = "", format: str = "text", since: str = "") -> None:  # noqa: A002 - the name of the option
    """Zoek fouten in de bestanden, alle fouten ineens."""
    from catalog.problems import errors_of  # noqa: PLC0415 - only this task needs the catalog
    from tooling.looking import FORMATS, look, tell  # noqa: PLC0415 - the same

    if format not in FORMATS:
        raise Exit(f"'{format}' ken ik niet. Kies uit: {', '.join(FORMATS)}.", code=1)
    folder = Path(content or ROOT / "content").resolve()
    try:
        found = look(folder, day_from(""), since)
    except BuildFault as fault:
        raise Exit(str(fault), code=1) from fault
    tell(found, format, folder)
    if errors_of(found.problems):
        raise Exit(code=1)


@task(
    help={
        "since": "de bladen over wat veranderde sinds deze versie, bijvoorbeeld main",
        "site": "de site die al gemaakt is (gewoonlijk output)",
        "output": "map voor het voorbeeld (gewoonlijk voorbeeld)",
        "content": CONTENT_HELP,
    }
)
def preview(
    _context: Context, *, since: str = "main", site: str = "", output: str = "", content: str = ""
) -> None:
    """Maak van de site in output/ een voorbeeld dat je van schijf opent, met de bladen die veranderen."""
    from tooling.changed_photos import pictures_of  # noqa: PLC0415 - only this task needs the catalog
    from tooling.changes import changed_entries  # noqa: PLC0415 - the same
    from tooling.looking import look  # noqa: PLC0415 - the same
    from tooling.preview import refuse_others, sheets_of, site_for_disk  # noqa: PLC0415 - the same

    built, folder = Path(site or ROOT / "output").resolve(), Path(output or ROOT / "voorbeeld").resolve()
    try:
        refuse_others(folder)
        kept = Path(content or ROOT / "content").resolve()
        found = look(kept, day_from(""), since)
        entries = changed_entries(found.proposal) if found.proposal else frozenset()
        pages = site_for_disk(built, folder / "site")
        sheets = sheets_of(built, folder / "bladen", entries)
        photos = found.proposal.photos if found.proposal else ()
        pictures = pictures_of(kept, photos, folder / "bladen")
    except BuildFault as fault:
        raise Exit(str(fault), code=1) from fault
    print(f"{pages} bladzijden in {folder / 'site'}: open index.html.")
    print(f"{len(sheets)} bladen over wat verandert, in {folder / 'bladen'}.")
    if pictures:
        print(f"{len(pictures)} foto's zoals ze waren en worden, in dezelfde map.")
    add_to_job_summary(
        "## Bekijk het zelf\n\nOnderaan deze bladzijde, bij *Artifacts*, staat **site**. Pak het uit en open `index.html`."
        f" Bij **bladen** staan de flyers en andere bladen over wat verandert: {len(sheets)}."
        + (" Ook de foto's staan er, zoals ze waren en worden.\n" if pictures else "\n")
    )


@task(help=STALE_HELP)
def stale(  # noqa: PLR0913 - one parameter per option of the command line
    _context: Context,
    *,
    buurt: str = "",
    format: str = "text",  # noqa: A002 - the name of the option
    vorige: str = "",
    pdf: str = "",
    content: str = "",
    today: str = "",
    debug: bool = False,
) -> None:
    """Toon wat iemand opnieuw moet nakijken, buurt per buurt."""
    from tooling.stale import as_markdown, as_text, stale_of  # noqa: PLC0415 - only this task needs the catalog

    if format not in {"text", "markdown"}:
        raise Exit(f"'{format}' ken ik niet. Kies uit: text, markdown.", code=1)
    folder, day = Path(content or ROOT / "content").resolve(), day_from(today)
    try:
        found = stale_of(folder, day, buurt)
        previous = Path(vorige).read_text(encoding="utf-8") if vorige else ""
        print(as_markdown(found, previous) if format == "markdown" else as_text(found))
        if pdf and machine.ensure_print_libraries() and machine.ensure_fonts(ROOT / "print"):
            from tooling.call_list import write_call_list  # noqa: PLC0415 - loads the print shop

            write_call_list(Path(pdf).resolve(), content=folder, today=day, neighbourhood=buurt)
            print(f"De bellijst staat in {pdf}.")
    except Exception as fault:
        if debug:
            traceback.print_exc()
        raise Exit(sentence_for(fault, ROOT), code=1) from fault
