"""What members of the team say of a finding."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.findings.models.findings import Finding
from samenspel.loop.network.models import Person


class Opinion(models.TextChoices):
    """What somebody at the table thinks of a finding."""

    AGREES = "agrees", _("agrees with it")
    DOUBTS = "doubts", _("doubts it")


class Stance(models.Model):
    """`person` agrees with `finding`, or doubts it, and says why."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="stances")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    opinion = models.CharField(_("what you think"), max_length=10, choices=Opinion)
    why = models.CharField(_("why"), max_length=240, blank=True)
    at = models.DateTimeField(_("on"), default=timezone.now)

    class Meta:
        verbose_name = _("stance")
        verbose_name_plural = _("stances")
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "person"], name="one_stance_each")
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}: {self.opinion}"


class Memo(models.Model):
    """A thought about a finding, kept with it for who works on it."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="memos")
    text = models.TextField(_("memo"))
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("on"), default=timezone.now)

    class Meta:
        verbose_name = _("memo")
        verbose_name_plural = _("memos")
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.finding_id}"
