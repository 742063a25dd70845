"""Links to one's own data."""

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
