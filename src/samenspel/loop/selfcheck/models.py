"""The nouns of `selfcheck`.

Nothing here links an answer to a person, or two answers to each other. An answer is not a row but
one more in a count: rows would lie in the order in which people answered, and a look at the files
of the database could then tell who said what. `Turn` knows who answered, and not when.
"""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models import Person
from samenspel.loop.selfcheck.querysets import RoundQuerySet, TurnQuerySet
from samenspel.loop.teams.models import Team

LONGEST_REMARK = 500


class Round(models.Model):
    """A team looks at itself, from `opened_at` until it closes; one at a time.

    `answered` is filled in when it closes. From fewer than four people nothing is kept.
    """

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="selfcheck_rounds"
    )
    opened_at = models.DateTimeField(_("opened on"), default=timezone.now)
    closes_at = models.DateTimeField(_("closes on"))
    closed_at = models.DateTimeField(_("closed on"), null=True, blank=True)
    invited = models.PositiveSmallIntegerField(_("people asked"), default=0)
    answered = models.PositiveSmallIntegerField(_("people who answered"), default=0)

    objects = RoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("self-check")
        verbose_name_plural = _("self-checks")
        ordering = ["opened_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["team"], condition=Q(closed_at=None), name="one_open_round_per_team"
            ),
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opened_at")), name="round_closes_after_it_opens"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.team}, {timezone.localdate(self.opened_at)}"

    @property
    def last_day(self) -> date:
        """Return until when people can answer."""
        return timezone.localdate(self.closes_at)

    @property
    def closed_on(self) -> date | None:
        """Return on which day it closed."""
        return timezone.localdate(self.closed_at) if self.closed_at else None

    @property
    def is_open(self) -> bool:
        """Return whether people can answer."""
        return self.closed_at is None and self.closes_at > timezone.now()


class Turn(PrivateLink):
    """Somebody may answer once in a round. It is forgotten when the round closes.

    It has no time of its own: `link_until` is the same for everyone in the round.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="turns")
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="+"
    )
    has_answered = models.BooleanField(_("has answered"), default=False)

    objects = TurnQuerySet.as_manager()

    class Meta:
        verbose_name = _("turn in a self-check")
        verbose_name_plural = _("turns in a self-check")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["round", "person"], name="one_turn_each_per_round")
        ]

    def __str__(self) -> str:
        return f"turn in round {self.round_id}"

    def get_absolute_url(self) -> str:
        """Return the page on which one answers."""
        return reverse("selfcheck:answer", kwargs={"token": self.token})


class Tally(models.Model):
    """How many people gave one answer to one statement, and nothing else."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="tallies")
    statement = models.CharField(_("statement"), max_length=40)
    answer = models.PositiveSmallIntegerField(_("answer"))
    number = models.PositiveSmallIntegerField(_("number"), default=0)

    class Meta:
        verbose_name = _("tally")
        verbose_name_plural = _("tallies")
        ordering = ["statement", "answer"]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "statement", "answer"], name="one_tally_per_answer"
            )
        ]

    def __str__(self) -> str:
        return f"{self.statement} {self.answer}: {self.number}"


class Remark(models.Model):
    """What somebody wanted to add, without who or when; sorted by chance."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="remarks")
    text = models.CharField(_("remark"), max_length=LONGEST_REMARK)

    class Meta:
        verbose_name = _("remark in a self-check")
        verbose_name_plural = _("remarks in a self-check")
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="remark_says_something")]

    def __str__(self) -> str:
        return self.text
