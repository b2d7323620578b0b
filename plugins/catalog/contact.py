"""Phone numbers, mail addresses and web addresses."""

import re
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

import phonenumbers
from phonenumbers import PhoneNumberFormat, shortnumberinfo
from pydantic import BeforeValidator

from catalog.parsed import Parsed
from catalog.problems import ValueFault
from catalog.text import one_text, parse_line
from catalog.values import Phone

CODES = {
    "phone-unknown": "Dit is geen telefoonnummer.",
    "phone-wrong-length": "Het nummer heeft een cijfer te veel of te weinig.",
    "phone-foreign": "Het nummer is niet van België.",
    "phone-not-in-use": "Dit nummer bestaat niet in België.",
    "mail-unknown": "Dit is geen mailadres.",
    "web-not-https": "Een webadres begint met https://.",
    "web-unknown": "Dit is geen webadres.",
    "web-unsafe": "Dit webadres is niet te vertrouwen.",
}

_PHONE_EXAMPLE = "03 866 34 50"
_SHORT_LENGTHS = range(3, 7)


def parse_phone(value: object) -> Phone:
    """Read a Belgian phone number, or a short one such as 112.

    Takes the raw value, in any grouping, with or without ``+32``. Returns the number in
    Belgian groups. Raises ValueFault when no such number can exist.
    """
    text = parse_line(one_text(value, example=_PHONE_EXAMPLE))
    if not re.fullmatch(r"\+?[\d\s./()\-\u00a0\u202f]+", text):
        raise ValueFault(
            "phone-unknown",
            "Dit is geen telefoonnummer. Schrijf enkel cijfers en spaties.",
            found=text,
            expected="een Belgisch nummer",
            example=_PHONE_EXAMPLE,
        )
    digits = _national(text)
    if len(digits) in _SHORT_LENGTHS and not digits.startswith("0"):
        return _short(digits, text)
    number = phonenumbers.parse(digits, "BE")
    if not phonenumbers.is_valid_number(number):
        raise _not_in_use(digits, text)
    return Phone(digits, _groups(digits, text))


def parse_mail(value: object) -> str:
    """Read a mail address. Raises ValueFault when it is none."""
    text = parse_line(one_text(value, example="samenleven@willebroek.be"))
    bare = text.removeprefix("mailto:")
    local, _, host = bare.rpartition("@")
    sound = re.fullmatch(r"[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*", local) and _is_host(host)
    if not sound or bare != text:
        raise ValueFault(
            "mail-unknown",
            "Dit is geen mailadres.",
            found=text,
            expected="een mailadres van een dienst, met één @ en zonder spaties",
            example=bare if sound else "samenleven@willebroek.be",
        )
    return f"{local}@{host.lower()}"


def parse_web(value: object) -> str:
    """Read a web address: https only. Raises ValueFault for any other."""
    text = parse_line(one_text(value, example="https://www.willebroek.be"))
    repaired = "https://" + re.sub(r"^[a-z]+:/+", "", text, flags=re.IGNORECASE)
    if not text.startswith("https://"):
        raise ValueFault(
            "web-not-https",
            "Een webadres begint met https://.",
            found=text,
            expected="een adres dat begint met https://",
            example=repaired,
        )
    return text


PhoneValue = Annotated[Phone, Parsed(parse_phone)]
MailValue = Annotated[str, BeforeValidator(parse_mail)]
WebValue = Annotated[str, BeforeValidator(parse_web)]


def _national(text: str) -> str:
    digits = re.sub(r"\(0\)|[^\d+]", "", text)
    return re.sub(r"^(\+32|0032)0?", "0", digits)


def _short(digits: str, text: str) -> Phone:
    number = phonenumbers.parse(digits, "BE")
    if not shortnumberinfo.is_valid_short_number_for_region(number, "BE"):
        raise _not_in_use(digits, text)
    six = 6
    groups = (digits[:3], digits[3:]) if len(digits) == six else (digits,)
    return Phone(digits, groups, short=True)


def _groups(digits: str, text: str) -> tuple[str, ...]:
    number = phonenumbers.parse(digits, "BE")
    return tuple(phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL).split())


def _not_in_use(digits: str, text: str) -> ValueFault:
    return ValueFault(
        "phone-not-in-use",
        "Dit nummer bestaat niet in België. Kijk de cijfers na.",
        found=text,
        expected="een Belgisch nummer",
        example=_PHONE_EXAMPLE,
    )


def _is_host(host: str) -> bool:
    return bool(re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", host.lower()))
