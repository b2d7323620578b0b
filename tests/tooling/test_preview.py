"""Pages made when somebody looks are those of a build, whatever was changed before; and they are there at once."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.edits import CHANGES
from support.guide import COMMAND, ROOT, SITES, TODAY
from support.repository import DESK, SOUP, SOUP_FR, keep_small_guide

from tooling.live.preview import Preview
from tooling.live.state import Live
from tooling.options import BuildOptions

EDITS = 8


def preview_of(content: Path) -> Preview:
    """Who looks at ``content``; nothing is written."""
    return Preview(
        BuildOptions(content=content, output=content.parent / "nothing", today=TODAY, print_=False)
    )


def files_of(preview: Preview) -> dict[str, bytes]:
    """Every file of the website that can be looked at, by its path in the output."""
    site = preview.site
    assert site is not None
    names = (*site.pages, *site.rest, *site.searches)
    return {
        f"{name}index.html" if name.endswith("/") or not name else name: preview.file(name) or b""
        for name in names
    }


def built(content: Path, output: Path) -> dict[str, bytes]:
    """What a build of its own process makes of the same content: nothing can be remembered there."""
    command = [sys.executable, "-c", COMMAND, "build", "--content", str(content), "--output", str(output)]
    subprocess.run([*command, "--today", str(TODAY), "--no-print"], cwd=ROOT, check=True, capture_output=True)
    return {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*") if p.is_file()}


@pytest.mark.parametrize("seed", [1, 3])
def test_after_any_changes_every_page_is_that_of_a_build(tmp_path: Path, seed: int) -> None:
    """Byte for byte: what is remembered of before never shows."""
    dice, content = random.Random(seed), tmp_path / "content"  # noqa: S311 - no secret
    shutil.copytree(SITES / "klein", content)
    preview = preview_of(content)
    for _ in range(EDITS):
        dice.choice(CHANGES)(content, dice)
        preview.refresh()
        files_of(preview)
    fresh = built(content, tmp_path / "output")
    seen = files_of(preview)
    assert sorted(seen) == sorted(name for name in fresh if name in seen or is_page(name))
    assert {name for name, text in seen.items() if text != fresh[name]} == set()


def test_what_git_keeps_meanwhile_shows_as_in_a_first_look(tmp_path: Path) -> None:
    """Old texts are remembered by their commit: a new one, and an edit that is not kept yet, count at once."""
    kept = keep_small_guide(tmp_path / "guide")
    preview = preview_of(kept.content)
    preview.refresh()
    seen = [files_of(preview)]
    for day, file, old, new in (
        ("2026-11-02", SOUP, "We koken samen soep", "We koken samen"),
        ("2026-11-09", SOUP_FR, "Nous faisons", "Nous préparons"),
        ("", SOUP, "We koken samen", "Wij koken"),
        ("2026-11-16", DESK, "Voor iedereen", "Voor elke bewoner"),
    ):
        kept.replace(file, old, new)
        if day:
            kept.commit(day)
        preview.refresh()
        fresh = preview_of(kept.content)
        fresh.refresh()
        seen.append(files_of(preview))
        assert seen[-1] == files_of(fresh)
        assert seen[-1] != seen[-2]


class WithTheme(BuildOptions):
    """Options of a guide whose theme stands beside its content, where it can be changed."""

    def settings(self, output: Path) -> dict[str, object]:
        """Those of Pelican."""
        return {**super().settings(output), "THEME": str(self.content.parent / "theme")}


LOOKS = (
    ("templates/activity.html", "<h1", "<h1 data-new"),
    ("static/css", "}", "}.zb-new{color:red}"),
    ("static/js/meld.js", "const", "const extra = 1;\nconst"),
    ("gables/klokgevel.svg", "<path", '<path id="new"'),
    ("translations/fr.po", 'msgstr "Chercher"', 'msgstr "Trouver"'),
    ("translations/nl.po", 'msgstr "Zoeken"', 'msgstr "Vinden"'),
)
"""What a maintainer changes in the theme: the file, or the folder whose first file it is, and other words in it."""


def test_a_change_of_the_theme_or_its_words_shows_on_every_page(tmp_path: Path) -> None:
    """Looks and templates are kept while content changes, but no longer than that."""
    content = Path(shutil.copytree(SITES / "klein", tmp_path / "content"))
    theme = Path(shutil.copytree(ROOT / "theme", tmp_path / "theme"))
    options = WithTheme(content=content, output=tmp_path / "nothing", today=TODAY, print_=False)
    preview = Preview(options)
    preview.refresh()
    before = files_of(preview)
    for name, old, new in LOOKS:
        path = next(iter(sorted((theme / name).rglob("*.css"))), theme / name)
        text = path.read_text(encoding="utf-8")
        assert old in text, name
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        preview.refresh()
        fresh = Preview(options)
        fresh.refresh()
        seen, before = before, files_of(preview)
        assert before == files_of(fresh), name
        assert before != seen, name


def test_a_page_that_is_nowhere_is_not_found(tmp_path: Path) -> None:
    """Neither is a folder of the site, nor a file that only a build makes."""
    preview = preview_of(Path(shutil.copytree(SITES / "klein", tmp_path / "content")))
    preview.refresh()
    for path in (
        "nergens/",
        "activiteiten/soep",
        "activiteiten/",
        "print/nl/flyer-a5/soep.pdf",
        "search/nl.json",
    ):
        assert (preview.file(path) is None) == (path != "activiteiten/"), path


def is_page(name: str) -> bool:
    """Whether a file of a build must be there without one too."""
    return name.endswith(".html")


def test_a_broken_template_keeps_the_rest_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence for the panel; once it is mended the page is back."""
    live = Live(BuildOptions(content=SITES / "klein", output=tmp_path / "out", today=TODAY, print_=False))
    live.refresh()
    assert live.file("")

    def fall(_path: str) -> bytes:
        raise KeyError("kapot")

    with monkeypatch.context() as broken:
        broken.setattr(Preview, "file", lambda _self, path: fall(path))
        assert live.file("") is None
        assert '"fault": "Er zit een fout in de code van de gids' in next(live.news())
    live.refresh()
    assert live.file("")
    assert '"fault": ""' in next(live.news())


def test_a_broken_site_file_is_told_and_the_pages_stay(tmp_path: Path) -> None:
    """Nobody looks at an empty screen because of a slip."""
    content = tmp_path / "content"
    shutil.copytree(SITES / "klein", content)
    live = Live(BuildOptions(content=content, output=tmp_path / "out", today=TODAY, print_=False))
    live.refresh()
    before = live.file("")
    site = content / "site.yml"
    sound = site.read_text(encoding="utf-8")
    site.write_text(sound.replace("gemeente: Kleindorp\n", ""), encoding="utf-8")
    live.refresh()
    assert "Zonder een goede site.yml" in next(live.news())
    assert live.file("") == before
    site.write_text(sound, encoding="utf-8")
    live.refresh()
    assert '"fault": ""' in next(live.news())
