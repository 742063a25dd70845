"""What there is to tell of a gathering."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.reports.querysets import ReportQuerySet


class Report(models.Model):
    """The one report of an activity: text, photos and yields, written bit by bit.

    Only its organisers see it until it has `published_at`. Its `reach` never makes it visible to
    who may not see the activity.
    """

    werkplaats = models.ForeignKey(
        Werkplaats, verbose_name=_("Werkplaats"), on_delete=models.CASCADE, related_name="reports"
    )
    activity = models.OneToOneField(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="report"
    )
    title = models.CharField(_("title"), max_length=160)
    text = models.TextField(_("report"), blank=True)
    reach = models.CharField(_("who can see this report"), max_length=20, choices=Reach)
    published_at = models.DateTimeField(_("published on"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    created = models.DateTimeField(_("added on"), auto_now_add=True)
    changed = models.DateTimeField(_("changed on"), auto_now=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-published_at", "-pk"]
        indexes = [
            models.Index(fields=["werkplaats", "published_at"], name="reports_of_werkplaats")
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return where it stands on the page of its activity."""
        return f"{self.activity.get_absolute_url()}#verslag"

    @property
    def is_published(self) -> bool:
        """Return whether others than the organisers see it."""
        return self.published_at is not None

    @property
    def widest(self) -> Reach:
        """Return how widely it is really seen: never wider than its activity."""
        return min(Reach(self.reach), Reach(self.activity.reach), key=lambda reach: reach.width)
