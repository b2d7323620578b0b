"""The tasks behind ``tasks.py`` and ``invoke``: each one short, the work is done elsewhere."""

import atexit
import gc
import os
import shlex
import subprocess
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from invoke import Collection, Context, Exit, task

from tooling import doctor, machine
from tooling.asking import Asking
from tooling.build import build_site
from tooling.checking_tasks import CONTENT_HELP, check, preview, stale
from tooling.days import day_from, written_day
from tooling.faults import BuildFault, sentence_for
from tooling.home import ROOT
from tooling.options import BuildOptions
from tooling.tell import tell_build

if TYPE_CHECKING:
    from tooling.paper import PaperOptions

CODE = ("plugins", "tests", "tasks.py", "pelicanconf.py", "publishconf.py")
TYPED = ("plugins", "tasks.py", "pelicanconf.py", "publishconf.py")
TWO_AT_A_TIME = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")
"""Two processes for the tests, each with whole files, in the order that ``tests/conftest.py`` gives."""

BUILD_HELP = {
    "content": CONTENT_HELP,
    "output": "map waar de site komt (gewoonlijk output)",
    "today": "maak de site alsof het deze dag is, bijvoorbeeld 2026-12-05",
    "publish": "de echte site: zonder voorbeelden",
    "no-print": "enkel de site, geen drukwerk",
    "debug": "toon alle details van een fout",
}
PRINT_HELP = {
    "sheet": "welk blad, of meer met een komma ertussen: flyer-a5,where-to-go-a4",
    "buurt": "enkel voor deze buurt, bijvoorbeeld noord",
    "entry": "enkel over dit bestand, bijvoorbeeld soep-op-de-stoep",
    "language": "enkel in deze taal, bijvoorbeeld nl",
    "variant": "office (gewoon), eco (weinig inkt) of shop (voor de drukker)",
    "from": "activiteiten vanaf deze dag, bijvoorbeeld 2026-12-01",
    "to": "activiteiten tot en met deze dag",
    "since": "wat verandert er op papier sinds deze dag (of uitgave)? Met --output erbij: maak die bladen",
    "pack": "een pakket voor een ronde van deur tot deur, in een pdf: vraagt ook --buurt, --from, --to en --copies",
    "copies": "bij --pack: hoeveel exemplaren, bijvoorbeeld 120",
    "mix": "bij --pack: hoeveel in elke taal, bijvoorbeeld nl:80,fr:40",
    "output": "map voor de pdf's (gewoonlijk afdrukken)",
    "content": BUILD_HELP["content"],
    "today": "druk af alsof het deze dag is, bijvoorbeeld 2026-12-05",
    "debug": BUILD_HELP["debug"],
}
SERVE_HELP = {
    **{name: text for name, text in BUILD_HELP.items() if name != "publish"},
    "port": "nummer van de poort op deze computer",
}


def _options(*, content: str, output: str, today: str, publish: bool, no_print: bool) -> BuildOptions:
    options = BuildOptions(
        content=Path(content or ROOT / "content").resolve(),
        output=Path(output or ROOT / "output").resolve(),
        today=day_from(today),
        publish=publish,
        print_=not no_print,
    )
    if not options.content.is_dir():
        raise Exit(f"Er is geen map {options.content}.", code=1)
    if options.print_ and not (machine.ensure_print_libraries() and machine.ensure_fonts(ROOT / "print")):
        raise Exit(code=1)
    return options


def _try_build(options: BuildOptions, *, debug: bool) -> bool:
    """Build and tell. Returns False, after one plain sentence, when the guide itself has a fault."""
    try:
        tell_build(build_site(options), content=options.content)
    except Exception as fault:  # noqa: BLE001 - whatever it is, the reader gets one sentence
        if debug:
            traceback.print_exc()
        print(f"\n{sentence_for(fault, ROOT)}", file=sys.stderr)
        refused = isinstance(fault, BuildFault) and fault.__cause__ is None  # nothing more to tell
        if not refused:
            print("De site in output is gebleven zoals ze was.", file=sys.stderr)
            print("Meer details: doe hetzelfde met --debug erbij.", file=sys.stderr)
        return False
    return True


@task(help=BUILD_HELP)
def build(  # noqa: PLR0913 - one parameter per option of the command line
    _context: Context,
    *,
    content: str = "",
    output: str = "",
    today: str = "",
    publish: bool = False,
    no_print: bool = False,
    debug: bool = False,
) -> None:
    """Maak de site en het drukwerk in output/."""
    gc.disable()  # nearly all that a build makes lives to its end: looking for litter would find none
    options = _options(content=content, output=output, today=today, publish=publish, no_print=no_print)
    if not _try_build(options, debug=debug):
        raise Exit(code=1)


