"""A content folder of any size, always the same for the same size."""

import shutil
from datetime import date, timedelta
from pathlib import Path

SITE = Path(__file__).resolve().parents[1] / "sites" / "klein"
FIRST_DAY = date(2026, 12, 1)
DAYS = 360
SOURCE = """---
pictogram: bowl-steam
buurten: [dorp]
wanneer: {day}, {hour}u-{end}u
plek: dorpshuis
prijs: gratis
titel: Samen koken {number}
samenvatting: We koken samen gerecht {number}. Breng een kom mee.
breng_mee:
  - een kom
---
Iedereen is welkom. We koken gerecht {number} in de grote keuken.

Na het eten wassen we samen af.
"""
TRANSLATION = """---
titel: Cuisiner ensemble {number}
samenvatting: Nous cuisinons ensemble le plat {number}. Apportez un bol.
breng_mee:
  - un bol
---
Tout le monde est le bienvenu. Nous cuisinons le plat {number} dans la grande cuisine.

Après le repas, nous faisons la vaisselle ensemble.
"""


def write_many(folder: Path, activities: int) -> Path:
    """Write a small guide with ``activities`` more activities, each in two languages. Returns ``folder``."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    for number in range(activities):
        day = FIRST_DAY + timedelta(days=number % DAYS)
        start = 8 + 3 * (number // DAYS)
        facts = {
            "number": number,
            "day": f"{day.day}/{day.month}/{day.year}",
            "hour": start,
            "end": start + 2,
        }
        name = f"koken-{number:04d}"
        (folder / "activities" / f"{name}.md").write_text(SOURCE.format(**facts), encoding="utf-8")
        (folder / "activities" / f"{name}.fr.md").write_text(TRANSLATION.format(**facts), encoding="utf-8")
    return folder
