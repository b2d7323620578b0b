"""The guide for volunteers: one page a job, on one screen, with a picture of what comes of it."""

import re

from support.guide import ROOT, BuiltGuide
from support.volunteer_pictures import CALL_LIST, PHOTO, SHOWN

HUB = "vrijwilligers"
MOST_WORDS = 230
"""What fits on one screen beside its picture."""
MOST_BYTES = 80_000


def test_each_job_has_its_page_and_the_guide_leads_to_it(built_site: BuiltGuide) -> None:
    """From the page for volunteers and back, at an address below it; and from the manual in ``docs``."""
    jobs = [page for page in built_site.catalog.pages if page.facts.parent == HUB]
    hub = (built_site.output / HUB / "index.html").read_text(encoding="utf-8")
    manual = (ROOT / "docs" / "vrijwilligers.md").read_text(encoding="utf-8")
    assert len(jobs) >= 6
    for job in jobs:
        page = (built_site.output / HUB / job.slug / "index.html").read_text(encoding="utf-8")
        assert f'href="../{HUB}/{job.slug}/"' in hub
        assert f'href="../../{HUB}/"' in page
        assert f"](../content/{job.path})" in manual


def test_each_job_fits_on_one_screen(built_site: BuiltGuide) -> None:
    """Examples to copy count for less than words to read, and are left aside."""
    for job in built_site.catalog.pages:
        if job.facts.parent == HUB:
            words = re.sub(r"^ {4}.*$", "", job.body("nl").text, flags=re.MULTILINE).split()
            assert len(words) <= MOST_WORDS, job.path


def test_pictures_of_our_own_pages_stay_small(built_site: BuiltGuide) -> None:
    """Each job shows one, taken by the task ``pictures``."""
    named = {page.facts.photo for page in built_site.catalog.pages if page.facts.parent == HUB}
    assert None not in named
    assert {f"{name}.png" for name in (*SHOWN, CALL_LIST, PHOTO)} == named
    sizes = {name: (built_site.content / "images" / str(name)).stat().st_size for name in named}
    assert max(sizes.values()) < MOST_BYTES
