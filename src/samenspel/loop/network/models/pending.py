"""Somebody who is asked to take part, and did not answer yet."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models.memberships import Perspective, Role
from samenspel.loop.network.models.organisations import Organisation
from samenspel.loop.network.models.people import Person
from samenspel.loop.network.models.werkplaatsen import Werkplaats
from samenspel.loop.network.querysets import PendingMembershipQuerySet


class Answer(models.TextChoices):
    """What somebody says who was asked to take part.

    WAITING: nothing yet. ACCEPTED: yes, and there is a membership. DECLINED: no.
    """

    WAITING = "waiting", _("waits for an answer")
    ACCEPTED = "accepted", _("said yes")
    DECLINED = "declined", _("said no")


class PendingMembership(PrivateLink):
    """A coordinator asked `person`, who has an account, to take part; it waits for a yes.

    Until then it gives no right whatsoever, to either of them: what people show "in this
    Werkplaats" is for those with whom they chose to be in one. So the coordinator sees the name
    and the address as typed, and never the person behind them. The letter carries the link.
    """

    ANSWER_WITHIN = timedelta(days=30)

    werkplaats = models.ForeignKey(
        Werkplaats, on_delete=models.CASCADE, related_name="pending_memberships"
    )
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="pending_memberships")
    name = models.CharField(_("name as typed"), max_length=120)
    email = models.EmailField(_("mail address as typed"))
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("partner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.MEMBER)
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective)
    function = models.CharField(_("function"), max_length=80, blank=True)
    starts = models.DateField(_("from"), default=timezone.localdate)
    ends = models.DateField(_("up to and including"), null=True, blank=True)
    asked_at = models.DateTimeField(_("asked on"), default=timezone.now)
    answer = models.CharField(
        _("answer"), max_length=10, choices=Answer, default=Answer.WAITING, editable=False
    )

    objects = PendingMembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("pending membership")
        verbose_name_plural = _("pending memberships")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["werkplaats", "person"], name="one_pending_membership_per_werkplaats"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} -> {self.werkplaats}"

    @property
    def is_open(self) -> bool:
        """Return whether it can still be answered: its last day may be past by now."""
        is_past = self.ends is not None and self.ends < timezone.localdate()
        return self.answer == Answer.WAITING and self.link_works and not is_past

    def get_perspective_display(self) -> str:  # type: ignore[no-redef]
        """Return in words from which side this person would speak."""
        return label_of(Perspective, self.perspective)
