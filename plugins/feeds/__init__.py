"""Pelican plugin: the guide for machines. Calendars, and the facts in forms that other programs read."""


def register() -> None:
    """Join Pelican; the generator is imported only when a build really runs."""
    from pelican import signals  # noqa: PLC0415 - other processes import this package without Pelican

    signals.get_generators.connect(_generator)


def _generator(_pelican: object) -> type:
    from feeds.generator import FeedsGenerator  # noqa: PLC0415 - see register

    return FeedsGenerator
