"""Pelican plugin: makes photos upright, small and clean. Originals never reach the site."""


def register() -> None:
    """Join Pelican: develop the photos when all generators know their content, write them with the pages."""
    from pelican import signals  # noqa: PLC0415 - checking photos needs no Pelican

    signals.get_generators.connect(_generators)
    signals.all_generators_finalized.connect(_develop)


def _generators(_pelican: object) -> object:
    from photos.generator import PhotosGenerator  # noqa: PLC0415 - see above

    return PhotosGenerator


def _develop(generators: list[object]) -> None:
    from photos.generator import PhotosGenerator  # noqa: PLC0415 - see above

    for generator in generators:
        if isinstance(generator, PhotosGenerator):
            generator.develop_photos()
