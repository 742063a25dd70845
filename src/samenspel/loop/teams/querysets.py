"""Chainable reads of teams, in domain words."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Case, Count, Exists, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from samenspel.ground.common import tokens
from samenspel.ground.common.addresses import same_address
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.loop.network.access import MANAGERS
from samenspel.loop.network.models import Person

if TYPE_CHECKING:
    from samenspel.loop.network.models import Werkplaats
    from samenspel.loop.programme.models import Theme
    from samenspel.loop.questions.models import Question
    from samenspel.loop.teams.models import (
        JoinRequest,
        SeatLink,
        TakenUpQuestion,
        Team,
        TeamInvitation,
        TeamMember,
    )


class TeamQuerySet(models.QuerySet["Team"]):
    """Reads of teams."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def on_theme(self, theme: "Theme") -> Self:
        """Keep those that work on one theme."""
        return self.filter(theme=theme)

    def current(self, day: date | None = None) -> Self:
        """Keep those still at work on `day`, today when left out."""
        return self.filter(self._at_work(day))

    def earlier(self, day: date | None = None) -> Self:
        """Keep those that have finished."""
        return self.exclude(self._at_work(day))

    def visible_to(self, person: Person | None) -> Self:
        """Keep those that were shared widely enough for `person` (None: a visitor)."""
        return self.filter(self.seen_by(person))

    def editable_by(self, person: Person | None) -> Self:
        """Keep those that `person` leads, or coordinates."""
        if person is None or not person.active_memberships:
            return self.none()
        return self.filter(Q(werkplaats__in=_run_by(person)) | Q(pk__in=_tables_of(person, "lead")))

    def at_table_of(self, person: Person) -> Self:
        """Keep those that `person` is a member of, or coordinates."""
        return self.filter(Q(werkplaats__in=_run_by(person)) | Q(pk__in=_tables_of(person)))

    def with_size(self) -> Self:
        """Count in `size` who is at the table; of an earlier team, who ever was."""
        seats: Any = self.model._meta.get_field("members").related_model._default_manager
        sitting = seats.in_force().filter(team=OuterRef("pk"))
        ever = seats.filter(team=OuterRef("pk"))
        return self.annotate(
            size=Case(When(self._at_work(), then=_number_of(sitting)), default=_number_of(ever))
        )

    def with_lead(self) -> Self:
        """Tell of each in `has_lead` whether somebody leads it now."""
        seats: Any = self.model._meta.get_field("members").related_model._default_manager
        leads = seats.in_force().leads().filter(team=OuterRef("pk"))
        return self.annotate(has_lead=Exists(leads))

    def with_requests(self) -> Self:
        """Count in `asking` who asks to join and waits for an answer."""
        requests: Any = self.model._meta.get_field("join_requests").related_model._default_manager
        waiting = requests.waiting().filter(team=OuterRef("pk")).order_by().values("team")
        number = waiting.annotate(n=Count("pk")).values("n")
        return self.annotate(asking=Coalesce(Subquery(number), 0))

    @staticmethod
    def _at_work(day: date | None = None) -> Q:
        day = day or timezone.localdate()
        return Q(Q(ends=None) | Q(ends__gte=day), closed_on=None)

    @staticmethod
    def seen_by(person: Person | None) -> Q:
        """Return the condition on a team under which `person` may see it."""
        seen = Q(reach=Reach.PUBLIC)
        if person is None or not person.active_memberships:
            return seen
        own = [membership.werkplaats_id for membership in person.active_memberships]
        return (
            seen
            | Q(reach=Reach.NATIONAL)
            | Q(reach=Reach.WERKPLAATS, werkplaats__in=own)
            | Q(werkplaats__in=_run_by(person))
            | Q(pk__in=_tables_of(person))
        )


def _number_of(seats: "TeamMemberQuerySet") -> Coalesce:
    number = seats.order_by().values("team").annotate(n=Count("person", distinct=True)).values("n")
    return Coalesce(Subquery(number), 0)


def _run_by(person: Person) -> list[int]:
    return [m.werkplaats_id for m in person.active_memberships if m.role in MANAGERS]


def _tables_of(person: Person, *roles: str) -> models.QuerySet[Any, Any]:
    at_the_table = person.team_memberships.in_force()
    return (at_the_table.filter(role__in=roles) if roles else at_the_table).values("team")


