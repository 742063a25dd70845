"""Who may do what with how a gathering ended. `person` is None for a visitor without account."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from samenspel.ground.consent.models import Reach
from samenspel.loop.activities import access as activities
from samenspel.loop.activities.models import Activity, Status
from samenspel.loop.network.models import Membership, Person, Werkplaats
from samenspel.loop.reports.models import Photo, Report
from samenspel.loop.teams.models import TeamMember


def has_begun(activity: Activity) -> bool:
    """Return whether `activity` goes on or went on: only then there is something to tell."""
    return activity.status == Status.PUBLISHED and activity.starts <= timezone.now()


def may_close(person: Person | None, activity: Activity) -> bool:
    """Return whether `person` may write down how `activity` ended."""
    return activities.may_edit(person, activity)


def require_organiser(by: Person | None, activity: Activity) -> None:
    """Raise `PermissionDenied` unless `by` organises `activity`, and it began."""
    if not (may_close(by, activity) and has_begun(activity)):
        raise PermissionDenied


def readers_of(report: Report) -> set[int]:
    """Return the keys of the people in the circle of a report that is not for everyone.

    In one query or two, for many at once; `visible_to` answers it for one person, precisely.
    """
    members = Membership.objects.in_force()
    if report.widest != Reach.NATIONAL:
        members = members.filter(werkplaats=report.werkplaats_id)
    people = set(members.values_list("person", flat=True))
    if report.widest == Reach.TEAM:
        team = TeamMember.objects.filter(team=report.activity.team_id).in_force()
        people &= set(team.values_list("person", flat=True))
    return people


def may_see_photo(person: Person | None, werkplaats: Werkplaats | None, name: str) -> bool:
    """Return whether the file `name` is a photo that `person` may have on this site, now."""
    photo = Photo.objects.select_related("report__activity__werkplaats", "report__activity__team")
    found = photo.filter(image=name, report__werkplaats=werkplaats).first()
    if found is None:
        return False
    if may_close(person, found.report.activity):
        return True
    return Photo.objects.visible_to(person).filter(pk=found.pk).exists()
