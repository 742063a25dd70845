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
from samenspel.loop.reports.models import Report
from samenspel.loop.reports.services.feedback import Guest, thank
from samenspel.loop.teams.models import TeamMember


@transaction.atomic
def close_gathering(*, activity: Activity, by: Person) -> int:
    """Close it and publish what was written, if anything; return how many people are thanked.

    Doing so again, as after a report that came later, thanks only who was not thanked yet.
    """
    access.require_organiser(by, activity)
    current = close_activity(activity=activity, by=by)
    report = Report.objects.filter(activity=current).first()
    if report is not None and has_something(report):
        report.activity = current
        _publish(report, by)
    else:
        report = None
    thanked = thank(activity=current, report=report, guests=_guests(current, report))
    if report is not None:
        _tell_the_team(report)
    return thanked


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
    if report.is_published:
        return
    report.published_at = timezone.now()
    report.save(update_fields=["published_at", "changed"])
    log.record("reports.publish", report, by.user)
    signals.report_published.send(sender=Report, report=report)


def _came(activity: Activity) -> list[Registration]:
    """Return who signed up and was there: who was checked in, or all where nobody was."""
    confirmed = activity.registrations.confirmed().select_related("person")
    at_the_door = CheckIn.objects.filter(activity=activity).present()
    if at_the_door.exists():
        confirmed = confirmed.filter(pk__in=at_the_door.order_by().values("registration"))
    return list(confirmed)


def _guests(activity: Activity, report: Report | None) -> Iterator[Guest]:
    """Yield whom to thank: each address once."""
    known: set[str] = set()
    for registration in _came(activity):
        known.add(registration.email.lower())
        reads = _may_read(report, registration.person)
        yield Guest(f"r{registration.pk}", registration.email, reads)
    for walk_in in WalkIn.objects.filter(activity=activity).exclude(email=""):
        if walk_in.email.lower() not in known:
            known.add(walk_in.email.lower())
            yield Guest(f"w{walk_in.pk}", walk_in.email, _may_read(report, None))


def _may_read(report: Report | None, person: Person | None) -> bool:
    if report is None:
        return False
    if report.widest == Reach.PUBLIC:
        return True
    return Report.objects.visible_to(person).filter(pk=report.pk).exists()


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
