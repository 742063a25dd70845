"""What can be done with teams. Each act checks who does it, is logged, and is announced."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.questions import services as questions
from samenspel.loop.questions.models import Question
from samenspel.loop.teams import access, signals
from samenspel.loop.teams.models import TakenUpQuestion, Team, TeamMember, TeamRole


class TeamDetails(TypedDict, total=False):
    """What can be said about a team. See the fields of `Team`."""

    kind: str
    challenge: str
    intended_product: str
    theme: Theme | None
    starts: date
    ends: date | None
    reach: str


class TeamChanges(TeamDetails, total=False):
    """What can be changed of a team: its name as well; its address stays what it was."""

    name: str


@transaction.atomic
def start_team(
    *, werkplaats: Werkplaats, name: str, by: Person, **details: Unpack[TeamDetails]
) -> Team:
    """Start a team; `details` are the fields of `Team`."""
    access.require(access.may_start_teams(by, werkplaats))
    team = Team.objects.create(
        werkplaats=werkplaats, name=name, slug=_free_slug(werkplaats, name), **details
    )
    log.record("teams.start", team, by.user)
    signals.team_started.send(sender=Team, team=team)
    return team


@transaction.atomic
def change_team(*, team: Team, by: Person, **changes: Unpack[TeamChanges]) -> Team:
    """Change what is said about a team; tells which fields got another value."""
    access.require(access.may_edit(by, team))
    current = Team.objects.select_for_update().get(pk=team.pk)
    changed = [field for field, value in changes.items() if getattr(current, field) != value]
    if changed:
        for field in changed:
            setattr(current, field, changes[field])  # type: ignore[literal-required]
        current.save(update_fields=changed)
        log.record("teams.change", current, by.user, changed=changed)
        signals.team_changed.send(sender=Team, team=current, changed=changed)
    return current


@transaction.atomic
def close_team(*, team: Team, by: Person, outcome: str = "") -> Team:
    """End the team today, with what it yielded. It stays to be seen among the earlier teams."""
    access.require(access.may_start_teams(by, team.werkplaats))
    team.closed_on = timezone.localdate()
    team.outcome = outcome
    team.save(update_fields=["closed_on", "outcome"])
    log.record("teams.close", team, by.user)
    signals.team_closed.send(sender=Team, team=team)
    return team


@transaction.atomic
def add_team_member(
    *,
    team: Team,
    person: Person,
    perspective: str,
    by: Person,
    role: str = TeamRole.MEMBER,
    show: bool = True,
    starts: date | None = None,
) -> TeamMember:
    """Give `person` a place at the table. Whoever sits there already gets the new role instead."""
    access.require(access.may_edit(by, team))
    said = {"perspective": perspective, "role": role, "show": show}
    seated = team.members.in_force().filter(person=person).first()
    if seated is None:
        member = team.members.create(person=person, starts=starts or timezone.localdate(), **said)
        signals.team_member_added.send(sender=TeamMember, member=member)
    else:
        member = _change_member(seated, said)
    log.record("teams.add_member", team, by.user, role=role, perspective=perspective)
    return member


def _change_member(member: TeamMember, said: dict[str, object]) -> TeamMember:
    for field, value in said.items():
        setattr(member, field, value)
    member.save(update_fields=list(said))
    return member


@transaction.atomic
def end_team_membership(*, member: TeamMember, by: Person) -> None:
    """Let somebody leave the table at once: yesterday was the last day.

    Who was added today leaves no trace, because that was a mistake.
    """
    access.require(access.may_edit(by, member.team))
    today = timezone.localdate()
    if member.starts >= today:
        member.delete()
    else:
        member.ends = today - timedelta(days=1)
        member.save(update_fields=["ends"])
    log.record("teams.end_membership", member.team, by.user)
    signals.team_member_left.send(sender=TeamMember, team=member.team, person=member.person)


@transaction.atomic
def take_up_question(
    *,
    team: Team,
    question: Question,
    by: Person,
    public_note: str = "",
    internal_note: str = "",
    seen_version: int | None = None,
) -> TakenUpQuestion:
    """Let `team` work on `question`; the asker is told, and by name of a team that all may see."""
    access.require(access.may_edit(by, team))
    if team.werkplaats_id != question.werkplaats_id:
        raise ValidationError(_("This team belongs to another Werkplaats."))
    if team.taken_up.of_question(question).exists():
        raise ValidationError(_("This team already works on this question."))
    is_public = team.reach == Reach.PUBLIC
    questions.take_up_question(
        question=question,
        by=by,
        team_title=team.name if is_public else "",
        team_url=team.get_absolute_url() if is_public else "",
        public_note=public_note,
        internal_note=internal_note,
        seen_version=seen_version,
    )
    taken_up = team.taken_up.create(question=question)
    log.record("teams.take_up_question", team, by.user, question=question.pk)
    signals.question_handed_to_team.send(sender=Team, team=team, question=question)
    return taken_up


def _free_slug(werkplaats: Werkplaats, name: str) -> str:
    """Return an address for `name` that no other team of `werkplaats` has."""
    base = slugify(name)[:120] or "team"
    taken = set(
        Team.objects.for_werkplaats(werkplaats)
        .filter(slug__startswith=base)
        .values_list("slug", flat=True)
    )
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(slug for slug in numbered if slug not in taken)
