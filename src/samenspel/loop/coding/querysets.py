"""Chainable reads of codes and passages. The gate stands here: `readable` and `quotable`."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from samenspel.ground.consent.models import Reach
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.models import Whose

if TYPE_CHECKING:
    from samenspel.loop.coding.models import BlindRound, Code, Coding, Passage, PassageVoice
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.teams.models import Team


class CodeQuerySet(models.QuerySet["Code"]):
    """Reads of codes."""

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team."""
        return self.filter(codebook__team=team)

    def in_use(self) -> Self:
        """Leave out what was merged or taken out of use."""
        return self.filter(retired_at=None)

    def retired(self) -> Self:
        """Keep what was taken out of use, and can come back; not what was merged."""
        return self.filter(merged_into=None).exclude(retired_at=None)


class PassageQuerySet(models.QuerySet["Passage"]):
    """Reads of passages. What shows words to anybody begins with `readable` or `quotable`."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of teams of one Werkplaats."""
        return self.filter(source__team__werkplaats=werkplaats)

    def of_team(self, team: "Team") -> Self:
        """Keep those of one team."""
        return self.filter(source__team=team)

    def readable(self) -> Self:
        """Keep what researchers may read: nobody in it has stopped taking part."""
        return self.exclude(Exists(self._voices().filter(participant__in=_stopped())))

    def quotable(self, reach: Reach) -> Self:
        """Keep what may be shown as widely as `reach`: everyone in it agreed to that.

        Words of which nobody knows whose they are, or without any voice, are not shown.
        """
        wide = Participant.objects.quotable(reach).order_by().values("pk")
        closed = Q(standing="unknown") | (Q(standing="participant") & ~Q(participant__in=wide))
        own = Q(source__whose=Whose.PEOPLE) | Q(source__reach__in=Reach.at_least(reach))
        return self.filter(own, Exists(self._voices()), ~Exists(self._voices().filter(closed)))

    def marked_before(self, person: "Person") -> Self:
        """Leave out what others marked in a blind round of `person` that goes on."""
        blind = self.model._default_manager.filter(
            source__blind_rounds__coders=person, source__blind_rounds__ended_at=None
        ).order_by()
        own = Q(by=person) | Q(pk__in=self._codings().filter(by=person).values("passage"))
        return self.exclude(pk__in=blind.exclude(own).values("pk"))

    def with_code(self, codes: "Collection[int]", person: "Person") -> Self:
        """Keep what has one of `codes` (their keys), as far as `person` sees who gave it."""
        given = self._codings().filter(code__in=codes).seen_by(person)
        return self.filter(pk__in=given.values("passage"))

    def beside(self, others: "Self") -> Self:
        """Keep what shares words, in the same text, with one of `others`."""
        shares = others.filter(
            source=OuterRef("source"), start__lt=OuterRef("end"), end__gt=OuterRef("start")
        )
        return self.filter(Exists(shares.order_by()))

    def _codings(self) -> "CodingQuerySet":
        model: Any = self.model._meta.get_field("codings").related_model
        rows: CodingQuerySet = model._default_manager.order_by()
        return rows

    def _voices(self) -> Any:
        model: Any = self.model._meta.get_field("voices").related_model
        return model._default_manager.filter(passage=OuterRef("pk"))


def _stopped() -> Any:
    return Participant.objects.stopped().order_by().values("pk")


class PassageVoiceQuerySet(models.QuerySet["PassageVoice"]):
    """Reads of whose words stand where."""

    def of_stopped(self, team: "Team") -> Self:
        """Keep those of participants of `team` whose words nobody may see."""
        stopped = Participant.objects.of_team(team).stopped().order_by().values("pk")
        return self.filter(participant__in=stopped)


class CodingQuerySet(models.QuerySet["Coding"]):
    """Reads of who gave which code."""

    def of(self, person: "Person") -> Self:
        """Keep what `person` may take away: the own, and of whoever is nameless now."""
        return self.filter(Q(by=person) | Q(by=None))

    def seen_by(self, person: "Person") -> Self:
        """Keep what `person` may see: in an open blind round, of its own sources, only the own."""
        blind = Q(
            passage__source__blind_rounds__coders=person,
            passage__source__blind_rounds__ended_at=None,
        )
        hidden = self.model._default_manager.filter(blind).exclude(by=person).order_by()
        return self.exclude(pk__in=hidden.values("pk"))


class BlindRoundQuerySet(models.QuerySet["BlindRound"]):
    """Reads of blind rounds."""

    def open(self) -> Self:
        """Keep those that go on."""
        return self.filter(ended_at=None)

    def of_coder(self, person: "Person") -> Self:
        """Keep those in which `person` now codes without seeing what the others do."""
        return self.open().filter(coders=person)
