"""The task ``serve``: pages at once, the real site and its papers behind them."""

import gc
import sys
import time
from http.server import ThreadingHTTPServer
from pathlib import Path

from tooling import bootstrap
from tooling.faults import BuildFault
from tooling.home import ROOT
from tooling.live.builder import Builder, Outcome
from tooling.live.server import open_server, watch_and_rebuild
from tooling.live.state import Live
from tooling.options import BuildOptions
from tooling.tell import tell_build


def serve_site(options: BuildOptions, port: int, *, debug: bool) -> None:
    """Show the site of ``options`` on ``port`` until somebody stops it with Ctrl+C.

    Raises ``BuildFault`` when the port is taken.
    """
    live = Live(options, debug=debug)
    try:
        server = open_server(options.output, live, port)
    except OSError as fault:
        raise BuildFault(f"Poort {port} is bezet. Kies een andere: --port {port + 1}") from fault
    serving = _Serving(options, live, server, debug=debug)
    live.refresh()
    # What was read stays: to look through all of it for garbage takes longer than to show a page.
    gc.collect()
    gc.freeze()
    print(f"\nBekijk de site op http://localhost:{port}/ (stop met Ctrl+C)", flush=True)
    try:
        watch_and_rebuild(ROOT, options.content, serving.again, serving.restart)
    finally:
        serving.stop()


class _Serving:
    """What happens when something changes; starts with a real build."""

    def __init__(
        self, options: BuildOptions, live: Live, server: ThreadingHTTPServer, *, debug: bool
    ) -> None:
        self._options, self._live, self._server = options, live, server
        self._builder = Builder(options, self._built, debug=debug)
        self._builder.ask()

    def again(self) -> None:
        """Show what is there now; the real site follows."""
        start = time.perf_counter()
        self._live.refresh()
        spent = time.perf_counter() - start
        print(f"\nEr veranderde iets. De bladzijden zijn klaar na {spent:.2f} seconden.", flush=True)
        self._builder.ask()

    def restart(self) -> None:
        """Begin anew, with the new code. Does not return."""
        self.stop()
        bootstrap.step_into(Path(sys.executable), [str(ROOT / "tasks.py"), *sys.argv[1:]])

    def stop(self) -> None:
        """Serve and build no more."""
        self._server.server_close()
        self._builder.stop()

    def _built(self, outcome: Outcome) -> None:
        if outcome.report is not None:
            tell_build(outcome.report, content=self._options.content)
        else:
            print(f"\n{outcome.fault}\nDe site in output is gebleven zoals ze was.", file=sys.stderr)
        self._live.built(outcome.report, outcome.fault)
