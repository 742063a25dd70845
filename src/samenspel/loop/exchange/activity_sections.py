"""What the pages of an activity and of a registration show of the wall, and what the form asks."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.counting import CountOf
from samenspel.ground.common.sections import Section
from samenspel.loop.activities.extras import EXTRAS, Extra
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.sections import REGISTRATION_SECTIONS, SECTIONS
from samenspel.loop.exchange.access import asks_at_signing_up
from samenspel.loop.exchange.forms import BRING, FETCH, SHOW_NAME, SHOWN_TO, one_line
from samenspel.loop.exchange.models import Line, Need, Offer
from samenspel.loop.exchange.services import keep_what_was_said, lines_of
from samenspel.loop.network.models import Person


def wall_of_activity(activity: Activity, person: Person | None) -> Section | None:
    """Say how much there is to fetch and to bring, and afterwards what went well."""
    counted = Activity.objects.filter(pk=activity.pk).annotate(
        fetch=_number(Need), bring=_number(Offer)
    )
    fetch, bring = counted.values_list("fetch", "bring").get()
    went_well = list(lines_of(activity)) if activity.is_over else []
    if not (fetch or bring or went_well):
        return None
    shown = {"fetch": fetch, "bring": bring, "went_well": went_well, "activity": activity}
    return Section("exchange/parts/section.html", shown)


def _number(model: type[Line]) -> CountOf:
    return CountOf(model.objects.on_the_wall().filter(activity=OuterRef("pk")))


def own_lines(registration: Registration, person: Person | None) -> Section | None:
    """Show what somebody said to fetch and bring, and lead to the page to change it."""
    if registration.is_cancelled:
        return None
    lines: list[Line] = [
        *Need.objects.of_registration(registration),
        *Offer.objects.of_registration(registration),
    ]
    if not lines and not asks_at_signing_up(registration.activity):
        return None
    return Section("exchange/parts/own.html", {"lines": lines, "registration": registration})


def ask(activity: Activity, registration: Registration | None) -> dict[str, forms.Field]:
    """Ask two lines and whether the first name may stand with them."""
    if not asks_at_signing_up(activity):
        return {}
    need, offer = (_first(model, registration) for model in (Need, Offer))
    either = need or offer
    return {
        "fetch": one_line(
            FETCH,
            _("What do you want to learn or find? It comes on the wall of this activity."),
            required=False,
            initial=need.text if need else "",
        ),
        "bring": one_line(
            BRING,
            _("What can others learn from you, or use? One line is enough."),
            required=False,
            initial=offer.text if offer else "",
        ),
        "shown": forms.BooleanField(
            label=SHOW_NAME,
            required=False,
            initial=either.shown if either else False,
            help_text=SHOWN_TO,
        ),
    }


def _first(model: type[Line], registration: Registration | None) -> Line | None:
    return model.objects.of_registration(registration).first() if registration else None


def keep(registration: Registration, said: Mapping[str, Any]) -> None:
    """Keep the lines with the registration."""
    keep_what_was_said(registration, said)


SECTIONS.register(wall_of_activity, order=30)
REGISTRATION_SECTIONS.register(own_lines, order=30)
ON_THE_WALL = _(
    "Except what you fetch and bring: that comes on the wall, and stays there without your name."
)
EXTRAS.register(Extra("exchange", fields=ask, save=keep, note=ON_THE_WALL))
