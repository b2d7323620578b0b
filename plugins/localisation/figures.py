"""Phone numbers, prices, survey results and plain numbers. Digits are Latin in every language."""

from decimal import Decimal

from babel.numbers import format_decimal

from catalog.values import Nearness, Phone, Price, Share
from localisation.speech import Speech

NO_BREAK_SPACE = "\u00a0"


class FigureSpeech(Speech):
    """Says figures."""

    def number(self, number: int | Decimal) -> str:
        """A number with the separators of the language: ``1.234``."""
        return format_decimal(number, locale=self.locale)

    def phone(self, phone: Phone) -> str:
        """A phone number in its groups, which stay on one line."""
        return NO_BREAK_SPACE.join(phone.groups)

    def price(self, price: Price) -> str:
        """What it costs: ``gratis``, ``2 euro``, ``2,50 euro``, ``vrije bijdrage``."""
        if price.amount is None:
            return self.gettext("voluntary contribution")
        if price.free:
            return self.gettext("free")
        whole = price.amount == price.amount.to_integral_value()
        amount = format_decimal(price.amount, format="#,##0" if whole else "#,##0.00", locale=self.locale)
        return self.ngettext("{amount} euro", "{amount} euro", int(price.amount)).format(amount=amount)

    def change(self, now: int, before: int | None) -> str:
        """How a count differs from the one of the quarter before; None when that one is not told."""
        if before is None:
            return self.gettext("no figure for the quarter before")
        if now == before:
            return self.gettext("as many as in the quarter before")
        more, fewer = "{number} more than in the quarter before", "{number} fewer than in the quarter before"
        return self.gettext(more if now > before else fewer).format(number=self.number(abs(now - before)))

    def share(self, share: Share) -> str:
        """A survey result as it was published: ``ongeveer 1 op 3``, ``bijna de helft``, ``3``."""
        words = self._share(share)
        if share.nearness is Nearness.ABOUT:
            return self.gettext("about {share}").format(share=words)
        if share.nearness is Nearness.ALMOST:
            return self.gettext("almost {share}").format(share=words)
        return words

    def _share(self, share: Share) -> str:
        if share.half:
            return self.gettext("half")
        if share.percent:
            return self.gettext("{number}%").format(number=share.part)
        if share.whole is not None:
            return self.gettext("{part} in {whole}").format(part=share.part, whole=share.whole)
        return self.number(share.part)
