"""A count as a bar: twice as many is twice as long."""

WIDE, HIGH = 200, 14
EDGE = 1


def draw_bar(count: int, most: int, *, fill: str, line: str) -> str:
    """A bar as an SVG text without words; the longest of the chart (``most``) fills its width.

    Its number stands beside it. ``line`` goes around it, so that a light ``fill`` is seen on paper as well.
    """
    wide = max(WIDE * count / most - EDGE, 0) if most else 0
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" preserveAspectRatio="none">'
        f'<path fill="{fill}" stroke="{line}" stroke-width="{EDGE}" d="M.5.5h{wide:.1f}v{HIGH - EDGE}H.5z"/></svg>'
    )
