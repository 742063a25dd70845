"""How somebody belongs to a Werkplaats: in which role, from which perspective, until when."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.loop.network.models.organisations import Organisation
from samenspel.loop.network.models.people import Person
from samenspel.loop.network.models.werkplaatsen import Werkplaats
from samenspel.loop.network.querysets import InvitationQuerySet, MembershipQuerySet


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


class Invitation(models.Model):
    """A mailed invitation to join a Werkplaats; only the digest of its link is kept."""

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
