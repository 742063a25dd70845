"""Links to one's own data, and what was erased when."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.reach.privacy.querysets import AccessLinkQuerySet


class AccessLink(models.Model):
    """A mailed link with which somebody sees the own data, for a day. Only its digest is kept."""

    token_digest = models.CharField(max_length=64, unique=True)
    email = models.EmailField(_("mail address"))
    created = models.DateTimeField(_("asked on"), default=timezone.now)
    expires_at = models.DateTimeField(_("valid until"))

    objects = AccessLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link to one's own data")
        verbose_name_plural = _("links to one's own data")
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.pk}"


class Way(models.TextChoices):
    """How somebody proved who it was."""

    LOGIN = "login", _("logged in")
    LINK = "link", _("by a mailed link")


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

    class Meta:
        verbose_name = _("retention round")
        verbose_name_plural = _("retention rounds")
        ordering = ["-started"]

    def __str__(self) -> str:
        return f"{self.started:%Y-%m-%d}"
