"""How often people are written to: nobody's mailbox is filled, whoever writes a publication."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samenspel.ground.common import ratelimit, tokens
from samenspel.loop.network.models import Person

TO_ONE_A_DAY = 5
BY_ONE_A_DAY = 60
A_DAY = 24 * 60 * 60


def require_not_too_often(by: Person, to: str) -> None:
    """Count a letter of `by` to an address; raises `ValidationError` when it is one too many."""
    address = f"publications.ask.to.{tokens.digest(to.lower())}"
    sender = f"publications.ask.by.{by.pk}"
    if ratelimit.allow(address, limit=TO_ONE_A_DAY, per_seconds=A_DAY) and ratelimit.allow(
        sender, limit=BY_ONE_A_DAY, per_seconds=A_DAY
    ):
        return
    raise ValidationError(_("Many letters were sent today. Wait until tomorrow."), code="often")
