"""The whole content as it was in one version, and what differs since."""

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from catalog import load
from catalog.model import Catalog
from catalog.values.photo import SUFFIXES
from history.git import Repository

TEXTS = (".md", ".yml")


@dataclass(frozen=True)
class Since:
    """What changed since a version: files of the content, other files, and the catalog of then.

    ``before`` is None when there was no content, or its ``site.yml`` was faulty. ``photos`` is what was in
    each photo that changed.
    """

    files: tuple[str, ...]
    others: tuple[str, ...]
    before: Catalog | None
    photos: Mapping[str, bytes] = field(repr=False)


def changes_since(content: Path, version: str) -> Since:
    """What changed since this line left another one, such as ``main``. Raises ``NoHistoryError``."""
    repository = Repository.around(content)
    base = repository.base_with(version)
    files, others = repository.changed_since(base)
    return Since(
        tuple(files), tuple(others), catalog_at(repository, base), _photos_at(repository, base, files)
    )


def _photos_at(repository: Repository, commit: str, files: Iterable[str]) -> dict[str, bytes]:
    """What was in the photos among some files in one commit."""
    blobs = repository.files_of(commit)
    wanted = {path: blobs[path] for path in files if path in blobs and path.lower().endswith(SUFFIXES)}
    contents = repository.contents(wanted.values())
    return {path: contents.get(blob, b"") for path, blob in wanted.items()}


def catalog_at(repository: Repository, commit: str) -> Catalog | None:
    """All content as it was in a commit; None when there was none, or its ``site.yml`` was faulty."""
    files = {
        path: blob
        for path, blob in repository.files_of(commit).items()
        if path.endswith(TEXTS) and ".." not in Path(path).parts
    }
    contents = repository.contents(files.values())
    with tempfile.TemporaryDirectory() as folder:
        for path, blob in files.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(contents.get(blob, b""))
        catalog, _ = load(Path(folder))
    return catalog
