"""Finished PDFs by the content they were made from: the same sheet is never made twice."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b, sha256
from importlib.metadata import version
from pathlib import Path

from printshop.job import Job, Result

_PACKAGES = ("weasyprint", "pydyf", "tinycss2", "qrcode")
_CODE = (
    "drawings", "exchange", "finishing", "fitting", "fullness", "inks", "job", "layout_check", "paper", "press_colour", "qr", "worker",
)  # fmt: skip
"""Our own modules that decide what a PDF looks like."""

_KEPT_UNUSED = 2000


def fingerprint(root: Path) -> str:
    """What every PDF depends on besides its own HTML: style sheets, fonts, renderer."""
    digest = blake2b(digest_size=16)
    for package in _PACKAGES:
        digest.update(f"{package} {version(package)}\n".encode())
    code = (Path(__file__).parent / f"{name}.py" for name in _CODE)
    styles, fonts = sorted((root / "css").glob("*.css")), sorted((root / "fonts").glob("*.ttf"))
    for path in (*code, *styles, *fonts):
        digest.update(f"{path.name}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def key_of(order: Job, shared: str) -> str:
    """The name of a job's PDF in the cache."""
    text = "\0".join(
        (
            shared,
            *order.styles,
            repr(order.fit),
            str(order.pages),
            str(order.multiple),
            repr(order.separation),
            order.html,
        )
    )
    return blake2b(text.encode(), digest_size=20).hexdigest()


@dataclass(frozen=True)
class Kept:
    """A result with the checksum of its PDF."""

    result: Result
    sha256: str


class PrintCache:
    """PDFs and their facts in one folder. A damaged or foreign file counts as absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> Kept | None:
        """What is kept under ``key``, checked against its checksum."""
        try:
            facts = json.loads((self._folder / f"{key}.json").read_text("utf-8"))
            pdf = b"" if facts["overfull"] else (self._folder / f"{key}.pdf").read_bytes()
            result = Result(
                pdf=pdf,
                pages=facts["pages"],
                size=facts["size"],
                overfull=facts["overfull"],
                too_many=facts["too_many"],
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Kept(result, facts["sha256"]) if sha256(pdf).hexdigest() == facts.get("sha256") else None

    def keep(self, key: str, result: Result) -> Kept:
        """Keep a result that has no fault. Returns it with its checksum."""
        checksum = sha256(result.pdf).hexdigest()
        facts = {
            "pages": result.pages,
            "size": result.size,
            "overfull": result.overfull,
            "too_many": result.too_many,
            "sha256": checksum,
        }
        with suppress(OSError):  # where nothing may be written, the next build prints it again
            self._folder.mkdir(parents=True, exist_ok=True)
            if result.pdf:
                self._write(f"{key}.pdf", result.pdf)
            self._write(f"{key}.json", json.dumps(facts).encode())
        return Kept(result, checksum)

    def tidy(self, used: Iterable[str]) -> None:
        """Throw the oldest away when many PDFs are kept that nobody asked for."""
        asked_for = set(used)
        unused = [path for path in self._folder.glob("*.json") if path.stem not in asked_for]
        unused.sort(key=lambda path: (-path.stat().st_mtime_ns, path.name))
        for path in unused[_KEPT_UNUSED:]:
            path.unlink(missing_ok=True)
            path.with_suffix(".pdf").unlink(missing_ok=True)

    def _write(self, name: str, content: bytes) -> None:
        # Two builds may run at once: a half-written file must never be seen.
        unfinished = self._folder / f".{os.getpid()}-{name}"
        unfinished.write_bytes(content)
        unfinished.replace(self._folder / name)
