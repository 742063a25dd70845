"""The organiser's pages of an activity, drawn on each of them; and how its list tells of people."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django import template
from django.template import Context
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.common.templatetags.ui import badge
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.activities.forms.comparing import yes_or_no
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.roster import Entry, Roster
from samenspel.loop.activities.tabs import TABS

register = template.Library()

BADGES = {"confirmed": "ok", "offered": "info", "waiting": "info", "cancelled": "error"}


@register.inclusion_tag("common/tabs.html", takes_context=True)
def activity_tabs(context: Context, activity: Activity) -> dict[str, Any]:
    """Draw the links to the organiser's pages of `activity`."""
    return {"tabs": TABS.of(activity, context["request"])}


@register.simple_tag
def state_badge(registration: Registration) -> SafeString:
    """Show where a registration is, in a word and a sign."""
    label = registration.get_status_display()
    return badge(label, BADGES.get(registration.status, "warning"))


@register.filter
def day_in_words(moment: datetime) -> str:
    """Say only the day of a moment."""
    return date_in_words(timezone.localdate(moment), get_language() or "nl")


@register.filter
def known_of(entry: Entry, roster: Roster) -> Iterator[str]:
    """Say, line by line, what somebody told us."""
    one = entry.registration
    yield one.email or _("no mail address: call when something changes")
    if one.perspective:
        yield one.get_perspective_display()
    if named := ", ".join(name for name in entry.companions if name):
        yield _("Comes with: %(names)s") % {"names": named}
    if one.needs:
        yield _("Needs: %(needs)s") % {"needs": one.needs}
    for part in roster.rounds:
        if part.pk in entry.sessions:
            yield f"{part.title}: {entry.sessions[part.pk]}"
    for asked in roster.asked:
        if asked.pk in entry.answers:
            yield f"{asked.text} {yes_or_no(entry.answers[asked.pk])}"
    yield _("Signed up on %(day)s") % {"day": day_in_words(one.created)}
