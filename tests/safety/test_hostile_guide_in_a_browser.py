"""A browser that visits a guide full of hostile files sees no dialog and asks no other host."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from support.guide import PATIENCE, ROOT, BuiltGuide
from support.server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

POLICY = "Content-Security-Policy"
HEADERS = re.compile(r"^([A-Z][A-Za-z-]+): (.+)$", re.MULTILINE)
"""As ``docs/security.md`` gives them to copy."""


def advised_headers() -> dict[str, str]:
    """The headers that our own page on security advises."""
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    block = page.partition("```http\n")[2].partition("```")[0]
    return dict(HEADERS.findall(block))


@contextmanager
def watching(page: "Page", address: str) -> Iterator[list[str]]:
    """Collect dialogs, errors, broken rules of the policy and requests to another host."""
    heard: list[str] = []
    page.on("dialog", lambda dialog: (heard.append(f"{page.url} vraagt: {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on(
        "console", lambda line: heard.append(f"{page.url}: {line.text}") if line.type == "error" else None
    )
    page.on("download", lambda download: heard.append(f"{page.url} bewaart {download.url}"))
    page.on("popup", lambda popup: heard.append(f"{page.url} opent {popup.url}"))
    page.on(
        "request",
        lambda one: (
            None if one.url.startswith((address, "data:")) else heard.append(f"{page.url} vraagt {one.url}")
        ),
    )
    yield heard


def pages_with_odd_texts(guide: BuiltGuide) -> list[str]:
    """The pages of the odd entries, and the pages that show many of them together."""
    own = [path for path in guide.pages if re.search(r"/(letter|x)-[^/]*/index\.html$", path)]
    return ["", "activiteiten/", "diensten/", "agenda/", "buurten/dorp/", "zoeken/?q=script", *own]


@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_of_a_hostile_text_runs(hostile: BuiltGuide, browser: "Browser", *, scripts: bool) -> None:
    """No dialog, no other host, no exception to the policy, with the headers that we advise and without scripts."""
    with serving(hostile.output, headers=advised_headers()) as address:
        context = browser.new_context(java_script_enabled=scripts)
        context.set_default_timeout(PATIENCE * 1000)
        page = context.new_page()
        with watching(page, address) as heard:
            paths = pages_with_odd_texts(hostile)
            for path in paths:
                page.goto(address + path, wait_until="load")
        context.close()
    assert len(paths) > 20
    assert heard == []


def test_the_policy_of_every_page_has_no_exception(hostile: BuiltGuide) -> None:
    """No inline script or style, nothing evaluated, no other host: the same in every page and in the header."""
    policies = set()
    for page in hostile.pages.values():
        metas = [
            meta.get("content", "") for meta in page.root.iter("meta") if meta.get("http-equiv") == POLICY
        ]
        policies |= {*metas} or {f"geen: {page.path}"}
    [policy] = policies
    assert not re.search(r"unsafe|\*|https?:|blob:|nonce|sha256", policy)
    assert policy.startswith("default-src 'none'; ")
    assert advised_headers()[POLICY] == f"{policy}; frame-ancestors 'self'"
