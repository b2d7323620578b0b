"""Pelican plugin: makes the sheets of paper. Light to import: printing processes import it too."""


def register() -> None:
    """Join Pelican: plan and print when all generators know their content, write with the pages."""
    from pelican import signals  # noqa: PLC0415 - a printing process has no need of Pelican

    signals.get_generators.connect(_generators)
    signals.all_generators_finalized.connect(_print_sheets)


def _generators(pelican: object) -> object:
    if not getattr(pelican, "settings", {}).get("PRINT", True):
        return None
    from printshop.generator import PrintshopGenerator  # noqa: PLC0415 - see above, and much when nothing is printed

    return PrintshopGenerator


def _print_sheets(generators: list[object]) -> None:
    for generator in generators:
        if hasattr(generator, "print_sheets"):
            generator.print_sheets()
