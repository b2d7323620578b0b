"""Words of a stranger inside Markdown: shown as they are, and never as markup."""

from catalog.excerpt import visible


def plain(text: str) -> str:
    """Text that Markdown leaves as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~" else sign for sign in visible(text))


def code(text: str) -> str:
    """Text between backticks, more of them than it holds itself."""
    shown = visible(text)
    fence = "`"
    while fence in shown:
        fence += "`"
    return f"{fence} {shown} {fence}" if "`" in shown else f"`{shown}`"
