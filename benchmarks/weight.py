"""What a page of the guide weighs, beside the bare styles and scripts of design systems.

``python benchmarks/weight.py OUTPUT`` weighs a built site: for each kind of page the heaviest one.
``--peers`` also fetches the pinned packages of four design systems with ``npm pack`` and weighs what
they load before a page has a word of its own. Bytes are those that travel (gzip -9).
"""

import argparse
import gzip
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

LOADED = re.compile(
    r'<(?:link rel="(?:stylesheet|icon)"(?! media="print")|script(?: type="module")?)[^>]*?(?:href|src)="([^"]+)"'
)


@dataclass(frozen=True)
class Peer:
    """A design system: its package, and the files that its starting page loads."""

    package: str
    styles: str
    scripts: str


CODE = 2
"""Letters of a language in an address."""

PEERS = (
    Peer("govuk-frontend@6.6.0", "dist/govuk/govuk-frontend.min.css", "dist/govuk/govuk-frontend.min.js"),
    Peer("nhsuk-frontend@10.6.1", "dist/nhsuk/nhsuk-frontend.min.css", "dist/nhsuk/nhsuk-frontend.min.js"),
    Peer("@uswds/uswds@3.14.0", "dist/css/uswds.min.css", "dist/js/uswds.min.js"),
    Peer("@gouvfr/dsfr@1.15.3", "dist/dsfr.min.css", "dist/dsfr.module.min.js"),
)


def packed(content: bytes) -> int:
    """The bytes that travel."""
    return len(gzip.compress(content, 9))


def kinds(output: Path) -> Mapping[str, list[Path]]:
    """The pages of a site by kind: the first folder of the address, and whether an entry has a page below it."""
    found: dict[str, list[Path]] = {}
    for page in sorted(output.rglob("index.html")):
        parts = page.relative_to(output).parts[:-1]
        folders = parts[1:] if parts and len(parts[0]) == CODE else parts
        language = parts[0] if parts != folders else ""
        code = bool(folders) and folders[0].isdigit()
        kind = "code" if code else "/".join((*folders[:1], *("*" for _ in folders[1:])))
        found.setdefault(f"{language}/{kind}", []).append(page)
    return found


def weigh(page: Path) -> tuple[int, int, int, int]:
    """HTML, styles with icons, scripts, and how many requests they take with the page itself."""
    html = page.read_text(encoding="utf-8")
    files = {(page.parent / address).resolve() for address in LOADED.findall(html)}
    sizes = {file: packed(file.read_bytes()) for file in files if file.is_file()}
    scripts = sum(size for file, size in sizes.items() if file.suffix == ".js")
    return packed(html.encode()), sum(sizes.values()) - scripts, scripts, 1 + len(sizes)


def site_rows(output: Path) -> Iterator[str]:
    """A line of the table for the heaviest page of each kind."""
    for kind, pages in sorted(kinds(output).items()):
        html, styles, scripts, requests = max(weigh(page) for page in pages)
        yield f"| {kind} | {html:,} | {styles:,} | {html + styles:,} | {scripts:,} | {requests} |"


def peer_rows() -> Iterator[str]:
    """A line for each design system, fetched now."""
    for peer in PEERS:
        with tempfile.TemporaryDirectory() as folder:
            command = ["npm", "pack", "--silent", peer.package]
            name = subprocess.run(
                command, cwd=folder, capture_output=True, text=True, check=True
            ).stdout.split()[-1]
            with tarfile.open(Path(folder) / name) as package:
                styles, scripts = (_member(package, path) for path in (peer.styles, peer.scripts))
        yield f"| {peer.package} | 0 | {styles:,} | {styles:,} | {scripts:,} | |"


def _member(package: tarfile.TarFile, path: str) -> int:
    file = package.extractfile(f"package/{path}")
    if file is None:
        raise SystemExit(f"{path} is not a file of the package.")
    return packed(file.read())


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("output", type=Path, help="a built site")
    parser.add_argument("--peers", action="store_true", help="fetch and weigh design systems too (needs npm)")
    options = parser.parse_args()
    print("| page | HTML | CSS + icons | together | scripts | requests |\n|---|---|---|---|---|---|")
    for row in site_rows(options.output.resolve()):
        print(row)
    if options.peers:
        for row in peer_rows():
            print(row)


if __name__ == "__main__":
    main()
