"""That an activity is research: what is asked of who comes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.models import Activity
from samenspel.loop.research.querysets import AskedConsentQuerySet


class AskedConsent(models.Model):
    """Who comes to `activity` is asked whether their words may be used, and how widely at most."""

    activity = models.OneToOneField(
        Activity, on_delete=models.CASCADE, related_name="asked_consent"
    )
    about = models.TextField(
        _("what you do with what people say"),
        help_text=_("In short sentences. As in: We want to learn how neighbours help each other."),
    )
    records = models.BooleanField(_("sound or image is recorded"), default=False)
    widest = models.CharField(
        _("how widely we want to quote, at most"),
        max_length=20,
        choices=Reach,
        default=Reach.PUBLIC,
    )
    until = models.DateField(_("we use the words until"), null=True, blank=True)

    objects = AskedConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("asked consent")
        verbose_name_plural = _("asked consents")

    def __str__(self) -> str:
        return f"{self.activity}"