class TeamMemberQuerySet(models.QuerySet["TeamMember"]):
    """Reads of who sits at the table."""

    def in_force(self, day: date | None = None) -> Self:
        """Keep those at the table on `day`, today when left out."""
        day = day or timezone.localdate()
        return self.filter(Q(ends=None) | Q(ends__gte=day), starts__lte=day)

    def leads(self) -> Self:
        """Keep those who lead."""
        return self.filter(role="lead")

    def reachable(self) -> Self:
        """Keep those to whom can be written: at the address of the account, or their own."""
        return self.exclude(
            Q(person__email="") & (Q(person__user=None) | Q(person__user__email=""))
        )

    def with_consent(self, reach: Reach) -> Self:
        """Tell of each in `may_be_named` whether the name may be shown to the circle `reach`."""
        agreed = Person.objects.filter(pk=OuterRef("person")).showing(Purpose.SHOW_NAME, reach)
        return self.annotate(may_be_named=Exists(agreed))


class TakenUpQuerySet(models.QuerySet["TakenUpQuestion"]):
    """Reads of the questions that teams took up."""

    def of_question(self, question: "Question") -> Self:
        """Keep the teams that work on `question`."""
        return self.filter(question=question)


class SeatLinkQuerySet(models.QuerySet["SeatLink"]):
    """Reads of private links to teams."""

    def with_token(self, token: str) -> Self:
        """Keep the link that holds `token`."""
        return self.filter(link_digest=tokens.digest(token))

    def for_werkplaats(self, werkplaats: "Werkplaats | None") -> Self:
        """Keep those to the teams of one Werkplaats."""
        return self.filter(member__team__werkplaats=werkplaats)

    def of_who_sits(self) -> Self:
        """Keep those of people who are at the table today."""
        today = timezone.localdate()
        ending = Q(member__ends=None) | Q(member__ends__gte=today)
        return self.filter(ending, member__starts__lte=today)


class JoinRequestQuerySet(models.QuerySet["JoinRequest"]):
    """Reads of requests to join a team."""

    def with_token(self, token: str) -> Self:
        """Keep the one whose private link holds `token`."""
        return self.filter(link_digest=tokens.digest(token))

    def for_werkplaats(self, werkplaats: "Werkplaats | None") -> Self:
        """Keep those to the teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)

    def from_address(self, email: str) -> Self:
        """Keep those that were asked from `email`."""
        return self.filter(same_address("email", email))

    def open(self) -> Self:
        """Keep those that still wait for their asker, or for an answer."""
        return self.filter(status__in=["unconfirmed", "waiting"])

    def waiting(self) -> Self:
        """Keep those that wait for a lead or coordinator."""
        return self.filter(status="waiting")

    def never_confirmed_since(self, moment: datetime) -> Self:
        """Keep those whose asker never opened the link in the mail."""
        return self.filter(status="unconfirmed", created__lte=moment)

    def at_rest_since(self, moment: datetime) -> Self:
        """Keep those in which nothing happened any more since `moment`."""
        last_step = Coalesce("answered_at", "proven_at", "created")
        return self.exclude(status="unconfirmed").alias(step=last_step).filter(step__lte=moment)


class TeamInvitationQuerySet(models.QuerySet["TeamInvitation"]):
    """Reads of invitations to a team."""

    def with_token(self, token: str) -> Self:
        """Keep the one whose private link holds `token`."""
        return self.filter(link_digest=tokens.digest(token))

    def for_werkplaats(self, werkplaats: "Werkplaats | None") -> Self:
        """Keep those to the teams of one Werkplaats."""
        return self.filter(team__werkplaats=werkplaats)

    def to_address(self, email: str) -> Self:
        """Keep those that were mailed to `email`."""
        return self.filter(same_address("email", email))

    def not_answered(self) -> Self:
        """Keep those that wait for a yes or no, or waited until their link stopped working."""
        return self.filter(status="open")

    def over_since(self, moment: datetime) -> Self:
        """Keep those that were answered, withdrawn or no longer valid before `moment`."""
        return self.filter(
            Q(status="open", link_until__lte=moment) | Q(~Q(status="open"), answered_at__lte=moment)
        )
