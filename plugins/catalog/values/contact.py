"""Phone numbers, mail addresses and web addresses."""

import re
from typing import Annotated

import phonenumbers
from phonenumbers import PhoneNumberFormat, shortnumberinfo
from pydantic import BeforeValidator

from catalog.problems import ValueFault
from catalog.values import Phone
from catalog.values.parsed import Parsed
from catalog.values.text import did_you_mean, one_text

CODES = {
    "phone-unknown": "Dit is geen telefoonnummer.",
    "phone-wrong-length": "Het nummer heeft cijfers te veel of te weinig.",
    "phone-foreign": "Het nummer is niet van België.",
    "phone-not-in-use": "Dit nummer bestaat niet in België.",
    "mail-unknown": "Dit is geen mailadres.",
    "web-not-https": "Een webadres begint met https://.",
    "web-unsafe": "Dit webadres is niet te vertrouwen.",
}

PHONE_EXAMPLE = "02 501 02 11"
MAIL_EXAMPLE = "onthaal@gemeente.example"
WEB_EXAMPLE = "https://www.gemeente.example"

LANDLINE_DIGITS, MOBILE_DIGITS = 9, 10
_SHORT_LENGTHS = range(3, 7)
_HARMONISED = 6  # 116 000: a European short number, written as two groups of three

# The owner of a 070, 078 or 0800 number chooses its groups, and people remember it by them.
_FREE_GROUPS = re.compile(
    r"(07[08]) (\d{3}) (\d{3})|(07[08]) (\d{2}) (\d{2}) (\d{2})|(0[89]00) (\d{2}) (\d{3})|(0[89]00) (\d{3}) (\d{2})",
    re.ASCII,
)
_PHONE_WORD = re.compile(r"^(?:tel(?:efoon)?|gsm|t)\b[.:\s]*", re.IGNORECASE)
_LIKE_A_PHONE = re.compile(r"(?<!\d)[+0][\d\s./-]{7,}\d(?!\d)")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_MAILBOX = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*")
_IN_HOOKS = re.compile(r"<([^<>\s]+@[^<>\s]+)>")
_AT = re.compile(r"\s*[(\[]\s*(?:at|@|apenstaartje)\s*[)\]]\s*|\s+at\s+")
_WEB_PATH = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*")


def parse_phone(value: object) -> Phone:
    """Read a Belgian phone number, or a short one such as 112.

    Takes the raw value, in any grouping, with or without ``+32``. Returns the number in
    Belgian groups. Raises ValueFault when no such number can exist.
    """
    text = _PHONE_WORD.sub("", one_text(value, example=PHONE_EXAMPLE))
    if not re.fullmatch(r"\+?[0-9\s./()-]+", text):
        numbers = [found.strip() for found in _LIKE_A_PHONE.findall(text)]
        meant = numbers[0] if len(numbers) == 1 else ""
        raise ValueFault(
            "phone-unknown",
            "Dit is geen telefoonnummer. Schrijf enkel cijfers en spaties.",
            found=text,
            expected="één Belgisch nummer",
            example=meant or PHONE_EXAMPLE,
            instead=meant,
        )
    digits = _national(text)
    if digits.startswith(("+", "00")):
        raise _foreign(text)
    if not digits.startswith("0") and len(digits) in _SHORT_LENGTHS:
        return _short(digits, text)
    if not digits.startswith("0") or len(digits) not in {LANDLINE_DIGITS, MOBILE_DIGITS}:
        raise _wrong_length(digits, text)
    number = phonenumbers.parse(digits, "BE")
    if not phonenumbers.is_valid_number(number):
        raise _no_such_phone(digits, text)
    return Phone(digits, _groups(number, " ".join(text.split())))


def parse_mail(value: object) -> str:
    """Read a mail address.

    Takes the raw value. Returns the address, its host in small letters.
    Raises ValueFault when it is none.
    """
    # Programs for mail write <onthaal@gemeente.example>.
    found = _IN_HOOKS.fullmatch(value.strip()) if isinstance(value, str) else None
    text = one_text(found[1] if found else value, example=MAIL_EXAMPLE)
    bare = text.removeprefix("mailto:")
    mailbox, at, host = bare.rpartition("@")
    sound = bool(at and _MAILBOX.fullmatch(mailbox) and _HOST.fullmatch(host.lower()))
    if not sound or bare != text:
        meant = bare if sound else _mail_meant(bare)
        raise ValueFault(
            "mail-unknown",
            "Schrijf enkel het mailadres, zonder mailto:."
            if sound
            else f"Dit is geen mailadres.{did_you_mean(meant)}",
            found=text,
            expected="het adres van een dienst, met één @ en zonder spaties",
            example=meant or MAIL_EXAMPLE,
            instead=meant,
        )
    return f"{mailbox}@{host.lower()}"


