"""How many told us that they use our products."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.indicators import Indicator, register
from samenspel.loop.adoptions.models import Adoption


def _told(werkplaats: Any, first: date, last: date) -> int:
    adoptions = Adoption.objects.for_werkplaats(werkplaats).confirmed()
    return adoptions.filter(confirmed_at__date__range=(first, last)).count()


register(
    Indicator(
        "adoptions.told",
        _("Organisations that use our products"),
        _("Told by themselves, and confirmed by mail."),
        count=_told,
        order=40,
    )
)
