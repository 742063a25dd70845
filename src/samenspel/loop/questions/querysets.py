"""Chainable reads of questions, in domain words."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Count, OuterRef, Q

from samenspel.ground.common import tokens
from samenspel.ground.common.counting import CountOf
from samenspel.ground.consent.models import Reach
from samenspel.ground.text.similar import most_similar
from samenspel.loop.network.access import MANAGERS
from samenspel.loop.questions.lifecycle import (
    CLOSED,
    CONFIRMED,
    OPEN,
    RULES,
    STANDING,
    WAITING,
    Move,
    Status,
)

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.questions.models import Echo, Question, Step

COMPARED = 1_000
"""Among how many of the newest questions look-alikes are sought."""


class PrivateLinkQuerySet(models.QuerySet[Any]):
    """Reads of what somebody without an account follows."""

    def with_token(self, token: str) -> Self:
        """Keep the one that `token` leads to, whether or not the link still works."""
        return self.filter(link_digest=tokens.digest(token))

    def never_confirmed_since(self, moment: datetime) -> Self:
        """Keep what was asked before `moment` and still waits for its confirmation."""
        return self.filter(confirmed_at=None, asked_at__lt=moment)


class QuestionQuerySet(PrivateLinkQuerySet, models.QuerySet["Question"]):
    """Reads of questions."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep what `person` may see; nobody sees what its asker did not confirm."""
        standing = self.filter(status__in=STANDING)
        if person is None or not person.active_memberships:
            return standing.filter(reach=Reach.PUBLIC)
        own = [m.werkplaats_id for m in person.active_memberships]
        managed = [m.werkplaats_id for m in person.active_memberships if m.role in MANAGERS]
        return self.filter(
            Q(status__in=STANDING, reach__in=[Reach.PUBLIC, Reach.NATIONAL])
            | Q(status__in=STANDING, reach=Reach.WERKPLAATS, werkplaats__in=own)
            | Q(status__in=CONFIRMED, werkplaats__in=managed)
        )

    def confirmed(self) -> Self:
        """Keep those whose asker proved the mail address."""
        return self.filter(status__in=CONFIRMED)

    def listed(self) -> Self:
        """Keep those that stand for themselves: not merged, not withdrawn."""
        return self.filter(status__in=STANDING - {Status.MERGED})

    def waiting(self) -> Self:
        """Keep those for which something still has to happen."""
        return self.filter(status__in=WAITING)

    def open(self) -> Self:
        """Keep those that wait or that a team works on."""
        return self.filter(status__in=OPEN)

    def waiting_longest_first(self) -> Self:
        """Order by how long they are in the state they are in."""
        return self.order_by("moved_at", "pk")

    def asked_by(self, email: str) -> Self:
        """Keep those that were asked from one mail address."""
        return self.filter(asker_email=email.lower()) if email else self.none()

    def with_others(self) -> Self:
        """Add `others`: how many people besides the asker have this question."""
        echoes = self.model._meta.get_field("echoes").related_model._base_manager
        here = Q(question=OuterRef("pk")) | Q(question__merged_into=OuterRef("pk"))
        also = echoes.filter(here, confirmed_at__isnull=False)
        same = self.model._base_manager.filter(merged_into=OuterRef("pk"))
        return self.annotate(others=CountOf(also) + CountOf(same))

    def for_cards(self) -> Self:
        """Load only what a list shows of each, and not the long texts."""
        shown = ("title", "kind", "status", "perspective", "asked_at", "theme__name")
        return self.select_related("theme").only(*shown)

    def similar_to(self, question: "Question", limit: int = 5) -> list["Question"]:
        """Return the open or answered questions most like `question`, best first."""
        candidates = (
            self.listed()
            .exclude(pk=question.pk)
            .order_by("-asked_at")
            .only("pk", "title", "text", "status", "asked_at", "werkplaats_id", "reach")
        )
        text = f"{question.title}\n{question.text}"
        found = most_similar(
            text, candidates[:COMPARED], text_of=lambda q: f"{q.title}\n{q.text}", limit=limit
        )
        return [candidate for candidate, _likeness in found]

    def closed_before(self, moment: datetime) -> Self:
        """Keep those that ended before `moment`, for the ones that were merged too."""
        ended = Q(closed_at__lt=moment, status__in=CLOSED)
        target_ended = Q(merged_into=None) | Q(merged_into__closed_at__lt=moment)
        return self.filter(ended & target_ended)

    def counts_by_status(self) -> dict[str, int]:
        """Return how many there are in each state."""
        rows = self.order_by().values_list("status").annotate(n=Count("pk"))
        return {status.value: dict(rows).get(status, 0) for status in Status}


class StepQuerySet(models.QuerySet["Step"]):
    """Reads of the history."""

    def in_public(self) -> Self:
        """Keep the steps that everyone may read who may see the question."""
        return self.filter(move__in=[move for move, rule in RULES.items() if rule.in_public])

    def for_asker(self) -> Self:
        """Keep the steps that concern the asker: all but the work behind the screens."""
        return self.exclude(move__in=[Move.NOTED, Move.EDITED])


class EchoQuerySet(PrivateLinkQuerySet, models.QuerySet["Echo"]):
    """Reads of those who have the same question."""

    def confirmed(self) -> Self:
        """Keep those whose mail address was proven."""
        return self.filter(confirmed_at__isnull=False)

    def told(self) -> Self:
        """Keep those who hear of each step."""
        return self.confirmed().exclude(email="")
