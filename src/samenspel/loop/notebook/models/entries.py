"""A page of the log: what somebody wrote down, its photos, and what the others said to it."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.notebook.models.base import SentOnce
from samenspel.loop.notebook.querysets import AnswerQuerySet, EntryPhotoQuerySet, EntryQuerySet
from samenspel.loop.teams.models import Team


class EntryKind(models.TextChoices):
    """What is told: something worth keeping, or what came of something that the team tried."""

    NOTE = "note", _("note")
    TRIAL = "trial", _("something we tried")


class Outcome(models.TextChoices):
    """How it went. One learns from each of them, and most from the last."""

    WORKED = "worked", _("It worked")
    PARTLY = "partly", _("It worked partly")
    FAILED = "failed", _("It didn't work")


class Entry(SentOnce):
    """What `author` wrote down on `day`, looking from `perspective`, shared as far as `reach`.

    A note has `text`, a trial has `tried`, `yielded` and `differently`. One that others answered
    isn't deleted but emptied (`removed_at`), so that their words stay where they were said.
    """

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="entries"
    )
    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="entries"
    )
    author = models.ForeignKey(
        Person,
        verbose_name=_("written by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="entries",
    )
    perspective = models.CharField(
        _("perspective"), max_length=20, choices=Perspective, blank=True, editable=False
    )
    kind = models.CharField(_("kind"), max_length=10, choices=EntryKind, default=EntryKind.NOTE)
    day = models.DateField(_("On which day was it?"), default=timezone.localdate)
    title = models.CharField(_("Title"), max_length=120, blank=True)
    text = models.TextField(_("What do you want to write down?"), max_length=10_000, blank=True)
    tried = models.TextField(_("What did we try?"), max_length=5_000, blank=True)
    yielded = models.TextField(_("What did it yield?"), max_length=5_000, blank=True)
    differently = models.TextField(_("What will we do differently?"), max_length=5_000, blank=True)
    outcome = models.CharField(_("How did it go?"), max_length=10, choices=Outcome, blank=True)
    reach = models.CharField(
        _("who can see this"), max_length=20, choices=Reach, default=Reach.TEAM
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    created = models.DateTimeField(_("written on"), default=timezone.now, editable=False)
    removed_at = models.DateTimeField(_("taken away on"), null=True, editable=False)

    objects = EntryQuerySet.as_manager()
    answer_count: int
    """How many answers there are, when read `for_the_log`."""

    class Meta:
        verbose_name = _("entry in the log")
        verbose_name_plural = _("entries in the log")
        ordering = ["-day", "-pk"]
        indexes = [models.Index(fields=["team", "-day", "-id"], name="log_newest_first")]
        constraints = [
            models.UniqueConstraint(fields=["team", "key"], name="an_entry_is_written_once"),
            models.CheckConstraint(
                condition=Q(kind=EntryKind.TRIAL) | Q(outcome=""),
                name="only_what_was_tried_has_an_outcome",
            ),
            models.CheckConstraint(
                condition=Q(removed_at=None) | Q(reach=Reach.TEAM),
                name="what_was_taken_away_is_shared_with_nobody",
            ),
        ]

    def __str__(self) -> str:
        return self.heading

    def get_absolute_url(self) -> str:
        """Return the page of this entry."""
        return reverse("notebook:entry", kwargs={"slug": self.team.slug, "pk": self.pk})

    @property
    def heading(self) -> str:
        """Return its title, or its first words."""
        first = self.title or Truncator(self.text or self.tried).words(9)
        return " ".join(first.split()) or (
            gettext("Taken away") if self.removed_at else gettext("Photos")
        )

    @property
    def is_trial(self) -> bool:
        """Return whether it tells of something that was tried."""
        return self.kind == EntryKind.TRIAL

    @property
    def perspective_label(self) -> str:
        """Return in words from which side it was written."""
        return label_of(Perspective, self.perspective) if self.perspective else ""

    @property
    def parts(self) -> list[tuple[str, str]]:
        """Return what is told of a trial: each question with its answer, without empty ones."""
        told = [
            (gettext("What did we try?"), self.tried),
            (gettext("What did it yield?"), self.yielded),
            (gettext("What will we do differently?"), self.differently),
        ]
        return [(question, answer) for question, answer in told if answer]


def _photo_name(photo: "Photo", name: str) -> str:
    return f"notebook/photos/{uuid.uuid4().hex}.{name.rpartition('.')[2]}"


class Photo(models.Model):
    """A photo with an entry. It goes no further than the team unless nobody can be recognised.

    Pages show `small`, which costs a phone little; who opens it gets `image`.
    """

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="photos")
    image = models.ImageField(
        _("photo"), upload_to=_photo_name, width_field="width", height_field="height"
    )
    small = models.ImageField(_("the same, small"), upload_to=_photo_name, blank=True)
    width = models.PositiveIntegerField(default=0, editable=False)
    height = models.PositiveIntegerField(default=0, editable=False)
    alt = models.CharField(_("What is on the photo?"), max_length=200, blank=True)
    nobody_recognisable = models.BooleanField(default=False, editable=False)

    objects = EntryPhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.described

    @property
    def described(self) -> str:
        """Return what is on it, for who can't see it."""
        return self.alt or gettext("A photo that nobody described yet")


class Answer(SentOnce):
    """What somebody at the table says to an entry. It stays at the table, whatever its reach."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="answers")
    author = models.ForeignKey(
        Person, null=True, on_delete=models.SET_NULL, related_name="log_answers"
    )
    perspective = models.CharField(
        _("perspective"), max_length=20, choices=Perspective, blank=True, editable=False
    )
    text = models.TextField(_("What do you want to say to this?"), max_length=1_500)
    created = models.DateTimeField(_("written on"), default=timezone.now, editable=False)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["created", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "key"], name="an_answer_is_given_once")
        ]

    def __str__(self) -> str:
        return Truncator(self.text).words(9)
