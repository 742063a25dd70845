"""What a gathering yielded: written down, taken over, asked as a practice question."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.activities.models import Activity
from samenspel.loop.exchange.models import WentWell
from samenspel.loop.network.models import Person
from samenspel.loop.questions.models import Question, QuestionKind
from samenspel.loop.questions.services import ask_question
from samenspel.loop.reports import access, signals
from samenspel.loop.reports.models import Yield, YieldKind
from samenspel.loop.reports.services.writing import report_of

TAKEN_FROM = "went_well:"


@transaction.atomic
def add_yield(
    *, activity: Activity, by: Person, kind: str, text: str, perspective: str, taken_from: str = ""
) -> Yield:
    """Write down a yield; the same again gives the earlier one."""
    report = report_of(activity=activity, by=by)
    same = {"taken_from": taken_from} if taken_from else {"kind": kind, "text": text}
    earlier = report.yields.filter(**same).first()
    if earlier is not None:
        return earlier
    item = Yield.objects.create(
        report=report, kind=kind, text=text, perspective=perspective, taken_from=taken_from
    )
    log.record("reports.add_yield", report, by.user, kind=kind)
    return item


@transaction.atomic
def take_over(*, activity: Activity, by: Person, line: WentWell) -> Yield:
    """Keep in the report what somebody said went well, once, as an insight."""
    if line.activity_id != activity.pk:
        raise PermissionDenied
    return add_yield(
        activity=activity,
        by=by,
        kind=YieldKind.INSIGHT,
        text=line.text,
        perspective="",
        taken_from=f"{TAKEN_FROM}{line.pk}",
    )


def not_taken_over(activity: Activity) -> list[WentWell]:
    """Return what people said went well, as far as it does not stand in the report yet."""
    taken = Yield.objects.filter(report__activity=activity, taken_from__startswith=TAKEN_FROM)
    known = {
        int(key.removeprefix(TAKEN_FROM)) for key in taken.values_list("taken_from", flat=True)
    }
    return list(WentWell.objects.of_activity(activity).shown().exclude(pk__in=known))


@transaction.atomic
def change_yield(
    *, item: Yield, by: Person, kind: str, text: str, perspective: str, seen_version: int
) -> Yield:
    """Write it differently; what became a practice question stays a question.

    Raises `ChangedMeanwhileError` when it is no longer at `seen_version`.
    """
    access.require_organiser(by, item.report.activity)
    current = Yield.objects.select_for_update().get(pk=item.pk)
    new = {"kind": kind, "text": text, "perspective": perspective}
    if current.question_id is not None:
        new["kind"] = YieldKind.QUESTION
    if all(getattr(current, field) == value for field, value in new.items()):
        return current
    require_version(current, seen_version)
    for field, value in new.items():
        setattr(current, field, value)
    current.version += 1
    current.save()
    log.record("reports.change_yield", item.report, by.user)
    return current


@transaction.atomic
def remove_yield(*, item: Yield, by: Person) -> None:
    """Take a yield out of the report; a practice question that it became stays."""
    access.require_organiser(by, item.report.activity)
    log.record("reports.remove_yield", item.report, by.user)
    item.delete()


@transaction.atomic
def ask_as_question(*, item: Yield, by: Person) -> Question:
    """Make a practice question of a question that was raised, once; `by` hears what becomes of it.

    It was raised in a meeting: nobody's name goes with it.
    """
    activity = item.report.activity
    access.require_organiser(by, activity)
    current = Yield.objects.select_for_update().get(pk=item.pk)
    if current.kind != YieldKind.QUESTION or by.user is None:
        raise PermissionDenied
    if current.question is not None:
        return current.question
    question = ask_question(
        werkplaats=activity.werkplaats,
        kind=QuestionKind.KNOWLEDGE,
        text=current.text,
        perspective=current.perspective,
        email=by.user.email,
        may_contact=True,
        may_publish=True,
        by=by.user,
    )
    current.question = question
    current.save(update_fields=["question"])
    log.record("reports.ask_as_question", item.report, by.user, question=question.pk)
    signals.question_raised.send(sender=Yield, item=current, question=question)
    return question
