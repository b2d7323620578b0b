"""Keeps what git told of one commit, since the log of a long life takes time to read."""

import os
from hashlib import blake2b
from pathlib import Path

from history.git import Repository


def kept_log(repository: Repository, cache: Path) -> bytes:
    """The log of a repository: kept from an earlier time at the same commit, else asked for."""
    place = blake2b(
        str(repository.folder.resolve()).encode("utf-8", "surrogateescape"), digest_size=8
    ).hexdigest()
    file, key = cache / f"{place}.log", f"{repository.head}\n".encode()
    try:
        kept = file.read_bytes()
    except OSError:
        kept = b""
    if kept.startswith(key):
        return kept[len(key) :]
    log = repository.log()
    cache.mkdir(parents=True, exist_ok=True)
    draft = cache / f".{os.getpid()}-{file.name}"  # two builds may run at once
    draft.write_bytes(key + log)
    draft.replace(file)
    return log
