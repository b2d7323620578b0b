"""Compiled templates, kept from one build to the next as Python keeps its own modules.

To compile them all takes longer than to draw a small guide with them.
"""

import hashlib
import marshal
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

COMPILERS = (Path(__file__).with_name("environment.py"), Path(__file__).with_name("quick_templates.py"))
"""What decides, beside Jinja and Python, what a template becomes."""
SIZE = 16


class Compiled(BytecodeCache):
    """The compiled templates in a folder. Every language uses the same ones.

    Each file begins with a digest of the program that compiled, of the text of the template and of what was
    compiled: what another program made, or was cut off, is compiled anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._code: dict[tuple[str, str], CodeType] = {}
        self._program = hashlib.blake2b(f"{jinja2.__version__} {sys.version}".encode(), digest_size=SIZE)
        for file in COMPILERS:
            self._program.update(file.read_bytes())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled before, in this process or in another one."""
        known = bucket.key, bucket.checksum
        if known not in self._code:
            with suppress(OSError):
                kept = (self._folder / bucket.key).read_bytes()
                if kept[:SIZE] == self._digest(bucket, kept[SIZE:]):
                    self._code[known] = marshal.loads(kept[SIZE:])  # noqa: S302 - only what we wrote ourselves
        bucket.code = self._code.get(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled. Where nothing can be written, the next build compiles it again."""
        if bucket.code is None:
            return
        self._code[bucket.key, bucket.checksum] = bucket.code
        compiled = marshal.dumps(bucket.code)
        draft = self._folder / f"{bucket.key}.draft"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(self._digest(bucket, compiled) + compiled)
            draft.replace(self._folder / bucket.key)

    def _digest(self, bucket: Bucket, compiled: bytes) -> bytes:
        digest = self._program.copy()
        digest.update(bucket.checksum.encode())
        digest.update(compiled)
        return digest.digest()
