"""What a person should know about the photos they add: too heavy, unreadable, or telling where it was taken."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from PIL.ExifTags import IFD

from catalog.problems import Problem
from catalog.reading.images import FOLDER, find_photos
from photos.faults import PhotoFault
from photos.opening import open_photo


def inspect_photos(content: Path) -> Iterator[Problem]:
    """Every problem inside the photos of a content folder. Raises nothing for a photo."""
    for name in sorted(find_photos(content, [])):
        try:
            image = open_photo(content / FOLDER / name)
        except PhotoFault as fault:
            yield fault.problem(name)
        else:
            if _tells_a_place(image):
                yield _PLACE.problem(name)


_PLACE = PhotoFault(
    "photo-with-place",
    "In deze foto zit de plaats waar ze gemaakt is. Op de site halen we die weg, maar in deze map blijft ze. "
    "Maak een schermafdruk van de foto en zet die hier.",
    found="een plaats (GPS)",
    expected="een foto zonder plaats",
)


def _tells_a_place(image: Image.Image) -> bool:
    """Whether the place is in it: whoever downloads the original could read it."""
    return bool(image.getexif().get_ifd(IFD.GPSInfo))
