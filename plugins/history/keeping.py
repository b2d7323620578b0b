"""Keeps what git told of one commit, since the log of a long life takes time to read."""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from history.git import Repository


def kept_log(repository: Repository, cache: Path) -> bytes:
    """The log of a repository: kept from an earlier time at the same commit, else asked for."""
    place = blake2b(
        str(repository.folder.resolve()).encode("utf-8", "surrogateescape"), digest_size=8
    ).hexdigest()
    file = cache / f"{place}.log"
    try:
        key, _, log = file.read_bytes().partition(b"\n")
    except OSError:
        key = log = b""
    if key and key == _key_of(repository, log):
        return log
    log = repository.log()
    with suppress(OSError):  # where nothing may be written, the next run asks again
        cache.mkdir(parents=True, exist_ok=True)
        draft = cache / f".{os.getpid()}-{file.name}"  # two builds may run at once
        draft.write_bytes(_key_of(repository, log) + b"\n" + log)
        draft.replace(file)
    return log


def _key_of(repository: Repository, log: bytes) -> bytes:
    """The commit, and a checksum: a damaged log would tell half of what happened."""
    return f"{repository.head} {blake2b(log, digest_size=16).hexdigest()}".encode()
