"""What teams hold of a person: a place at the table, a request to join, an invitation."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.loop.teams.models import JoinRequest, TeamInvitation, TeamMember
from samenspel.loop.teams.services.forgetting import (
    erase_invitations,
    erase_requests,
    expire_invitations,
    expire_requests,
)


def _places_of(subject: Subject) -> QuerySet[TeamMember]:
    mine = same_address("person__email", subject.email)
    if subject.person_id is not None:
        mine |= Q(person=subject.person_id)
    return TeamMember.objects.filter(mine)


def _export(subject: Subject) -> Iterator[Held]:
    for place in _places_of(subject).select_related("team"):
        yield Held(
            title=place.team.name,
            facts={
                str(_("Role")): place.get_role_display(),
                str(_("Perspective")): place.get_perspective_display(),
                str(_("From")): place.starts,
                str(_("Up to and including")): place.ends,
            },
            url=place.team.get_absolute_url(),
        )


def _export_requests(subject: Subject) -> Iterator[Held]:
    for request in JoinRequest.objects.from_address(subject.email).select_related("team"):
        yield Held(
            title=request.team.name,
            facts={
                str(_("Name")): request.name,
                str(_("Mail address")): request.email,
                str(_("Perspective")): request.get_perspective_display(),
                str(_("Why would you like to join?")): request.why,
                str(_("The others in the team may see my name")): request.shows_name,
                str(_("State")): request.get_status_display(),
                str(_("What the team writes")): request.answer,
            },
            url=request.page if request.link_works else "",
        )


def _export_invitations(subject: Subject) -> Iterator[Held]:
    for invitation in TeamInvitation.objects.to_address(subject.email).select_related("team"):
        yield Held(
            title=invitation.team.name,
            facts={
                str(_("Name")): invitation.name,
                str(_("Mail address")): invitation.email,
                str(_("Perspective")): invitation.get_perspective_display(),
                str(_("What the team writes")): invitation.note,
                str(_("Sent on")): invitation.sent_at,
                str(_("State")): invitation.get_status_display(),
            },
            url=invitation.page if invitation.is_open else "",
        )


def _erase(subject: Subject) -> int:
    places = list(_places_of(subject))
    TeamMember.objects.filter(pk__in=[place.pk for place in places]).delete()
    return len(places)


HOLDINGS = [
    Holding(
        name="teams.members",
        label=_("Teams you take part in"),
        purpose=_(
            "To know who sits at the table, and which perspective is missing. Without an account "
            "you reach the team by a private link."
        ),
        basis=_("You take part in the team."),
        kept=_("As long as the team stands on the site, or until you become nameless."),
        erasing=_("You leave every team. Nothing shows any more that you sat at the table."),
        data=_("Name, perspective, role in the team, since when."),
        recipients=_("The members of the team and the coordinators."),
        export=_export,
        erase=_erase,
        order=30,
    ),
    Holding(
        name="teams.join_requests",
        label=_("Teams you asked to join"),
        purpose=_("To answer you, and to give you a place in the team."),
        basis=_("You asked to join."),
        kept=_("90 days after the answer, or when nobody answers; never confirmed: 7 days."),
        erasing=_("Your request is erased, also when nobody answered it yet."),
        data=_("Name, mail address, perspective, what you wrote."),
        recipients=_("The members of the team and the coordinators."),
        export=_export_requests,
        erase=lambda subject: erase_requests(email=subject.email),
        expire=expire_requests,
        order=31,
    ),
    Holding(
        name="teams.invitations",
        label=_("Invitations to a team"),
        purpose=_("To ask you to join a team."),
        basis=_("Somebody of the team thought of you."),
        kept=_("30 days after you answered, or after the invitation was no longer valid."),
        erasing=_("The invitation is erased, and its link stops working."),
        data=_("Name, mail address, who invited you."),
        recipients=_("The members of the team and the coordinators."),
        export=_export_invitations,
        erase=lambda subject: erase_invitations(email=subject.email),
        expire=expire_invitations,
        order=32,
    ),
]
