"""Suggestions to take something out, and the sealed key of what stands for what."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.deidentifying.querysets import PseudonymQuerySet, SuggestionQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.sources.models import Source
from samenspel.loop.teams.models import Team

TAKES_LONG = timedelta(minutes=10)


class TraceKind(models.TextChoices):
    """What may lead to a person."""

    NAME = "name", _("name")
    PLACE = "place", _("place")
    ADDRESS = "address", _("address")
    PHONE = "phone", _("phone number")
    MAIL = "mail", _("mail address")
    BSN = "bsn", _("citizen service number")
    IBAN = "iban", _("bank account")
    ORGANISATION = "organisation", _("organisation")
    SCHOOL = "school", _("school")
    AGE = "age", _("age or birthday")
    OTHER = "other", _("something else")

    @property
    def has_key(self) -> bool:
        """Return whether the team keeps what a stand-in means: numbers and ages are just gone."""
        return self in {
            TraceKind.NAME, TraceKind.PLACE, TraceKind.ORGANISATION, TraceKind.SCHOOL,
            TraceKind.OTHER,
        }  # fmt: skip


class Pseudonym(models.Model):
    """`stand_in` stands in all texts of `team` for these words.

    Which words that are, is `sealed` with a key of its own, apart from the database; `digest` only
    tells whether they are the same. Opening it is for keepers, and is logged. Two rows may share a
    stand-in: "Fatima" and "mevrouw El Amrani" can be the same one.
    """

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="pseudonyms")
    kind = models.CharField(_("kind"), max_length=14, choices=TraceKind)
    stand_in = models.CharField(_("stands in the text"), max_length=80)
    sealed = models.BinaryField()
    digest = models.CharField(max_length=64)
    created = models.DateTimeField(default=timezone.now)

    objects = PseudonymQuerySet.as_manager()

    class Meta:
        verbose_name = _("pseudonym")
        verbose_name_plural = _("pseudonyms")
        ordering = ["kind", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["team", "kind", "digest"], name="one_pseudonym_each"),
        ]
        indexes = [models.Index(fields=["team", "stand_in"], name="pseudonym_stand_in")]

    def __str__(self) -> str:
        return self.stand_in


class Decision(models.TextChoices):
    """What a person said of a suggestion."""

    OPEN = "open", _("not decided yet")
    ACCEPTED = "accepted", _("taken out")
    REJECTED = "rejected", _("may stay")


class NameSearch(models.Model):
    """That names were looked for in a text: asked by somebody, done in the background.

    `version` is that of the text that was read; `with_lists` says whether the lists of names took
    part. `failed` when it went wrong: then it can be asked again.
    """

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="name_search")
    asked_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=0)
    with_lists = models.BooleanField(default=False)
    failed = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("search for names")
        verbose_name_plural = _("searches for names")

    def __str__(self) -> str:
        return f"{self.source_id}"

    @property
    def is_busy(self) -> bool:
        """Return whether it was asked and isn't done yet."""
        return self.done_at is None and not self.failed

    @property
    def takes_long(self) -> bool:
        """Return whether it should have been done by now: perhaps no background worker runs."""
        return self.is_busy and timezone.now() - self.asked_at > TAKES_LONG


class Suggestion(models.Model):
    """From `start` up to `end` of the text stands something that may lead to a person.

    It moves along with the text. The words themselves are read from the source, never copied here.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="suggestions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(_("kind"), max_length=14, choices=TraceKind)
    found_by = models.CharField(max_length=20)
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.OPEN)
    decided_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    pseudonym = models.ForeignKey(
        Pseudonym, null=True, blank=True, on_delete=models.SET_NULL, related_name="suggestions"
    )

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        ordering = ["source", "start"]
        indexes = [models.Index(fields=["source", "start"], name="suggestion_place")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(end__gte=models.F("start")), name="suggestion_runs_forward"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_id}:{self.start}-{self.end}"
