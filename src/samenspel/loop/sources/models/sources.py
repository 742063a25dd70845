"""A source: one text of a team's material, with where it came from."""

import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.querysets import SourceQuerySet
from samenspel.loop.teams.models import Team


class SourceKind(models.TextChoices):
    """What kind of text it is."""

    TRANSCRIPT = "transcript", _("transcript")
    REPORT = "report", _("report of a gathering")
    YIELDS = "yields", _("yields of a gathering")
    CASE = "case", _("case")
    PRACTICE_ANALYSIS = "practice_analysis", _("practice analysis")
    NOTES = "notes", _("notes")
    DOCUMENT = "document", _("other document")


class Whose(models.TextChoices):
    """Whose words these are, which decides how they may go further.

    PEOPLE: words of people, or about somebody who could be recognised: nothing of it leaves the
    circle of researchers without consent of who it is of. OWN: written by the team itself, about
    nobody in particular: may be quoted as widely as the source says.
    """

    PEOPLE = "people", _("people's words, or about somebody")
    OWN = "own", _("our own words, about nobody in particular")


class Source(models.Model):
    """A text. Offsets count characters (Unicode code points) from 0; lines end with a newline.

    `original` is the file it was read from, byte for byte, with its SHA-256; only keepers of the
    key open it, because names may stand in it. `extra` keeps what another program's file said of
    it that we don't use, so it can go back as it came.
    """

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="sources"
    )
    title = models.CharField(_("title"), max_length=160)
    kind = models.CharField(_("kind"), max_length=20, choices=SourceKind)
    day = models.DateField(_("day"), null=True, blank=True)
    activity = models.ForeignKey(
        Activity,
        verbose_name=_("gathering"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sources",
    )
    whose = models.CharField(_("whose words"), max_length=10, choices=Whose, default=Whose.PEOPLE)
    reach = models.CharField(
        _("may be quoted to"), max_length=20, choices=Reach, default=Reach.TEAM
    )
    participants = models.ManyToManyField(
        Participant, blank=True, related_name="sources", verbose_name=_("who it is of or about")
    )
    text = models.TextField(_("text"))
    word_count = models.PositiveIntegerField(_("words"), default=0, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    memo = models.TextField(_("memo"), blank=True)
    original = models.FileField(_("original file"), upload_to="sources/", blank=True)
    original_name = models.CharField(max_length=200, blank=True)
    digest = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)
    added_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created = models.DateTimeField(_("added on"), default=timezone.now)
    guid = models.UUIDField(default=uuid.uuid4, editable=False)
    extra = models.JSONField(default=dict, blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["-created", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["team", "guid"], name="one_source_per_guid"),
            models.CheckConstraint(
                condition=Q(original="") | ~Q(digest=""), name="original_file_has_digest"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Count the words along with the text, so that a list need not read it."""
        fields = kwargs.get("update_fields")
        if "text" not in (self.get_deferred_fields() if fields is None else {"text"} - set(fields)):
            self.word_count = len(self.text.split())
            if fields is not None:
                kwargs["update_fields"] = {*fields, "word_count"}
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Return the page on which it is read."""
        return reverse("sources:detail", kwargs={"slug": self.team.slug, "pk": self.pk})

    @property
    def named(self) -> str:
        """Return what it is called, with its day."""
        return f"{self.title} ({date_format(self.day)})" if self.day else self.title

    @property
    def werkplaats_id(self) -> int:
        """Return whose it is."""
        return self.team.werkplaats_id
