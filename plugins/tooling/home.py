"""Where the project is, and the Python of its own. Hardly imports anything: it is asked before all else."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def venv_python(root: Path) -> Path:
    """Where the Python of ``.venv`` is, on this kind of machine."""
    if sys.platform == "win32":
        return root / ".venv" / "Scripts" / "python.exe"
    return root / ".venv" / "bin" / "python"


def is_inside(root: Path) -> bool:
    """Whether the running Python is the one of ``.venv``."""
    return Path(sys.prefix).resolve() == (root / ".venv").resolve()
