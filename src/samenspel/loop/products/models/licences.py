"""What others may do with what a Werkplaats makes: products, and the booklets above them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Licence(models.TextChoices):
    """What others may do with it."""

    BY = "cc-by-4.0", _("use and adapt it freely, with our name (CC BY 4.0)")
    BY_SA = "cc-by-sa-4.0", _("use and adapt it with our name, under the same terms (CC BY-SA 4.0)")
    BY_NC = "cc-by-nc-4.0", _("use and adapt it with our name, not to earn money (CC BY-NC 4.0)")
    ZERO = "cc0-1.0", _("use it for anything (CC0)")
    RESERVED = "reserved", _("ask us first (all rights reserved)")

    @property
    def url(self) -> str:
        """Return where the terms stand; empty when one must ask."""
        if self == Licence.RESERVED:
            return ""
        if self == Licence.ZERO:
            return "https://creativecommons.org/publicdomain/zero/1.0/deed.nl"
        code = self.value.removeprefix("cc-").removesuffix("-4.0")
        return f"https://creativecommons.org/licenses/{code}/4.0/deed.nl"

    @property
    def for_adaptations(self) -> "list[Licence]":
        """Return under which terms a version of one's own may be given on."""
        if self in {Licence.BY_SA, Licence.BY_NC}:
            return [self]
        return list(Licence)
