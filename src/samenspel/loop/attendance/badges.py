"""Name badges as PDF: ten on a sheet, with a few empty ones to write on.

Typst sets them. Whatever somebody is called goes in as JSON and comes out as letters; nothing of
it is ever part of the document's own text.
"""

from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.common.printing import typeset
from samenspel.ground.common.qr import drawing_of
from samenspel.loop.activities.models import Activity
from samenspel.loop.attendance.codes import address_of, code_of
from samenspel.loop.attendance.heads import Head, heads_of
from samenspel.loop.network.models import Membership

TEMPLATE = Path(__file__).parent / "badges.typ"
A_SHEET = 10
EMPTY_AT_LEAST = 2

Badge = dict[str, str]


def badges_of(activity: Activity) -> bytes:
    """Return the PDF with a badge for everyone who has a place or walked in, and empty ones."""
    badges = list(_badges(activity))
    badges += [_empty()] * (EMPTY_AT_LEAST + -(len(badges) + EMPTY_AT_LEAST) % A_SHEET)
    said = {
        "title": _("Badges: %(title)s") % {"title": activity.title},
        "language": get_language() or "nl",
        "werkplaats": activity.werkplaats.name,
        "write_name": _("Name"),
        "write_perspective": _("I come as"),
        "code": _("Code for the door"),
        "badges": badges,
    }
    return typeset(TEMPLATE, said)


def _badges(activity: Activity) -> Iterator[Badge]:
    organisations = _organisations(activity)
    for head in heads_of(activity):
        if not head.state:
            yield _badge(head, activity, organisations.get(head.key, ""))


def _badge(head: Head, activity: Activity, organisation: str) -> Badge:
    address = address_of(code_of(head.key), activity.werkplaats)
    return {
        "name": "" if head.is_nameless else head.name,
        "perspective": head.perspective,
        "comes_as": str(head.comes_as),
        "organisation": organisation,
        "code": drawing_of(address),
    }


def _empty() -> Badge:
    return dict.fromkeys(["name", "perspective", "comes_as", "organisation", "code"], "")


def _organisations(activity: Activity) -> dict[str, str]:
    """Return for which partner each member who signed up works, by head."""
    registrations = activity.registrations.exclude(person=None).values_list("pk", "person")
    members = Membership.objects.filter(
        werkplaats=activity.werkplaats,
        person__in=[person for _pk, person in registrations],
        organisation__isnull=False,
    )
    partner = dict(members.values_list("person", "organisation__name"))
    return {f"r{pk}": partner[person] for pk, person in registrations if person in partner}
