"""Files made to be taken along: kept for a week, and gone as soon as somebody withdraws."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.interchange.querysets import MadeFileQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant
from samenspel.loop.teams.models import Team

KEPT = timedelta(days=7)


class MadeKind(models.TextChoices):
    """What kind of file it is."""

    PROJECT = "project", _("the whole project, for another program (.qdpx)")
    CODEBOOK = "codebook", _("only the codes, for another program (.qdc)")
    XLSX = "xlsx", _("a table of passages, for Excel (.xlsx)")
    CSV = "csv", _("a table of passages, as plain text (.csv)")


class MadeState(models.TextChoices):
    """How far it is. WITHDRAWN: somebody in it doesn't agree any more, and the file is gone."""

    MAKING = "making", _("is being made")
    READY = "ready", _("ready")
    WITHDRAWN = "withdrawn", _("withdrawn")
    FAILED = "failed", _("did not work")


class MadeFile(models.Model):
    """A file of `team` for `circle`: a reach, or nothing when it is for its researchers only."""

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="made_files"
    )
    kind = models.CharField(_("what"), max_length=10, choices=MadeKind)
    circle = models.CharField(_("for whom"), max_length=20, choices=Reach, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=MadeState, default=MadeState.MAKING)
    file = models.FileField(upload_to="interchange/out/", blank=True)
    participants = models.ManyToManyField(Participant, related_name="made_files")
    made_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(_("made on"), default=timezone.now)

    objects = MadeFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file made to take along")
        verbose_name_plural = _("files made to take along")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="ready") | ~Q(file=""), name="file_that_is_ready_is_there"
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["project", "codebook"]) | Q(circle=""),
                name="only_tables_go_to_a_circle",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def until(self) -> datetime:
        """Return when it goes away by itself."""
        return self.made_at + KEPT

    @property
    def download_name(self) -> str:
        """Return under what name it is taken along."""
        endings = {MadeKind.PROJECT: "qdpx", MadeKind.CODEBOOK: "qdc"}
        ending = endings.get(MadeKind(self.kind), self.kind)
        return f"{self.team.slug}-{timezone.localtime(self.made_at):%Y-%m-%d}.{ending}"
