"""Tells what went wrong in a build in one plain Dutch sentence. The details are for ``--debug``."""

import errno
import os
import re
import traceback
from pathlib import Path

OWN_WORDS = ("UnusableContentError", "CatalogueFault", "MissingTranslation", "PressClosedError")
"""Our own exceptions whose message is already written for people."""

_ELSEWHERE = "Kies een andere map, bijvoorbeeld: python3 tasks.py build --output ../site"
_FULL = (errno.ENOSPC, errno.EDQUOT)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class BuildFault(Exception):  # noqa: N818 - a fault in the guide itself, the word the docs use
    """The build stops and the last good site stays. Its message is plain Dutch."""


def place_of(fault: BaseException, root: Path) -> str:
    """The last place in our own files that ``fault`` passed, as ``file, regel n``; empty when there is none."""
    frames = traceback.extract_tb(fault.__traceback__)
    for frame in reversed(frames):
        path = Path(frame.filename)
        if path.is_relative_to(root) and ".venv" not in path.parts and "tooling" not in path.parts:
            return f"{path.relative_to(root).as_posix()}, regel {frame.lineno}"
    return ""


def sentence_for(fault: BaseException, root: Path) -> str:
    """One sentence about ``fault`` for somebody who does not read Python."""
    if isinstance(fault, BuildFault) or type(fault).__name__ in OWN_WORDS:
        return str(fault)
    if isinstance(fault, OSError) and fault.errno in _FULL:
        return "De schijf is vol. Maak plaats en probeer opnieuw. Hoeveel er vrij is, zegt: python3 tasks.py doctor"
    if isinstance(fault, OSError) and fault.errno in _CLOSED:
        return _about_rights(fault)
    kind = type(fault).__module__.partition(".")[0]
    if kind == "jinja2":
        return _about_template(fault, root)
    place = place_of(fault, root)
    what = re.sub(r"\s+", " ", str(fault)).strip() or type(fault).__name__
    return f"Er zit een fout in de code van de gids{_at(place)}: {what}"


def _about_rights(fault: OSError) -> str:
    place = f": {fault.filename}" if fault.filename else ""
    if fault.errno == errno.EROFS:
        return f"Op deze schijf mag niemand schrijven{place}. {_ELSEWHERE}"
    mend = f' Is dit van jou, dan helpt: sudo chown -R "$USER" "{fault.filename}"'
    return f"Ik mag hier niet schrijven of lezen{place}.{mend if place and os.name == 'posix' else ''}"


def _about_template(fault: BaseException, root: Path) -> str:
    what = re.sub(r"\s+", " ", str(getattr(fault, "message", None) or fault)).strip()
    if type(fault).__name__ == "TemplateNotFound":
        return f"Er ontbreekt een sjabloon: {what}"
    file, line = getattr(fault, "filename", None), getattr(fault, "lineno", None)
    if file and line:
        path = Path(file)
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        return f"Er zit een fout in een sjabloon ({shown}, regel {line}): {what}"
    return f"Er zit een fout in een sjabloon{_at(place_of(fault, root))}: {what}"


def _at(place: str) -> str:
    return f" ({place})" if place else ""
