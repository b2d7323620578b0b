"""The tasks that look at the content and make nothing of it: ``check`` and ``stale``."""

import traceback
from pathlib import Path

from invoke import Context, Exit, task

from tooling import machine
from tooling.build import ROOT
from tooling.days import day_from
from tooling.faults import sentence_for
from tooling.tell import add_to_job_summary

CONTENT_HELP = "map met de bestanden (gewoonlijk content)"
STALE_HELP = {
    "buurt": "enkel voor deze buurt, bijvoorbeeld noord",
    "format": "text (gewoon) of markdown (voor een lijst met vakjes op GitHub)",
    "pdf": "maak er ook een bellijst van, bijvoorbeeld bellijst.pdf",
    "content": CONTENT_HELP,
    "today": "alsof het deze dag is, bijvoorbeeld 2026-12-05",
    "debug": "toon alle details van een fout",
}


@task(help={"format": "text, github of json", "content": CONTENT_HELP})
def check(_context: Context, *, content: str = "", format: str = "text") -> None:  # noqa: A002 - the name of the option
    """Zoek fouten in de bestanden, alle fouten ineens."""
    from catalog import report  # noqa: PLC0415 - only this task needs the catalog
    from catalog.problems import errors_of  # noqa: PLC0415 - the same
    from guide.reading import read_dated  # noqa: PLC0415 - the same
    from photos.inspecting import inspect_photos  # noqa: PLC0415 - the same

    forms = {"text": report.as_text, "github": report.as_github, "json": report.as_json}
    if format not in forms:
        raise Exit(f"'{format}' ken ik niet. Kies uit: {', '.join(forms)}.", code=1)
    folder = Path(content or ROOT / "content")
    reading = read_dated(
        folder, theme=ROOT / "theme", print_folder=ROOT / "print", today=day_from(""), cache=ROOT / ".cache"
    )
    problems = sorted([*reading.problems, *inspect_photos(folder)])
    print(forms[format](problems, content=folder))
    add_to_job_summary(report.as_markdown(problems, content=folder))
    if errors_of(problems):
        raise Exit(code=1)


@task(help=STALE_HELP)
def stale(  # noqa: PLR0913 - one parameter per option of the command line
    _context: Context,
    *,
    buurt: str = "",
    format: str = "text",  # noqa: A002 - the name of the option
    pdf: str = "",
    content: str = "",
    today: str = "",
    debug: bool = False,
) -> None:
    """Toon wat iemand opnieuw moet nakijken, buurt per buurt."""
    from tooling.stale import as_markdown, as_text, stale_of  # noqa: PLC0415 - only this task needs the catalog

    forms = {"text": as_text, "markdown": as_markdown}
    if format not in forms:
        raise Exit(f"'{format}' ken ik niet. Kies uit: {', '.join(forms)}.", code=1)
    folder, day = Path(content or ROOT / "content").resolve(), day_from(today)
    try:
        print(forms[format](stale_of(folder, day, buurt)))
        if pdf and machine.ensure_print_libraries():
            from tooling.call_list import write_call_list  # noqa: PLC0415 - loads the print shop

            write_call_list(Path(pdf).resolve(), content=folder, today=day, neighbourhood=buurt)
            print(f"De bellijst staat in {pdf}.")
    except Exception as fault:
        if debug:
            traceback.print_exc()
        raise Exit(sentence_for(fault, ROOT), code=1) from fault
