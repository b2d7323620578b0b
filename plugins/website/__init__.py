"""The website: every page of the guide, in every language, as plain HTML with small stylesheets."""


def register() -> None:
    """Join Pelican; the generator is imported only when a build really runs."""
    from pelican import signals  # noqa: PLC0415 - other processes import this package without Pelican

    signals.get_generators.connect(_generator)


def _generator(_pelican: object) -> type:
    from website.generator import WebsiteGenerator  # noqa: PLC0415 - see register

    return WebsiteGenerator
