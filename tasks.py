#!/usr/bin/env python3
"""Everything the guide can do, as tasks: ``python3 tasks.py --list``.

Works on a bare Python 3.11 or newer: it makes ``.venv``, installs the locked packages and
goes on there. ``invoke <task>`` runs the same code.
"""

import io
import sys
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit("De gids heeft Python 3.11 of nieuwer nodig. Dit is Python %d.%d." % sys.version_info[:2])

ROOT = Path(__file__).resolve().parent

if __name__ != "__mp_main__":  # a printing process reads this file too, and needs nothing of it
    sys.path.insert(0, str(ROOT / "plugins"))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # an old console shows a mark it lacks as "?", and goes on
            stream.reconfigure(errors="replace")

    if sys.argv[1:2] == ["build"]:
        from tooling.again import told_again

        if told_again(sys.argv[2:]):
            sys.exit()

    from tooling import bootstrap

    if sys.argv[1:2] == ["doctor"]:  # must work on a machine where nothing else does
        from tooling import doctor

        sys.exit(doctor.run(ROOT))

    bootstrap.enter(ROOT, sys.argv[1:])

    from tooling.commands import NAMESPACE, run  # needs what was just installed

    namespace = NAMESPACE

if __name__ == "__main__":
    run(sys.argv[1:])
