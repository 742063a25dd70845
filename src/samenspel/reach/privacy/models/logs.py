"""What was erased and let go, and when: counted, and never of whom."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.reach.privacy.querysets import RetentionRunQuerySet


class Way(models.TextChoices):
    """How somebody proved who it was."""

    LOGIN = "login", _("logged in")
    LINK = "link", _("by a mailed link")
    REQUEST = "request", _("by a request to the coordinator")


class ErasureLog(models.Model):
    """That something of a kind was erased at a person's wish; not of whom."""

    kind = models.CharField(_("kind of data"), max_length=60)
    number = models.PositiveIntegerField(_("how many"))
    way = models.CharField(_("asked how"), max_length=10, choices=Way)
    at = models.DateTimeField(_("erased on"), default=timezone.now)

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.kind}: {self.number}"


class RetentionRun(models.Model):
    """One round in which all apps let go of what they no longer need, counted by kind."""

    started = models.DateTimeField(_("started on"))
    finished = models.DateTimeField(_("finished on"), default=timezone.now)
    removed = models.JSONField(_("let go, by kind"), default=dict)
    failed = models.JSONField(_("went wrong, by kind"), default=dict)

    objects = RetentionRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("retention round")
        verbose_name_plural = _("retention rounds")
        ordering = ["-started"]

    def __str__(self) -> str:
        return f"{self.started:%Y-%m-%d}"

    @property
    def total(self) -> int:
        """Return how much was let go in all."""
        return sum(self.removed.values())
