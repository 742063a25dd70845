"""Numbers of the apps below that stand beside the stories."""

from datetime import date
from typing import Any

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.indicators import Indicator, register
from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.models import Turnout
from samenspel.loop.products.models import Product


def _held(werkplaats: Any, first: date, last: date) -> int:
    activities = Activity.objects.for_werkplaats(werkplaats).filter(status="published")
    held = activities.filter(ends__lte=timezone.now())
    return held.filter(starts__date__range=(first, last)).count()


def _reached(werkplaats: Any, first: date, last: date) -> int:
    there = Turnout.objects.filter(
        activity__werkplaats=werkplaats, activity__starts__date__range=(first, last)
    )
    return there.aggregate(total=Sum("number"))["total"] or 0


def _published(werkplaats: Any, first: date, last: date) -> int:
    products = Product.objects.for_werkplaats(werkplaats).published()
    return products.filter(published_at__date__range=(first, last)).count()


register(
    Indicator(
        "activities.held",
        _("Gatherings held"),
        _("From the agenda: not cancelled, and over."),
        count=_held,
        order=10,
    ),
    Indicator(
        "attendance.people",
        _("People who were there"),
        _("Counted at the door or filled in by organisers. Who came twice counts twice."),
        count=_reached,
        order=20,
    ),
    Indicator(
        "products.published",
        _("Products in the library"),
        _("Published in this period."),
        count=_published,
        order=30,
    ),
)
