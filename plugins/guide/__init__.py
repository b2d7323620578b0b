"""The first generator of the site: puts catalog, routes, languages and today into Pelican's context."""


def register() -> None:
    """Join Pelican; the generator is imported only when a build really runs."""
    from pelican import signals  # noqa: PLC0415 - other processes import this package without Pelican

    signals.get_generators.connect(_generator)


def _generator(_pelican: object) -> type:
    from guide.generator import GuideGenerator  # noqa: PLC0415 - see register

    return GuideGenerator
