"""Phone numbers, mail addresses and web addresses."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems import ValueFault
from catalog.values.contact import parse_mail, parse_phone, parse_web

PHONES = {
    "03 866 34 50": ("03 866 34 50", "tel:+3238663450"),
    "03/866.34.50": ("03 866 34 50", "tel:+3238663450"),
    "038663450": ("03 866 34 50", "tel:+3238663450"),
    "+32 3 866 34 50": ("03 866 34 50", "tel:+3238663450"),
    "+32 (0)3 866 34 50": ("03 866 34 50", "tel:+3238663450"),
    "0032 3 866 34 50": ("03 866 34 50", "tel:+3238663450"),
    "03\u00a0866\u00a034\u00a050": ("03 866 34 50", "tel:+3238663450"),
    "0484/35.78.47": ("0484 35 78 47", "tel:+32484357847"),
    "+32 484 35 78 47": ("0484 35 78 47", "tel:+32484357847"),
    "015464464": ("015 46 44 64", "tel:+3215464464"),
    "0800 13500": ("0800 13 500", "tel:+3280013500"),
    "0800 777 00": ("0800 777 00", "tel:+3280077700"),
    "078 15 10 20": ("078 15 10 20", "tel:+3278151020"),
    "070 245 245": ("070 245 245", "tel:+3270245245"),
    "070245245": ("070 24 52 45", "tel:+3270245245"),
}

SHORT = {
    **{number: number for number in ("112", "101", "106", "107", "102", "103")},
    **{number: number for number in ("1712", "1722", "1733", "1813", "1700")},
    "116000": "116 000",
    "116 000": "116 000",
}

PHONE_FAULTS = {
    "03 866 34 5": "phone-wrong-length",
    "03 866 34 501": "phone-wrong-length",
    "0484 35 78 4": "phone-wrong-length",
    "3 866 34 50": "phone-wrong-length",
    "12": "phone-wrong-length",
    "999": "phone-wrong-length",
    "03 000 00 00": "phone-not-in-use",
    "+31 20 123 45 67": "phone-foreign",
    "+30": "phone-foreign",
    "bel ons": "phone-unknown",
    "03 866 34 50 (balie)": "phone-unknown",
    "03 866 34 50 / 03 866 91 25": "phone-wrong-length",
}

WEB = {
    "https://www.willebroek.be": "https://www.willebroek.be",
    "https://WWW.Willebroek.be/Zorg?a=1#b": "https://www.willebroek.be/Zorg?a=1#b",
    "https://buurten.example/gids/": "https://buurten.example/gids/",
}

WEB_FAULTS = {
    "http://www.willebroek.be/zorg": ("web-not-https", "https://www.willebroek.be/zorg"),
    "www.willebroek.be": ("web-not-https", "https://www.willebroek.be"),
    "//www.willebroek.be": ("web-not-https", "https://www.willebroek.be"),
    "https:/www.willebroek.be": ("web-not-https", "https://www.willebroek.be"),
    "javascript:alert(1)": ("web-not-https", "https://www.gemeente.example"),
    "data:text/html,x": ("web-not-https", "https://www.gemeente.example"),
}

UNSAFE = {
    "https://willebroek.be@evil.example/": "een @",
    "https://192.168.0.1/": "een getal",
    "https://[::1]/": "een getal",
    "https://2130706433/": "een getal",
    "https://xn--willebrok-66a.be": "vreemde letters",
    "https://willеbroek.be": "vreemde letters",
    "https://willebroek.be//evil.example": "staat //",
    "https://willebroek.be\\@evil.example": "@",
    "https://localhost": "klopt niet",
    "https://willebroek.be:8080/": "klopt niet",
    "https://willebroek.be/een pad": "spaties of vreemde tekens",
    'https://willebroek.be/"onclick=': "spaties of vreemde tekens",
}


@pytest.mark.parametrize(("written", "read"), PHONES.items())
def test_a_phone_number_gets_belgian_groups(written: str, read: tuple[str, str]) -> None:
    """However it was written, it is shown one way and dialled with its country code."""
    phone = parse_phone(written)
    assert (phone.plain, phone.href) == read


@pytest.mark.parametrize(("written", "shown"), SHORT.items())
def test_a_short_number_is_dialled_bare(written: str, shown: str) -> None:
    """112 with a country code before it reaches nobody."""
    phone = parse_phone(written)
    assert (phone.plain, phone.href, phone.short) == (shown, f"tel:{shown.replace(' ', '')}", True)


@pytest.mark.parametrize(("written", "code"), PHONE_FAULTS.items())
def test_a_number_that_reaches_nobody_is_refused(written: str, code: str) -> None:
    """A wrong number on a flyer is worse than none."""
    with pytest.raises(ValueFault) as caught:
        parse_phone(written)
    assert caught.value.code == code


def test_a_number_of_the_wrong_length_says_how_long_it_is() -> None:
    """Counting digits is the computer's work."""
    with pytest.raises(ValueFault, match=r"heeft 8 cijfers.*heeft er 9"):
        parse_phone("03 866 34 5")


@given(st.integers(10_000_000, 499_999_999))
def test_a_shown_number_reads_back_and_dials_the_same(subscriber: int) -> None:
    """What we print can be typed in again; phonenumbers agrees on whom it reaches."""
    try:
        phone = parse_phone(f"0{subscriber}")
    except ValueFault:
        return
    assert parse_phone(phone.plain) == phone
    assert parse_phone(phone.href.removeprefix("tel:")).digits == phone.digits
    assert phonenumbers.is_valid_number(phonenumbers.parse(phone.href.removeprefix("tel:")))


def test_a_mail_address_keeps_its_mailbox() -> None:
    """Only the host is the same in capitals."""
    assert parse_mail(" Samenleven@Willebroek.BE ") == "Samenleven@willebroek.be"


@pytest.mark.parametrize(
    "written", ["samenleven", "a@b", "a b@c.be", "a@b@c.be", "@b.be", "a@b.be, c@d.be", "a..b@c.be"]
)
def test_what_is_no_mail_address_is_refused(written: str) -> None:
    """One address, no more and no less."""
    with pytest.raises(ValueFault) as caught:
        parse_mail(written)
    assert caught.value.code == "mail-unknown"


def test_a_mail_link_is_mended() -> None:
    """People copy the link instead of the address."""
    with pytest.raises(ValueFault) as caught:
        parse_mail("mailto:samenleven@willebroek.be")
    assert caught.value.example == "samenleven@willebroek.be"


@pytest.mark.parametrize(("written", "read"), WEB.items())
def test_a_web_address_keeps_its_path(written: str, read: str) -> None:
    """Only the host is the same in capitals."""
    assert parse_web(written) == read


@pytest.mark.parametrize(("written", "fault"), WEB_FAULTS.items())
def test_a_web_address_starts_with_https(written: str, fault: tuple[str, str]) -> None:
    """The mended address can be copied; a script is not mended."""
    with pytest.raises(ValueFault) as caught:
        parse_web(written)
    assert (caught.value.code, caught.value.example) == fault


@pytest.mark.parametrize(("written", "reason"), UNSAFE.items())
def test_a_web_address_that_may_deceive_is_refused(written: str, reason: str) -> None:
    """The message says what looks wrong."""
    with pytest.raises(ValueFault) as caught:
        parse_web(written)
    assert caught.value.code == "web-unsafe"
    assert reason in caught.value.message
