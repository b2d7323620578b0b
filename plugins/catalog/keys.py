"""The Dutch keys that writers use, and the English field each of them fills.

The one table of names: models, validator, templates for new entries and the guide
all read it. Where one English name serves two kinds with another Dutch word, the
Dutch word wins over symmetry: writers come first.
"""

DUTCH: dict[str, str] = {
    # every entry
    "code": "code",
    "old_names": "oude_namen",
    "example": "voorbeeld",
    "pictogram": "pictogram",
    "order": "volgorde",
    "photo": "foto",
    "photo_text": "foto_tekst",
    "title": "titel",
    "name": "naam",
    "summary": "samenvatting",
    "search_words": "zoekwoorden",
    "may_be_hard": "taal_mag",
    "sources": "bron",
    "checked_on": "nagekeken_op",
    "checked_by": "nagekeken_door",
    "rival_values": "tegenspraak",
    "neighbourhoods": "buurten",
    # a source or a rival value
    "facts": "feiten",
    "where_from": "waar",
    "published": "datum",
    "fact": "feit",
    "value": "waarde",
    # contact
    "phone": "telefoon",
    "mail": "mail",
    "website": "website",
    "address": "adres",
    "opening_hours": "uren",
    "opening_hours_note": "uren_uitleg",
    "contact": "contact",
    # glossary
    "hard_words": "woorden",
    "word": "woord",
    "also": "ook",
    "meaning": "uitleg",
    # activity
    "when": "wanneer",
    "every": "elke",
    "starts": "van",
    "ends": "tot",
    "exceptions": "niet",
    "cancelled": "afgelast",
    "moved": "verplaatst",
    "date": "datum",
    "to": "naar",
    "reason": "reden",
    "reasons": "redenen",
    "place": "waar",
    "place_service": "plek",
    "price": "prijs",
    "signup": "inschrijven",
    "accessibility": "toegankelijk",
    "audience": "voor_wie",
    "bring": "breng_mee",
    "good_to_know": "goed_om_te_weten",
    "with_children": "voor_kinderen",
    "goes_along": "wij_gaan_mee",
    "dutch": "nederlands",
    # service and helpline
    "offers": "wat",
    "steps": "stappen",
    "walk_in": "binnenlopen",
    "number": "nummer",
    "languages": "talen",
    "urgent": "dringend",
    "free": "gratis",
    "anonymous": "anoniem",
    "always_open": "dag_en_nacht",
    # question
    "question": "vraag",
    "services": "diensten",
    "helplines": "hulplijnen",
    "intro": "inleiding",
    "on_sheet": "op_blad",
    # neighbourhood
    "full_name": "volledige_naam",
    "colour": "kleur",
    "gable": "gevel",
    "talks": "gesprekken",
    "figures": "cijfers",
    "figure_words": "cijfers_uitleg",
    "needs": "noden",
    "likes": "fijn",
    "could_be_better": "kan_beter",
    "findings": "bevindingen",
    # action
    "state": "stand",
    "goals": "doelen",
    "who": "wie",
    # signals
    "quarter": "kwartaal",
    "counts": "tellingen",
    "themes": "themas",
    # page
    "place_in_menu": "menu",
    "card": "kaart",
    "drawings": "tekeningen",
    "lists": "lijsten",
    "heading": "kop",
    "consent": "toestemming",
    "table_talk": "praat_over",
    "parent": "onder",
    # site
    "municipality": "gemeente",
    "url": "website_adres",
    "repository": "broncode",
    "tagline": "slogan",
    "publisher": "verantwoordelijke_uitgever",
    "team": "team",
    "first_contact": "eerste_contact",
    "outreach": "aan_de_deur",
    "colour_profile": "kleurprofiel",
    "holiday_region": "feestdagen",
    "from_": "van",
    "figure_names": "cijfers_namen",
    "general_findings": "algemene_bevindingen",
    "theme": "thema",
    "points": "punten",
}


def dutch(field_name: str) -> str:
    """The key a writer uses for a field of a model; a KeyError is a fault of ours."""
    return DUTCH[field_name]
