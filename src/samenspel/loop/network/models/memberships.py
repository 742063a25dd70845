"""How somebody belongs to a Werkplaats: in which role, from which perspective, until when."""

from datetime import date, timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.choices import label_of
from samenspel.loop.network.models.organisations import Organisation
from samenspel.loop.network.models.people import Person
from samenspel.loop.network.models.werkplaatsen import Werkplaats
from samenspel.loop.network.querysets import InvitationQuerySet, MembershipQuerySet

SOON = timedelta(days=30)


def soon() -> date:
    """Return the last day that counts as near."""
    return timezone.localdate() + SOON


class Perspective(models.TextChoices):
    """From where somebody looks. The first three must always be in view."""

    CITIZEN = "citizen", _("resident or client")
    PROFESSIONAL = "professional", _("professional")
    MUNICIPALITY = "municipality", _("municipality")
    EDUCATION = "education", _("education and research")

    @classmethod
    def always_in_view(cls) -> list["Perspective"]:
        """Return the three that no table should miss."""
        return [cls.CITIZEN, cls.PROFESSIONAL, cls.MUNICIPALITY]


class Role(models.TextChoices):
    """What somebody may do in a Werkplaats."""

    MEMBER = "member", _("member")
    TEAM_LEAD = "team_lead", _("team lead")
    COORDINATOR = "coordinator", _("coordinator")
    SUPPORTER = "supporter", _("national supporter")


class Membership(models.Model):
    """`person` belongs to `werkplaats` in one role, from `starts` up to and including `ends`."""

    werkplaats = models.ForeignKey(
        Werkplaats,
        verbose_name=_("Werkplaats"),
        on_delete=models.CASCADE,
        related_name="memberships",
    )
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="memberships"
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("partner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="memberships",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.MEMBER)
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective)
    function = models.CharField(
        _("function"), max_length=80, blank=True, help_text=_("As in: Wmo consultant")
    )
    starts = models.DateField(_("from"), default=timezone.localdate)
    ends = models.DateField(_("up to and including"), null=True, blank=True)
    end_told = models.DateField(null=True, blank=True, editable=False)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["person__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["werkplaats", "person"], name="one_membership_per_werkplaats"
            ),
            models.CheckConstraint(
                condition=models.Q(ends=None) | models.Q(ends__gte=models.F("starts")),
                name="membership_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and let the person look again how he or she belongs."""
        super().save(*args, **kwargs)
        if "person" in self._state.fields_cache:
            self.person.forget_memberships()

    def get_perspective_display(self) -> str:  # type: ignore[no-redef]
        """Return in words from which side this person speaks."""
        return label_of(Perspective, self.perspective)

    @property
    def in_force(self) -> bool:
        """Return whether it holds today."""
        today = timezone.localdate()
        return self.starts <= today and (self.ends is None or self.ends >= today)

    @property
    def is_over(self) -> bool:
        """Return whether its last day is past; one that is yet to begin is not over."""
        return self.ends is not None and self.ends < timezone.localdate()

    @property
    def ends_soon(self) -> bool:
        """Return whether it holds today and no longer in a month."""
        return self.in_force and self.ends is not None and self.ends <= soon()


class Invitation(models.Model):
    """A mailed invitation to join a Werkplaats; only the digest of its link is kept."""

    VALID_FOR = timedelta(days=14)

    werkplaats = models.ForeignKey(Werkplaats, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="invitations")
    token_digest = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField(_("sent on"), default=timezone.now)
    expires_at = models.DateTimeField(_("valid until"))
    accepted_at = models.DateTimeField(_("accepted on"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return f"{self.person} -> {self.werkplaats}"

    @property
    def is_open(self) -> bool:
        """Return whether it can still be accepted."""
        return self.accepted_at is None and self.expires_at > timezone.now()