def parse_web(value: object) -> str:
    """Read a web address, https only.

    Takes the raw value. Returns the address, its host in small letters. Raises
    ValueFault for another scheme, a login, a bare IP number, a host in foreign letters
    (``xn--``) or a path with ``//``.
    """
    text = one_text(value, example=WEB_EXAMPLE)
    scheme, colon, rest = text.partition("://")
    if not colon or scheme.lower() != "https":
        raise _not_https(text)
    host = re.split(r"[/?#]", rest)[0]
    path, host = rest.removeprefix(host), host.lower()
    if reason := _why_unsafe(host, path):
        raise ValueFault(
            "web-unsafe",
            f"{reason} Kopieer het adres uit de adresbalk.",
            found=text,
            expected="een gewoon webadres",
            example=WEB_EXAMPLE,
        )
    return f"https://{host}{path}"


PhoneValue = Annotated[Phone, Parsed(parse_phone)]
MailValue = Annotated[str, BeforeValidator(parse_mail)]
WebValue = Annotated[str, BeforeValidator(parse_web)]


def _mail_meant(text: str) -> str:
    """The first of several addresses, or the one that machines should not see; empty when that is not it."""
    several = [word.strip(",;") for word in text.split() if "@" in word.strip("@,;")]
    if len(several) > 1:
        return _mail_meant(several[0])
    meant = re.sub(r"\s+", "", _AT.sub("@", text))
    mailbox, at, host = meant.rpartition("@")
    sound = at and _MAILBOX.fullmatch(mailbox) and _HOST.fullmatch(host.lower())
    return meant if sound else ""


def _national(text: str) -> str:
    """The digits as dialled in Belgium; a foreign number keeps its ``+`` or ``00``."""
    digits = re.sub(r"\(0\)|[^0-9+]", "", text)
    return re.sub(r"^(?:\+|00)320?", "0", digits)


def _short(digits: str, text: str) -> Phone:
    number = phonenumbers.parse(digits, "BE")
    if not digits.startswith("1") or not shortnumberinfo.is_valid_short_number_for_region(number, "BE"):
        raise _no_such_phone(digits, text)
    groups = (digits[:3], digits[3:]) if len(digits) == _HARMONISED else (digits,)
    return Phone(digits, groups, short=True)


def _groups(number: phonenumbers.PhoneNumber, text: str) -> tuple[str, ...]:
    if own := _FREE_GROUPS.fullmatch(text):
        return tuple(group for group in own.groups() if group)
    return tuple(phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL).split())


def _no_such_phone(digits: str, text: str) -> ValueFault:
    if not digits.startswith("0") or len(digits) != _digits_wanted(digits):
        return _wrong_length(digits, text)
    return ValueFault(
        "phone-not-in-use",
        "Dit nummer kan niet bestaan in België. Kijk de cijfers na.",
        found=text,
        expected="een Belgisch nummer",
        example=PHONE_EXAMPLE,
    )


def _wrong_length(digits: str, text: str) -> ValueFault:
    wanted = _digits_wanted(digits)
    kind = "een gsm-nummer" if wanted == MOBILE_DIGITS else "een vast nummer"
    return ValueFault(
        "phone-wrong-length",
        f"Dit nummer heeft {len(digits)} cijfers. Een Belgisch nummer begint met 0, en {kind} heeft er {wanted}.",
        found=text,
        expected=f"{wanted} cijfers, of een kort nummer zoals 112",
        example="0470 00 00 00" if wanted == MOBILE_DIGITS else PHONE_EXAMPLE,
    )


def _digits_wanted(digits: str) -> int:
    return MOBILE_DIGITS if re.match(r"04[5-9]", digits) else LANDLINE_DIGITS


def _foreign(text: str) -> ValueFault:
    return ValueFault(
        "phone-foreign",
        "Dit is geen Belgisch nummer.",
        found=text,
        expected="een Belgisch nummer, met 0 of met +32",
        example=PHONE_EXAMPLE,
    )


def _not_https(text: str) -> ValueFault:
    bare = re.sub(r"^[A-Za-z][A-Za-z+.-]*:/*|^/+", "", text)
    host = re.split(r"[/?#]", bare)[0].lower()
    return ValueFault(
        "web-not-https",
        "Een webadres begint met https://.",
        found=text,
        expected="een adres dat begint met https://",
        example=f"https://{bare}" if _HOST.fullmatch(host) else WEB_EXAMPLE,
        instead=f"https://{bare}" if _HOST.fullmatch(host) else "",
    )


def _why_unsafe(host: str, path: str) -> str:
    """Why an address cannot be trusted, in Dutch; empty when it can. The first reason that fits is the clearest."""
    reasons = {
        "In dit webadres staat een @ voor de naam van de site.": "@" in host,
        "Dit webadres is een getal, geen naam.": bool(re.fullmatch(r"[0-9.]+|\[.*\]?", host)),
        "Dit webadres heeft vreemde letters. Die lijken soms op gewone letters.": "xn--" in host
        or not host.isascii(),
        "De naam van de site klopt niet.": not _HOST.fullmatch(host),
        "In dit webadres staat //.": "//" in path,
        "In dit webadres staan spaties of vreemde tekens.": not _WEB_PATH.fullmatch(path),
    }
    return next((reason for reason, fits in reasons.items() if fits), "")
