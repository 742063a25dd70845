"""Reach who sits at the table: their addresses, and a private link for who has no account."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.common import tokens
from samenspel.ground.common.links import TO_FOLLOW, PrivateLink
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import SeatLink, Team, TeamMember

A_DAY = timedelta(days=1)


def addresses_of(team: Team) -> list[tuple[str, TeamMember]]:
    """Return who sits at the table of `team` today and at which address they read their mail.

    That of the account comes first: its owner proved it. Who has no address is left out.
    """
    seated = team.members.in_force().reachable().select_related("person__user", "team__werkplaats")
    return [(address_of(member), member) for member in seated]


def seat_at(team: Team, address: str) -> TeamMember | None:
    """Return who sits at the table of `team` today and reads mail at `address`, if anybody."""
    return next((member for known, member in addresses_of(team) if known == address), None)


def address_of(member: TeamMember) -> str:
    """Return the address at which `member` reads mail, in small letters; "" when there is none."""
    return address_of_person(member.person)


def address_of_person(person: Person) -> str:
    """Return the address of the account of `person`, else the one we know, if any."""
    return ((person.user.email if person.user else "") or person.email).lower()


@transaction.atomic
def link_for(member: TeamMember) -> str:
    """Return the absolute address at which `member` gets to the team: for in a mail to `member`.

    For who has no account it is a private link, which works for 180 days from now; for who has
    one it is the page of the team, which asks to log in where it must.
    """
    root = member.team.werkplaats.root_url
    if member.person.user_id is not None:
        return root + member.team.get_absolute_url()
    return root + reverse("teams:seat", kwargs={"token": _link_of(member).token})


def way_in_for(member: TeamMember | None, email: str) -> str:
    """Return the way to the team for who has a page that was mailed to `email` long ago.

    Nothing when the seat ended, or when its owner reads mail elsewhere by now: whoever reads the
    old mailbox gets in no more.
    """
    if member is None or not member.team.members.in_force().filter(pk=member.pk).exists():
        return ""
    is_theirs = member.person.user_id is not None or address_of(member) == email.lower()
    return link_for(member) if is_theirs else ""


def keep_seat_link(link: SeatLink) -> None:
    """Let a private link that is used work for another 180 days; noted at most once a day."""
    fresh = link.link_until > timezone.now() + TO_FOLLOW - A_DAY
    # After a change of the installation's key the digest is another: the next mail heals it.
    if not fresh or link.link_digest != tokens.digest(link.token):
        link.keep_link(TO_FOLLOW)
        link.save(update_fields=PrivateLink.LINK_FIELDS)


def is_for_this_address(link: SeatLink) -> bool:
    """Return whether a link was mailed to the address that its owner has now."""
    return link.address_digest == tokens.digest(address_of(link.member))


def _link_of(member: TeamMember) -> SeatLink:
    new = SeatLink(member=member, address_digest=tokens.digest(address_of(member)))
    new.new_link(TO_FOLLOW)
    fields = [*PrivateLink.LINK_FIELDS, "address_digest"]
    made = {field: getattr(new, field) for field in fields}
    link, is_new = SeatLink.objects.get_or_create(member=member, defaults=made)
    if not is_new and not is_for_this_address(link):
        for field, value in made.items():  # Who reads mail at the old address gets in no more.
            setattr(link, field, value)
        link.save(update_fields=fields)
    keep_seat_link(link)
    return link
