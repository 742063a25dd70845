"""The organiser's pages of an activity, drawn on each of them; and how its list tells of people."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.common.templatetags.ui import badge, breadcrumbs
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.activities.forms.comparing import yes_or_no
from samenspel.loop.activities.models import Activity, RegistrationStatus
from samenspel.loop.activities.roster import Entry, Roster
from samenspel.loop.activities.tabs import TABS
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Perspective

register = template.Library()

CANCEL = '<a href="{}">{}<span class="only-heard">: {}</span></a>'
ROW = (
    '<tr class="utrecht-table__row" role="row">'
    '<th class="utrecht-table__cell stacked__name" role="rowheader" scope="row">{}</th>'
    '<td class="utrecht-table__cell" role="cell" data-label="{}"><span>{}</span></td>'
    '<td class="utrecht-table__cell" role="cell" data-label="{}"><span>{}</span></td></tr>'
)
BADGES = {"confirmed": "ok", "offered": "info", "waiting": "info", "cancelled": "error"}


@register.simple_tag(takes_context=True)
def organiser_breadcrumbs(context: Context, *trail: str) -> SafeString:
    """Show the way back from an organiser's page; only a coordinator came by “Manage”."""
    request = context["request"]
    steps: list[str] = []
    if is_coordinator(request.person, request.werkplaats):
        steps = [_("Manage"), reverse("network:manage")]
    steps += [_("Activities"), reverse("activities:manage"), *trail] if trail else [_("Activities")]
    return breadcrumbs(*steps)


@register.inclusion_tag("common/tabs.html", takes_context=True)
def activity_tabs(context: Context, activity: Activity) -> dict[str, Any]:
    """Draw the links to the organiser's pages of `activity`."""
    return {"tabs": TABS.of(activity, context["request"])}


@register.simple_tag
def participant_rows(entries: list[Entry], roster: Roster) -> SafeString:
    """Draw the rows of the list, a hundred on a page: in one go, as a template takes its time."""
    heads = (_("State"), _("What we know"))
    cancel, activity = _("Cancel the registration"), roster.activity
    # Looked up once: for a hundred rows it takes as long as reading them from the database.
    address = reverse("activities:cancel_participant", args=[activity.pk, 0])
    badges = {
        status: badge(label_of(RegistrationStatus, status), BADGES.get(status, "warning"))
        for status in {entry.registration.status for entry in entries}
    }
    rows = []
    for entry in entries:
        one = entry.registration
        state: list[str] = [badges[one.status]]
        if entry.position:
            state.append(_("number %(position)s in line") % {"position": entry.position})
        if not one.is_cancelled and not activity.is_over:
            url = address.replace("/0/", f"/{one.pk}/")
            state.append(format_html(CANCEL, url, cancel, one.name))
        known = _lines(known_of(entry, roster))
        rows.append((_named(entry), heads[0], _lines(state), heads[1], known))
    return format_html_join("", ROW, rows)


def _named(entry: Entry) -> SafeString:
    if not entry.others:
        return format_html("{}", entry.registration.name)
    text = ngettext("and %(number)s other", "and %(number)s others", entry.others)
    others = text % {"number": entry.others}
    return format_html('{}<br><span class="quiet">{}</span>', entry.registration.name, others)


def _lines(lines: Iterable[Any]) -> SafeString:
    return SafeString("<br>".join(conditional_escape(line) for line in lines))


@register.filter
def day_in_words(moment: datetime) -> str:
    """Say only the day of a moment."""
    return date_in_words(timezone.localdate(moment), get_language() or "nl")


def known_of(entry: Entry, roster: Roster) -> Iterator[str]:
    """Say, line by line, what somebody told us."""
    one = entry.registration
    yield one.email or _("no mail address: call when something changes")
    if one.perspective:
        yield label_of(Perspective, one.perspective)
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
