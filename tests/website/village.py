"""A guide of an invented village, small enough to see every rule of the website in it."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

VILLAGE = {
    "site.yml": """
        naam: Samen in Dorp
        slogan: Zoek iets leuks. Of vind hulp.
        gemeente: Dorp
        website_adres: https://gids.example/dorp
        talen: [nl, fr]
        eerste_contact: loket
        doelen:
          - van: mensen alleen
            naar: mensen samen
        """,
    "site.fr.yml": """
        naam: Ensemble à Dorp
        slogan: Cherchez une activité. Ou trouvez de l’aide.
        """,
    "neighbourhoods/noord.yml": """
        naam: Noord
        volledige_naam: Dorp Noord
        samenvatting: De buurt bij het bos.
        kleur: paars
        gevel: trapgevel
        gesprekken: 61
        cijfers:
          tevreden: 1 op 2
        cijfers_uitleg:
          tevreden: bewoners is tevreden.
        noden: {ontmoetingsplek: Een plek om elkaar te zien}
        """,
    "neighbourhoods/noord.fr.yml": """
        naam: Nord
        volledige_naam: Dorp Nord
        samenvatting: Le quartier près du bois.
        """,
    "neighbourhoods/zuid.yml": """
        naam: Zuid
        volledige_naam: Dorp Zuid
        samenvatting: De buurt bij het water.
        kleur: geel
        gevel: klokgevel
        """,
    "services/loket.yml": """
        naam: Het Loket
        samenvatting: Je kan er terecht met al je vragen.
        buurten: [alle]
        talen: [nl, fr]
        toegankelijk: [rolstoel]
        voorwaarden: [Je woont in Dorp.]
        telefoon: 03 866 34 50
        nagekeken_op: 2023
        tegenspraak:
          - feit: telefoon
            waarde: 03 860 91 44
            waar: https://krant.example/artikel
            datum: 2020-09-30
        """,
    "services/loket.fr.yml": """
        naam: Le Guichet
        samenvatting: Vous pouvez poser toutes vos questions.
        """,
    "services/winkel.yml": """
        naam: De Winkel
        samenvatting: Je koopt er eten voor weinig geld.
        buurten: [zuid]
        uren: [vr 13:00-15:30]
        """,
    "questions/geld.yml": """
        vraag: Ik heb te weinig geld
        inleiding: Je bent niet alleen.
        diensten: [winkel]
        hulplijnen: [praten, nood]
        """,
    "questions/geld.fr.yml": """
        vraag: Je n’ai pas assez d’argent
        inleiding: Vous n’êtes pas seul.
        """,
    "helplines/praten.yml": """
        naam: Tele-Onthaal
        samenvatting: Praten als je zorgen hebt.
        nummer: 106
        talen: [nl]
        """,
    "helplines/nood.yml": """
        naam: Ziekenwagen
        samenvatting: Als een leven in gevaar is.
        nummer: 112
        dringend: ja
        """,
    "activities/soep.md": """
        ---
        titel: Soep op de stoep
        samenvatting: We koken samen soep.
        buurten: [zuid]
        wanneer: zaterdag 5 december 2026, 14u-17u
        waar: Het pleintje
        adres: Dorpsstraat 1, Dorp
        prijs: gratis
        oude_namen: [soep-op-straat]
        ---
        Kijk ook bij [het loket](../services/loket.yml) en [de koffie](koffie.fr.md).
        """,
    "activities/koffie.md": """
        ---
        titel: Koffie met de buren
        samenvatting: Drink koffie met je buren.
        buurten: [noord]
        elke: dinsdag 9u30-11u30
        noden: [ontmoetingsplek]
        inschrijven: niet nodig
        waar: Het zaaltje
        van: 1 december 2026
        tot: 26 januari 2027
        afgelast:
          - datum: dinsdag 8 december 2026
            reden: de zaal is stuk
        verplaatst:
          - datum: dinsdag 15 december 2026
            naar: woensdag 16 december 2026, 14u-16u
            reden: er is markt
        ---
        Kom **gewoon** binnen.
        """,
    "activities/koffie.fr.md": """
        ---
        titel: Un café entre voisins
        samenvatting: Prenez un café avec vos voisins.
        redenen:
          2026-12-08: la salle est en travaux
        ---
        Entrez **simplement**. Appelez [le guichet](../services/loket.fr.yml).
        """,
    "activities/feest.md": """
        ---
        titel: Feest van vroeger
        samenvatting: Er was muziek.
        buurten: [noord]
        wanneer: zaterdag 6 juni 2026, 14u-17u
        waar: Het plein
        ---
        """,
    "signals/2026-2.yml": """
        titel: Signalen van de lente
        kwartaal: 2e kwartaal 2026
        themas: {papieren: Moeilijke papieren}
        tellingen:
          papieren: {noord: 9}
        """,
    "signals/2026-3.yml": """
        titel: Signalen van de zomer
        kwartaal: 3e kwartaal 2026
        themas: {papieren: Moeilijke papieren}
        tellingen:
          papieren: {noord: 12, zuid: 6}
        """,
    "pages/over.md": """
        ---
        titel: Over deze gids
        samenvatting: Wie wij zijn.
        ---
        # Wie?

        Wij zijn {{ 7 * 7 }} buren.
        """,
}
"""The content files of the village, indented for reading."""


@dataclass(frozen=True)
class BuiltSite:
    """The folder a site was built into."""

    folder: Path

    def html(self, path: str) -> str:
        """The page at a site path."""
        name = f"{path}index.html" if path.endswith("/") or not path else path
        return (self.folder / name).read_text(encoding="utf-8")

    def paths(self) -> set[str]:
        """The site paths of all pages."""
        files = self.folder.rglob("*.html")
        return {f.relative_to(self.folder).as_posix().removesuffix("index.html") for f in files}


def write_village(folder: Path) -> Path:
    """Write the content files and return their folder."""
    for name, text in VILLAGE.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip(), encoding="utf-8")
    return folder
