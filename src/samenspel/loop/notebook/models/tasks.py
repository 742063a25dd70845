"""What a team agreed, and who will do what."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models import Person
from samenspel.loop.notebook.models.base import SentOnce
from samenspel.loop.notebook.querysets import AgreementQuerySet, TaskQuerySet
from samenspel.loop.teams.models import Team


class Agreement(SentOnce):
    """What holds in the team from `since`, until it was `ended`."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="agreements")
    text = models.TextField(_("What do we agree?"), max_length=1_000)
    since = models.DateField(_("Since"), default=timezone.localdate)
    ended = models.DateField(_("No longer since"), null=True, blank=True)

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["team", "key"], name="an_agreement_is_made_once"),
            models.CheckConstraint(
                condition=Q(ended=None) | Q(ended__gte=F("since")),
                name="agreement_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return Truncator(self.text).words(9)


class Task(SentOnce):
    """Something to do, by `owner` (None: nobody yet) before `due` (None: when there is time)."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(_("What has to be done?"), max_length=300)
    owner = models.ForeignKey(
        Person,
        verbose_name=_("Who will do it?"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="tasks",
    )
    due = models.DateField(_("When must it be ready?"), null=True, blank=True)
    created = models.DateTimeField(_("noted on"), default=timezone.now, editable=False)
    done_at = models.DateTimeField(_("ready on"), null=True, editable=False)
    done_by = models.ForeignKey(
        Person, null=True, editable=False, on_delete=models.SET_NULL, related_name="tasks_done"
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("to-do")
        verbose_name_plural = _("to-dos")
        ordering = [F("due").asc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(fields=["team", "key"], name="a_task_is_noted_once"),
            models.CheckConstraint(
                condition=Q(done_by=None) | Q(done_at__isnull=False),
                name="only_what_is_ready_was_done_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def done_on(self) -> date | None:
        """Return the day on which it was ticked, as the calendar on the wall says."""
        return timezone.localdate(self.done_at) if self.done_at else None

    @property
    def is_overdue(self) -> bool:
        """Return whether it should have been ready before today."""
        return self.done_at is None and self.due is not None and self.due < timezone.localdate()

    @property
    def is_due_today(self) -> bool:
        """Return whether today is the day."""
        return self.done_at is None and self.due == timezone.localdate()
