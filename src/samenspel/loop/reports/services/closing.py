"""Close a gathering: off the agenda, its report on the site, thanks to whoever was there."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.consent.models import Reach
from samenspel.ground.notices.services import notify
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.services.closing import close_activity, reopen_activity
from samenspel.loop.attendance.models import CheckIn, WalkIn
from samenspel.loop.network.models import Person
from samenspel.loop.reports import access, signals
from samenspel.loop.reports.access import readers_of
from samenspel.loop.reports.models import Report
from samenspel.loop.reports.services.feedback import Guest, send_thanks, write_thanks
from samenspel.loop.teams.models import TeamMember


def close_gathering(*, activity: Activity, by: Person) -> int:
    """Close it and publish what was written, if anything; return how many people are thanked.

    Doing so again, as after a report that came later, thanks only who was not thanked yet.
    """
    access.require_organiser(by, activity)
    report = Report.objects.filter(activity=activity).first()
    if report is not None:
        report.activity = activity
    if report is not None and not has_something(report):
        report = None
    guests = _guests(activity, report)
    thanks = write_thanks(activity=activity, report=report, guests=guests)
    with transaction.atomic():
        close_activity(activity=activity, by=by)
        if report is not None:
            _publish(report, by)
        return send_thanks(thanks)


@transaction.atomic
def reopen_gathering(*, activity: Activity, by: Person) -> None:
    """Take the report off the site and put the activity back as it was: it was too early."""
    access.require_organiser(by, activity)
    current = reopen_activity(activity=activity, by=by)
    for report in Report.objects.filter(activity=current).published():
        report.published_at = None
        report.save(update_fields=["published_at", "changed"])
        log.record("reports.withdraw", report, by.user)


def has_something(report: Report) -> bool:
    """Return whether there is anything to read or see."""
    return bool(report.text) or report.yields.exists() or report.photos.showable().exists()


def _publish(report: Report, by: Person) -> None:
    unpublished = Report.objects.select_for_update().filter(pk=report.pk, published_at=None)
    if not unpublished.exists():
        return
    report.published_at = timezone.now()
    report.save(update_fields=["published_at", "changed"])
    log.record("reports.publish", report, by.user)
    signals.report_published.send(sender=Report, report=report)
    _tell_the_team(report)


def _came(activity: Activity) -> list[Registration]:
    """Return who signed up and was there: who was checked in, or all where nobody was.

    Who signed up by phone and gave no mail address can't be told anything, so is left out.
    """
    confirmed = activity.registrations.confirmed().exclude(email="")
    at_the_door = CheckIn.objects.filter(activity=activity).present()
    if at_the_door.exists():
        confirmed = confirmed.filter(pk__in=at_the_door.order_by().values("registration"))
    return list(confirmed)


def _guests(activity: Activity, report: Report | None) -> Iterator[Guest]:
    """Yield whom to thank: each address once."""
    known: set[str] = set()
    public = report is not None and report.widest == Reach.PUBLIC
    readers = readers_of(report) if report is not None and not public else set()
    for registration in _came(activity):
        known.add(registration.email.lower())
        reads = public or registration.person_id in readers
        yield Guest(f"r{registration.pk}", registration.email, reads)
    for walk_in in WalkIn.objects.filter(activity=activity).exclude(email=""):
        if walk_in.email.lower() not in known:
            known.add(walk_in.email.lower())
            yield Guest(f"w{walk_in.pk}", walk_in.email, public)


def _tell_the_team(report: Report) -> None:
    activity = report.activity
    members = TeamMember.objects.filter(team=activity.team_id).in_force()
    thanked = {registration.email.lower() for registration in _came(activity)}
    addresses = {member.person.email.lower() for member in members.select_related("person")}
    notify(
        topic="reports.published",
        about_id=report.pk,
        to=addresses - thanked - {""},
        sender=activity.werkplaats.sender,
        event=f"report:{report.pk}",
    )