@task(name="print", help=PRINT_HELP)
def print_sheets(  # noqa: PLR0913 - one parameter per option of the command line
    _context: Context,
    *,
    sheet: str = "",
    buurt: str = "",
    entry: str = "",
    language: str = "",
    variant: str = "",
    from_: str = "",
    to: str = "",
    since: str = "",
    pack: bool = False,
    copies: str = "",
    mix: str = "",
    output: str = "",
    content: str = "",
    today: str = "",
    debug: bool = False,
) -> None:
    """Maak enkel de bladen die je vraagt, in afdrukken/. Zonder keuze: toon welke er zijn."""
    options = _papers(content, output, today)(
        sheets=sheet,
        neighbourhood=buurt,
        entry=entry,
        language=language,
        variant=variant,
        first=day_from(from_) if from_ else None,
        last=day_from(to) if to else None,
        since=written_day(since) if since else None,
        pack=pack,
        copies=copies,
        mix=mix,
    )
    _try_print(options, debug=debug)


def _papers(content: str, output: str, today: str) -> "Callable[..., PaperOptions]":
    """Where papers come from and where they go: never into the folder of the site."""
    from tooling.paper import PaperOptions  # noqa: PLC0415 - loads the catalog and the print shop

    folder = output or str(ROOT / "afdrukken")
    place = _options(content=content, output=folder, today=today, publish=False, no_print=False)
    return partial(
        PaperOptions,
        content=place.content,
        output=place.output,
        today=place.today,
        only_tell=not output,
    )


def _try_print(options: "PaperOptions", *, debug: bool) -> None:
    from tooling.paper import choice_text, print_papers  # noqa: PLC0415 - loads the catalog and the print shop

    if not options.asks:
        print(choice_text())
        return
    try:
        print_papers(options)
    except Exception as fault:
        if debug:
            traceback.print_exc()
        raise Exit(sentence_for(fault, ROOT), code=1) from fault


@task(help=SERVE_HELP)
def serve(  # noqa: PLR0913 - one parameter per option of the command line
    _context: Context,
    *,
    content: str = "",
    output: str = "",
    today: str = "",
    no_print: bool = False,
    port: int = 8000,
    debug: bool = False,
) -> None:
    """Toon de site op deze computer, en maak ze opnieuw als je een bestand bewaart."""
    from tooling.live.serving import serve_site  # noqa: PLC0415 - only this task watches files

    options = _options(content=content, output=output, today=today, publish=False, no_print=no_print)
    try:
        serve_site(options, port, debug=debug)
    except BuildFault as fault:
        raise Exit(str(fault), code=1) from fault


@task(
    name="import",
    positional=["file"],
    help={
        "file": "het bestand: een agenda (.ics), of JSON van UiTdatabank of HSDS",
        "content": BUILD_HELP["content"],
        "output": "map voor de ontwerpen (gewoonlijk binnengekomen)",
        "debug": BUILD_HELP["debug"],
    },
)
def import_file(
    _context: Context, file: str, *, content: str = "", output: str = "", debug: bool = False
) -> None:
    """Neem activiteiten of diensten over uit een ander programma, om na te kijken."""
    from tooling.intake_task import take_in  # noqa: PLC0415 - only this task reads files of others

    try:
        report = take_in(
            Path(file),
            content=Path(content or ROOT / "content").resolve(),
            folder=Path(output or ROOT / "binnengekomen").resolve(),
        )
    except Exception as fault:
        if debug:
            traceback.print_exc()
        raise Exit(sentence_for(fault, ROOT), code=1) from fault
    print(report)


@task(
    positional=["kind", "title"],
    help={
        "kind": "wat het is: activiteit, dienst, vraag, hulplijn, buurt, actie of pagina",
        "title": "hoe het heet, tussen aanhalingstekens",
        "content": BUILD_HELP["content"],
    },
)
def new(_context: Context, kind: str, title: str, *, content: str = "") -> None:
    """Maak een nieuw bestand om in te vullen."""
    from tooling.schema_tasks import new_entry  # noqa: PLC0415 - only this task and the next need the schema

    try:
        file = new_entry(kind, title, Path(content or ROOT / "content"))
    except BuildFault as fault:
        raise Exit(str(fault), code=1) from fault
    print(f"Klaar: {file}\nVul het in en kijk het na: python3 tasks.py check")


