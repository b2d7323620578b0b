"""Runs Pelican inside this process and brings back what its generators found."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pelican import Pelican, log, signals
from pelican.settings import read_settings

from tooling.faults import BuildFault


@dataclass
class Run:
    """One run of Pelican: the context its generators shared, and the remarks it logged."""

    context: Mapping[str, Any] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    def remember_context(self, generators: Sequence[Any]) -> None:
        """Receives Pelican's signal: every generator holds the same context."""
        self.context = generators[0].context


class _Listener(logging.Handler):
    """Collects what is logged, instead of showing it between our own lines."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def first_error(self) -> logging.LogRecord | None:
        return next((record for record in self.records if record.levelno >= logging.ERROR), None)


def run_pelican(settings_file: Path, overrides: Mapping[str, object]) -> Run:
    """Make a site with Pelican.

    Takes the settings file and the settings of this build. Returns what the generators
    shared. Raises ``BuildFault`` when a plugin did not load or an error was logged:
    Pelican itself would go on and say nothing. Other exceptions are the ones of
    generators and templates.
    """
    listener, run = _Listener(), Run()
    root_logger = logging.getLogger()
    root_logger.addHandler(listener)
    log.console.quiet = True  # "Processed 0 articles" tells nobody anything
    log.init(handler=None, logs_dedup_min_level=logging.NOTSET)  # a second build may repeat a remark
    signals.all_generators_finalized.connect(run.remember_context)
    try:
        settings = read_settings(path=str(settings_file), override=dict(overrides))
        wanted = list(settings["PLUGINS"])  # Pelican replaces them by the ones that loaded
        pelican = Pelican(settings)
        _assert_plugins(pelican, wanted, listener)
        pelican.run()
    finally:
        signals.all_generators_finalized.disconnect(run.remember_context)
        root_logger.removeHandler(listener)
    error = listener.first_error()
    if error is not None:
        raise BuildFault(f"Er liep iets fout bij het maken van de site: {error.getMessage()}") from _cause(
            error
        )
    run.remarks = [record.getMessage() for record in listener.records]
    return run


def _assert_plugins(pelican: Any, wanted: Sequence[str], listener: _Listener) -> None:  # noqa: ANN401 - Pelican has no types
    loaded = {plugin.__name__ for plugin in pelican.plugins}
    missing = [name for name in wanted if name not in loaded]
    if missing:
        error = listener.first_error()
        cause = _cause(error)
        why = f"{type(cause).__name__}: {cause}" if cause else error.getMessage() if error else ""
        raise BuildFault(f"Dit onderdeel van de gids start niet: {', '.join(missing)}. {why}") from cause


def _cause(record: logging.LogRecord | None) -> BaseException | None:
    return record.exc_info[1] if record is not None and record.exc_info else None
