"""A count as a bar: twice as many is twice as long."""

WIDE, HIGH = 200, 14


def draw_bar(count: int, most: int, *, colour: str) -> str:
    """A bar as an SVG text without words; the longest of the chart (``most``) fills its width. Its number stands beside it."""
    wide = WIDE * count / most if most else 0
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" preserveAspectRatio="none" color="{colour}">'
        f'<path fill="currentColor" d="M0 0h{wide:.1f}v{HIGH}H0z"/></svg>'
    )
