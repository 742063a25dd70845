"""The member check: participants say whether they recognise a finding."""

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.findings.models.findings import Finding
from samenspel.loop.findings.querysets import (
    MemberCheckInvitationQuerySet,
    MemberCheckQuerySet,
)
from samenspel.loop.network.models import Person
from samenspel.loop.research.models import Participant


class MemberCheck(models.Model):
    """The team asks participants: do you recognise this? In plain words, until a day.

    `words` stay as they were asked, and `claim` as it was then, also when the finding is written
    anew: who recognised the one did not recognise the other.
    """

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="checks")
    words = models.TextField(
        _("the finding in plain words"), help_text=_("Short sentences. No difficult words.")
    )
    claim = models.CharField(max_length=400, blank=True, editable=False)
    until = models.DateField(_("answers are welcome until"))
    sent_at = models.DateTimeField(_("sent on"), default=timezone.now)
    closed_at = models.DateTimeField(_("closed on"), null=True, blank=True)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = MemberCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("member check")
        verbose_name_plural = _("member checks")
        ordering = ["-sent_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["finding"],
                condition=models.Q(closed_at=None),
                name="one_open_check_of_a_finding",
            )
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}, {self.sent_at:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        """Return whether answers can (still) be given and changed."""
        return self.closed_at is None and self.until >= timezone.localdate()


class CheckAnswer(models.TextChoices):
    """What a participant says."""

    YES = "yes", _("Yes, I recognise this")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No, it is different for me")


class MemberCheckInvitation(PrivateLink):
    """One participant is asked, by a private link; the answer stays with it.

    `mailed` is False for who is asked by phone or at the kitchen table. `noted_by` wrote the answer
    down for somebody; None when it came by the link.
    """

    check_round = models.ForeignKey(
        MemberCheck, on_delete=models.CASCADE, related_name="invitations"
    )
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")
    mailed = models.BooleanField(_("asked by mail"), default=True)
    answer = models.CharField(_("answer"), max_length=10, choices=CheckAnswer, blank=True)
    words = models.TextField(_("in your own words"), blank=True)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)
    noted_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = MemberCheckInvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation to check a finding")
        verbose_name_plural = _("invitations to check findings")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["check_round", "participant"], name="each_participant_is_asked_once"
            ),
            models.CheckConstraint(
                condition=models.Q(answer="") | models.Q(answered_at__isnull=False),
                name="answer_to_a_check_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.check_round_id}: {self.participant}"

    @property
    def werkplaats_id(self) -> int:
        """Return whose it is."""
        return self.check_round.finding.team.werkplaats_id

    def get_absolute_url(self) -> str:
        """Return the private page on which it is answered."""
        return reverse("findings:check", kwargs={"token": self.token})
