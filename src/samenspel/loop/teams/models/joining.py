"""Who wants to join a team, and who is invited: known by mail address, with a private link."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.links import PrivateLink
from samenspel.loop.network.models import Perspective
from samenspel.loop.teams.models.members import TeamMember
from samenspel.loop.teams.models.teams import Team
from samenspel.loop.teams.querysets import JoinRequestQuerySet, TeamInvitationQuerySet


class JoinRequest(PrivateLink):
    """Somebody asks to join `team`, without an account or with one.

    Until the asker opened the mailed link (`proven_at`) nobody of the team sees the request.
    """

    class Status(models.TextChoices):
        """Where a request is.

        UNCONFIRMED waits until its asker opens the link in the mail. WAITING waits for a lead or
        coordinator. ACCEPTED became a seat at the table (`member`). DECLINED got a no.
        """

        UNCONFIRMED = "unconfirmed", _("waits for the mail to be confirmed")
        WAITING = "waiting", _("waits for an answer")
        ACCEPTED = "accepted", _("in the team")
        DECLINED = "declined", _("not this time")

    KEPT = timedelta(days=90)
    """How long a request is kept, counted from its last step; the form says so."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="join_requests")
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("mail address"))
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective)
    why = models.TextField(_("why"))
    shows_name = models.BooleanField(_("the team may see the name"), default=False)
    status = models.CharField(_("state"), max_length=12, choices=Status, default=Status.UNCONFIRMED)
    created = models.DateTimeField(_("asked on"), default=timezone.now)
    proven_at = models.DateTimeField(_("address proven on"), null=True, blank=True)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)
    answer = models.TextField(_("what was answered"), blank=True)
    member = models.ForeignKey(
        TeamMember, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = JoinRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request to join")
        verbose_name_plural = _("requests to join")
        ordering = ["created"]
        constraints = [
            models.UniqueConstraint(
                "team",
                Lower("email"),
                condition=Q(status__in=["unconfirmed", "waiting"]),
                name="one_open_request_to_join_each",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.team}"

    @property
    def is_waiting(self) -> bool:
        """Return whether a lead or coordinator has still to answer."""
        return self.status == self.Status.WAITING

    @property
    def page(self) -> str:
        """Return the address of the asker's own page."""
        return reverse("teams:join_request", kwargs={"token": self.token})


class TeamInvitation(PrivateLink):
    """Somebody is asked by mail to join `team`; the link says yes or no, without an account."""

    class Status(models.TextChoices):
        """Where an invitation is; an OPEN one is over when its link no longer works."""

        OPEN = "open", _("no answer yet")
        ACCEPTED = "accepted", _("in the team")
        DECLINED = "declined", _("said no")
        WITHDRAWN = "withdrawn", _("withdrawn")

    VALID_FOR = timedelta(days=14)
    KEPT = timedelta(days=30)
    """How long an invitation is kept after it was answered, withdrawn, or no longer valid."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="invitations")
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("mail address"))
    perspective = models.CharField(_("perspective"), max_length=20, choices=Perspective)
    note = models.TextField(_("a few words with it"), blank=True)
    status = models.CharField(_("state"), max_length=12, choices=Status, default=Status.OPEN)
    sent_at = models.DateTimeField(_("sent on"), default=timezone.now)
    times_sent = models.PositiveSmallIntegerField(_("times sent"), default=1)
    answered_at = models.DateTimeField(_("answered on"), null=True, blank=True)
    member = models.ForeignKey(
        TeamMember, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = TeamInvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation to a team")
        verbose_name_plural = _("invitations to teams")
        ordering = ["-sent_at"]
        constraints = [
            models.UniqueConstraint(
                "team",
                Lower("email"),
                condition=Q(status="open"),
                name="one_open_invitation_to_a_team_each",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.team}"

    @property
    def is_open(self) -> bool:
        """Return whether it can still be accepted."""
        return self.status == self.Status.OPEN and self.link_works

    @property
    def page(self) -> str:
        """Return the address of the page where it is answered."""
        return reverse("teams:invitation", kwargs={"token": self.token})