@task(name="faces")
def make_faces(_context: Context) -> None:
    """Voor ontwikkelaars: maak sjablonen, formulieren, schema's en tabellen opnieuw uit de regels."""
    from tooling.schema_tasks import write_faces  # noqa: PLC0415 - only this task needs them

    try:
        changed = write_faces(ROOT)
    except BuildFault as fault:
        raise Exit(str(fault), code=1) from fault
    print("\n".join(changed) or "Alles was al juist.")


@task(name="doctor")
def examine(_context: Context) -> None:
    """Kijk wat er op deze computer ontbreekt, en hoe je dat herstelt."""
    raise Exit(code=doctor.run(ROOT))


@task(name="test")
def run_tests(context: Context) -> None:
    """Voor ontwikkelaars: alle proeven. Wat na `test` komt, gaat naar pytest."""
    machine.ensure_print_libraries()
    arguments = shlex.split(context.remainder)
    environment = dict(os.environ)
    browser = machine.ensure_browser()
    if browser is not None:
        environment["CHROMIUM"] = browser
    elif environment.get("CI"):
        raise Exit("In CI moeten ook de proeven in een browser lopen.", code=1)
    else:
        print("LET OP: de proeven in een browser worden overgeslagen.")
        arguments += ["-m", "not browser and not long"]
    raise Exit(code=_run([sys.executable, "-m", "pytest", *TWO_AT_A_TIME, *arguments], environment))


@task(help={"flyer": "welke flyer, bijvoorbeeld print/nl/flyer-a5/soep-op-de-stoep.pdf"})
def pictures(_context: Context, *, flyer: str = "print/nl/flyer-a5/soep-op-de-stoep.pdf") -> None:
    """Voor ontwikkelaars: maak de beelden van de README en het drukwerk opnieuw, uit de site in output/."""
    browser = machine.ensure_browser()
    if browser is None:
        raise Exit(code=1)
    output = ROOT / "output"
    if not (output / flyer).is_file():
        raise Exit(f"{flyer} is er niet. Maak eerst de hele site: python3 tasks.py build", code=1)
    images = ROOT / "docs" / "images"
    paths = os.pathsep.join(str(ROOT / folder) for folder in ("tests", "plugins"))
    environment = {**os.environ, "CHROMIUM": browser, "PYTHONPATH": paths}
    day = day_from("").isoformat()
    failed = _run([sys.executable, "-m", "support.pictures", str(output), flyer, str(images)], environment)
    failed |= _run(
        [sys.executable, "-m", "support.contact_sheet", day, str(images / "sheets.webp")], environment
    )
    failed |= _run([sys.executable, "-m", "support.page_sheet", day, str(images / "pages.webp")], environment)
    raise Exit(code=failed)


@task
def lint(_context: Context) -> None:
    """Voor ontwikkelaars: stijl, opmaak en types van de code."""
    commands = (["ruff", "check", *CODE], ["ruff", "format", "--check", *CODE], ["mypy", *TYPED])
    results = [_run([sys.executable, "-m", *command]) for command in commands]
    if any(results):
        raise Exit(code=1)


@task(name="format")
def format_code(_context: Context) -> None:
    """Voor ontwikkelaars: zet de code in de afgesproken opmaak."""
    _run([sys.executable, "-m", "ruff", "check", "--fix-only", *CODE])
    _run([sys.executable, "-m", "ruff", "format", *CODE])


def _run(command: Sequence[str], environment: dict[str, str] | None = None) -> int:
    """Run a tool in the project's folder. Returns its exit code."""
    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


NAMESPACE = Collection(
    build,
    print_sheets,
    check,
    preview,
    stale,
    serve,
    new,
    import_file,
    examine,
    make_faces,
    run_tests,
    pictures,
    lint,
    format_code,
)


def run(arguments: Sequence[str]) -> None:
    """Run what ``arguments`` ask for. Everything behind ``test`` is meant for pytest."""
    words = list(arguments) or ["--list"]
    if not words[0].startswith("-") and words[0] not in NAMESPACE.task_names:
        raise SystemExit(f"'{words[0]}' ken ik niet. Kies uit: {', '.join(sorted(NAMESPACE.task_names))}.")
    if len(words) > 1 and {"--help", "-h"} & set(words):  # before what is missing can be missed
        words = ["--help", words[0]]
    if words[0] == "test" and "--" not in words:
        words = ["test", "--", *map(shlex.quote, words[1:])]
    atexit.register(gc.freeze)  # all memory goes with the process: Python need not look through it first
    Asking(name="tasks.py", namespace=NAMESPACE).run(["tasks.py", *words])
