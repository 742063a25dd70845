"""The member check: participants say whether they recognise a finding."""

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.findings.models.findings import Finding
from samenspel.loop.findings.querysets import MemberCheckInvitationQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant


class MemberCheck(models.Model):
    """The team asks participants: do you recognise this? In plain words, until a day."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="checks")
    words = models.TextField(
        _("the finding in plain words"), help_text=_("Short sentences. No difficult words.")
    )
    until = models.DateField(_("answers are welcome until"))
    sent_at = models.DateTimeField(_("sent on"), default=timezone.now)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("member check")
        verbose_name_plural = _("member checks")
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return f"{self.finding_id}, {self.sent_at:%Y-%m-%d}"


class CheckAnswer(models.TextChoices):
    """What a participant says."""

    YES = "yes", _("Yes, I recognise this")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No, it is different for me")


class MemberCheckInvitation(PrivateLink):
    """One participant is asked, by a private link; the answer stays with it."""

    check_round = models.ForeignKey(
        MemberCheck, on_delete=models.CASCADE, related_name="invitations"
    )
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    answer = models.CharField(_("answer"), max_length=10, choices=CheckAnswer, blank=True)
    words = models.TextField(_("in your own words"), blank=True)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)

    objects = MemberCheckInvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation to check a finding")
        verbose_name_plural = _("invitations to check findings")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["check_round", "participant"], name="each_participant_is_asked_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.check_round_id}: {self.participant}"

    def get_absolute_url(self) -> str:
        """Return the private page on which it is answered."""
        return reverse("findings:check", kwargs={"token": self.token})
