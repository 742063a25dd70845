"""Who sits at the table of a team, and the way there for who has no account."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models import Person, Perspective
from samenspel.loop.teams.models.teams import Team
from samenspel.loop.teams.querysets import SeatLinkQuerySet, TeamMemberQuerySet


class TeamRole(models.TextChoices):
    """What somebody does at the table; a lead may change the team."""

    LEAD = "lead", _("leads the team")
    MEMBER = "member", _("takes part")


class TeamMember(models.Model):
    """`person` sits at the table of `team`, speaking from one perspective."""

    team = models.ForeignKey(
        Team, verbose_name=_("team"), on_delete=models.CASCADE, related_name="members"
    )
    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="team_memberships"
    )
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective)
    role = models.CharField(
        _("role in the team"), max_length=10, choices=TeamRole, default=TeamRole.MEMBER
    )
    starts = models.DateField(_("from"), default=timezone.localdate)
    ends = models.DateField(_("up to and including"), null=True, blank=True)
    show = models.BooleanField(
        _("may stand on the team's page"),
        default=True,
        help_text=_("The name is only shown if this person agreed to that."),
    )

    objects = TeamMemberQuerySet.as_manager()
    may_be_named: bool
    """Whether the name may be shown, when read `with_consent`."""

    class Meta:
        verbose_name = _("team member")
        verbose_name_plural = _("team members")
        ordering = ["role", "person__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "person"],
                condition=Q(ends=None),
                name="one_place_at_the_table_each",
            ),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(ends__gte=F("starts")),
                name="place_at_the_table_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.team}"


class SeatLink(PrivateLink):
    """The private link of `member`, who has no account, to the table of the team.

    It works as long as somebody sits there: a seat that ended opens nothing. Nor does a link that
    was mailed to an earlier address of the same person: only the digest of that address is kept.
    """

    member = models.OneToOneField(TeamMember, on_delete=models.CASCADE, related_name="seat_link")
    address_digest = models.CharField(max_length=64, editable=False)

    objects = SeatLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("private link to a team")
        verbose_name_plural = _("private links to teams")

    def __str__(self) -> str:
        return str(self.member)
