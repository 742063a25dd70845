"""Chainable reads of how gatherings ended, in domain words."""

from typing import TYPE_CHECKING, Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Avg, Count, Exists, OuterRef, Q
from django.utils import timezone

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.gate import consented
from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.ground.consent.querysets import ConsentQuerySet
from samenspel.loop.activities.models import Activity

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.reports.models import (
        FeedbackAnswer,
        FeedbackInvitation,
        Photo,
        Portrayed,
        Report,
        Yield,
    )


class ReportQuerySet(models.QuerySet["Report"]):
    """Reads of reports."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def published(self) -> Self:
        """Keep those that others than the organisers see."""
        return self.filter(published_at__isnull=False)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep what was published widely enough for `person`, of activities that they may see."""
        seen = Q(reach=Reach.PUBLIC)
        if person is not None and person.active_memberships:
            own = [membership.werkplaats_id for membership in person.active_memberships]
            seen |= Q(reach=Reach.NATIONAL) | Q(reach=Reach.WERKPLAATS, werkplaats__in=own)
            seen |= Q(activity__team__in=person.team_memberships.in_force().values("team"))
            seen |= Q(activity__in=Activity.objects.editable_by(person).order_by())
        return self.published().filter(
            seen, activity__in=Activity.objects.visible_to(person).order_by()
        )


def _reached(path: str, reach: Reach) -> Q:
    """Return the condition that what `path` leads to is really seen as widely as `reach`."""
    wider = [one for one in Reach if one.width > reach.width]
    here = Q(**{f"{path}reach": reach})
    there = Q(**{f"{path}activity__reach": reach})
    return (here & ~Q(**{f"{path}activity__reach__in": _narrower(reach)})) | (
        there & Q(**{f"{path}reach__in": wider})
    )


def _narrower(reach: Reach) -> list[Reach]:
    return [one for one in Reach if one.width < reach.width]


class PhotoQuerySet(models.QuerySet["Photo"]):
    """Reads of photos."""

    def showable(self) -> Self:
        """Keep those on which nobody can be recognised, or everyone who can agreed to it.

        As widely as the report is seen: who agreed for the team did not agree for everyone.
        """
        portrayed: Any = self.model._meta.get_field("portrayed").related_model
        on_it = portrayed._default_manager.filter(photo=OuterRef("pk"))
        agreed: Any = Q(pk__in=[])
        for reach in Reach:
            objects = on_it.exclude(consented(portrayed, Purpose.SHOW_PHOTO, reach))
            agreed |= _reached("report__", reach) & ~Exists(objects)
        return self.filter(Q(faces="nobody") | (Q(faces="people") & Exists(on_it) & agreed))

    def visible_to(self, person: "Person | None") -> Self:
        """Keep what may be shown, with a report that `person` may see."""
        report: Any = self.model._meta.get_field("report").related_model
        reports = report._default_manager.visible_to(person).order_by()
        return self.showable().filter(report__in=reports)


class PortrayedQuerySet(models.QuerySet["Portrayed"]):
    """Reads of who can be recognised on photos."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those on photos of one Werkplaats."""
        return self.filter(photo__report__werkplaats=werkplaats)

    def with_token(self, token: str) -> Self:
        """Keep the one to which a mailed link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def of_address(self, email: str) -> Self:
        """Keep those of one mail address, whatever its capitals."""
        return self.filter(same_address("email", email))

    def with_answers(self) -> Self:
        """Tell of each, as `agreed_to`, how widely they agree now; nothing when they don't."""
        return self.annotate(agreed_to=models.Subquery(self._given().values("reach")[:1]))

    def not_agreeing(self) -> Self:
        """Keep those who do not agree now, to whichever reach."""
        return self.exclude(Exists(self._given()))

    def _given(self) -> ConsentQuerySet:
        kind = ContentType.objects.get_for_model(self.model)
        given: ConsentQuerySet = Consent.objects.in_force().filter(
            subject_type=kind, subject_id=OuterRef("pk"), purpose=Purpose.SHOW_PHOTO
        )
        return given


class YieldQuerySet(models.QuerySet["Yield"]):
    """Reads of yields."""

    def of_kind(self, kind: str) -> Self:
        """Keep those of one kind."""
        return self.filter(kind=kind)


class FeedbackInvitationQuerySet(models.QuerySet["FeedbackInvitation"]):
    """Reads of links for one answer."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those for activities of one Werkplaats."""
        return self.filter(activity__werkplaats=werkplaats)

    def with_token(self, token: str) -> Self:
        """Keep the one to which a mailed link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())

    def still_work(self, activity: Activity) -> Self:
        """Keep those by which somebody can still answer about `activity`."""
        return self.filter(activity=activity, link_until__gt=timezone.now())


class FeedbackAnswerQuerySet(models.QuerySet["FeedbackAnswer"]):
    """Reads of answers."""

    def of_activity(self, activity: Activity) -> Self:
        """Keep those about one activity."""
        return self.filter(activity=activity)

    def waiting(self) -> Self:
        """Keep those that are shown as soon as there are enough of them."""
        return self.filter(waits=True)

    def averages(self) -> dict[str, Any]:
        """Return how many answered, and what on average, from 1 to 5, to each question."""
        means = {name: Avg(name) for name in self.model.QUESTIONS}
        return self.aggregate(number=Count("pk"), **means)
