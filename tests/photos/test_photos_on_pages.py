"""Photos on the site: small copies beside their words, and never an original."""

import re
import shutil
from pathlib import Path

import pytest
from photographs import save_photo
from support.guide import SITES, BuiltGuide, build

SOUP = "activiteiten/soep/index.html"


@pytest.fixture(scope="module")
def guide_with_photos(tmp_path_factory: pytest.TempPathFactory) -> BuiltGuide:
    """The smallest guide with a photo of the soup, one that is missing and one that cannot be read."""
    folder = tmp_path_factory.mktemp("photos")
    content = Path(shutil.copytree(SITES / "klein", folder / "content"))
    (content / "images").mkdir()
    save_photo(content / "images" / "Grote pot.heic", place=True)
    save_photo(content / "images" / "niet-gebruikt.jpg")
    (content / "images" / "stuk.jpg").write_bytes(b"geen foto")
    add(content / "activities" / "soep.md", 'foto: Grote pot.heic\nfoto_tekst: Buren & "brood".\n')
    add(content / "activities" / "soep.fr.md", "foto_tekst: Des voisins.\n")
    add(content / "activities" / "fietsen.md", "foto: stuk.jpg\nfoto_tekst: Een fiets.\n")
    return build(content, folder / "output", "--no-print")


def add(path: Path, lines: str) -> None:
    """Add lines to the front matter of an entry."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("---\n", f"---\n{lines}", 1), encoding="utf-8")


def test_a_page_shows_the_photo_with_its_words(guide_with_photos: BuiltGuide) -> None:
    """The room is kept free, the copies exist, and each language says what is on it."""
    html = (guide_with_photos.output / SOUP).read_text(encoding="utf-8")
    tag = re.search(r"<picture.*?</picture>", html, re.DOTALL)[0]  # type: ignore[index]
    assert 'width="960" height="720"' in tag
    page = guide_with_photos.output / "activiteiten" / "soep"
    sources = re.findall(r"(\.\./\S+?\.(?:webp|jpg))", tag)
    assert len(sources) >= 3
    assert all((page / source).resolve().is_file() for source in sources)
    assert "Des voisins." in (guide_with_photos.output / "fr/activites/soep/index.html").read_text("utf-8")


def test_words_of_a_photo_are_never_markup(guide_with_photos: BuiltGuide) -> None:
    """Quotes and signs stay what they are."""
    html = (guide_with_photos.output / SOUP).read_text(encoding="utf-8")
    assert 'alt="Buren &amp; &#34;brood&#34;."' in html


def test_no_original_reaches_the_site(guide_with_photos: BuiltGuide) -> None:
    """Only copies of what is shown; nothing tells a place."""
    files = [path for path in guide_with_photos.output.rglob("*") if path.is_file()]
    assert not [path for path in files if path.suffix in {".heic", ".heif"}]
    assert not [path for path in files if "niet-gebruikt" in path.name]
    photos = sorted((guide_with_photos.output / "photos").iterdir())
    assert all(path.name.startswith("grote-pot-") for path in photos)
    assert not [path for path in photos if b"Exif" in path.read_bytes()]


def test_a_photo_that_cannot_be_read_is_told_and_left_out(guide_with_photos: BuiltGuide) -> None:
    """The page stays."""
    assert "images/stuk.jpg" in guide_with_photos.said
    html = (guide_with_photos.output / "activiteiten/fietsen/index.html").read_text(encoding="utf-8")
    assert "<picture" not in html
