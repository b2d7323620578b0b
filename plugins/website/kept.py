"""What a telephone keeps for when there is no internet, and how it is installed as a program."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from website.book import Guidebook

WORKER = "sw.js"
ICONS = ("icon-192.png", "icon-512.png", "icon-maskable.png")
PAPER, INK = "#fffaf2", "#1b1b1b"


def kept_pages(book: Guidebook) -> tuple[str, ...]:
    """The pages that matter without internet, in one language: home, help, numbers, and the page that says so."""
    routes, language = book.routes, book.language
    fixed = (routes.home(language), routes.index("question", language), routes.numbers(language))
    return (*fixed, routes.offline(language), *(book.path(question) for question in book.catalog.questions))


def worker(script: Path, read: Callable[[str], bytes], kept: Mapping[str, Sequence[str]]) -> str:
    """The service worker: what it keeps, under a name that changes with what is in those files.

    Takes its source, who reads what stands at a path of the finished site, and the paths to keep: under an
    empty name for everybody, and under each language.
    """
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted({path for paths in kept.values() for path in paths}):
        digest.update(f"{path}\0".encode() + read(path))
    addresses = {name: [path or "./" for path in paths] for name, paths in kept.items()}
    head = f"const EDITION = {json.dumps(digest.hexdigest())};\nconst KEPT = {json.dumps(addresses)};\n"
    return head + script.read_text(encoding="utf-8")


def manifest(book: Guidebook) -> str:
    """How the guide is installed on a telephone, in one language. Its addresses start at its own place."""
    home = book.routes.home(book.language)
    root = book.routes.relative(home, "")
    name = book.say(book.catalog.site, "name")
    icons = [
        {
            "src": f"{root}theme/icons/{icon}",
            "sizes": "192x192" if "192" in icon else "512x512",
            "type": "image/png",
            "purpose": "maskable" if "maskable" in icon else "any",
        }
        for icon in ICONS
    ]
    facts = {
        "id": f"./{home}",
        "name": name.text,
        "short_name": name.text,
        "lang": name.language,
        "dir": book.localizers[name.language].direction,
        "start_url": "./",
        "scope": root,
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": INK,
        "icons": icons,
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
