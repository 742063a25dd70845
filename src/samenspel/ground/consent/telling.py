"""A consent in words its owner understands, for every app whose things can agree to something."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samenspel.ground.common.holdings import Held
from samenspel.ground.consent.models import Consent


def told(consent: Consent, *, change_url: str = "") -> Held:
    """Return what is held of `consent`; `change_url` is where its owner changes or withdraws it."""
    return Held(
        title=capfirst(consent.get_purpose_display()),
        facts={
            _("Does it count now?"): consent.in_force,
            _("For whom"): consent.get_reach_display(),
            _("With your name"): consent.named or "",
            _("The words that you agreed to"): consent.text,
            _("Version of the words"): consent.text_version,
            _("Given"): consent.get_how_display(),
            _("Witness"): consent.witness,
            _("There is a signed sheet"): bool(consent.proof) or "",
            _("Given on"): consent.given_at,
            _("Counts until"): consent.until,
            _("Ended on"): consent.withdrawn_at,
        },
        change_url=change_url if consent.in_force else "",
    )
