"""Who takes part: a code for everyone, and apart from that, for keepers only, who it is."""

import re
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.common.links import PrivateLink
from samenspel.ground.common.meanwhile import require_version
from samenspel.ground.common.tokens import digest
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_code, may_keep, require
from samenspel.loop.research.models import Identity, Participant
from samenspel.loop.teams.models import Team

LINK_LASTS = timedelta(days=5 * 365)
"""Who agreed once must find the way back for as long as a consent's proof is kept."""
_A_MONTH = timedelta(days=30)
_OURS = re.compile(r"D([0-9]{1,6})")


@transaction.atomic
def add_participant(
    *,
    team: Team,
    by: Person,
    perspective: str,
    description: str = "",
    name: str = "",
    email: str = "",
    activities: Iterable[Activity] = (),
    key: UUID | None = None,
) -> Participant:
    """Add somebody, under the next code. Only a keeper may say who it is (`name`, `email`).

    Somebody with the same mail address in this team is not added again: the one we know is
    returned, and was at these `activities` too. `key` comes with the form: the same form sent
    twice adds one.
    """
    who = bool(name or email)
    require(may_keep(by, team) if who else may_code(by, team))
    participant = known = participant_at(team, email) or _with_key(team, key)
    if participant is None:
        participant = new_participant(team, perspective, description, key=key)
    participant.activities.add(*_of_team(team, activities))
    if known is None and who:
        Identity.objects.create(participant=participant, name=name.strip(), email=email.strip())
    if known is None:
        log.record("research.add_participant", participant, by.user)
    return participant


@transaction.atomic
def change_participant(
    *,
    participant: Participant,
    by: Person,
    perspective: str,
    description: str,
    activities: Iterable[Activity],
    who: tuple[str, str] | None = None,
    seen_version: int | None = None,
) -> Participant:
    """Change what is known. `who` is a name and a mail address, for keepers; None leaves it.

    Another address ends the links that were mailed to the earlier one. Raises
    `ChangedMeanwhileError` when somebody else changed it since `seen_version`.
    """
    require(may_code(by, participant.team))
    current = Participant.objects.select_for_update().get(pk=participant.pk)
    require_version(current, seen_version)
    current.perspective, current.description = perspective, description
    current.version += 1
    current.save(update_fields=["perspective", "description", "version"])
    current.activities.set(_of_team(current.team, activities))
    if who is not None:
        require(may_keep(by, current.team))
        _say_who(current, *who)
    log.record("research.change_participant", current, by.user)
    return current


def new_participant(
    team: Team, perspective: str = "", description: str = "", *, key: UUID | None = None
) -> Participant:
    """Make somebody with the next free code; two at once get two codes."""
    Team.objects.select_for_update().get(pk=team.pk)
    codes = Participant.objects.of_team(team).values_list("code", flat=True)
    taken = [int(found[1]) for found in map(_OURS.fullmatch, codes) if found]
    participant = Participant(
        team=team,
        code=f"D{max(taken, default=0) + 1}",
        perspective=perspective,
        description=description,
        key=key or uuid4(),
    )
    participant.new_link(LINK_LASTS)
    participant.save()
    return participant


def participant_at(team: Team, email: str) -> Participant | None:
    """Return who in this team reads mail at `email`, if anybody; of two the first."""
    found = Identity.objects.of_address(email).filter(participant__team=team)
    identity = found.select_related("participant").order_by("pk").first()
    return identity.participant if identity else None


def _with_key(team: Team, key: UUID | None) -> Participant | None:
    return Participant.objects.of_team(team).filter(key=key).first() if key else None


def keep_words_link(participant: Participant) -> None:
    """Let the private link work for years again; noted at most once a month."""
    fresh = participant.link_until > timezone.now() + LINK_LASTS - _A_MONTH
    # After a change of the installation's key the digest is another.
    if not fresh or participant.link_digest != digest(participant.token):
        participant.keep_link(LINK_LASTS)
        participant.save(update_fields=PrivateLink.LINK_FIELDS)


def _say_who(participant: Participant, name: str, email: str) -> None:
    identity = Identity.objects.filter(participant=participant).first()
    if not name and not email:
        if identity is not None:
            identity.delete()
        return
    identity = identity or Identity(participant=participant)
    if identity.email.lower() != email.lower():
        identity.person = None
        if identity.email:
            participant.new_link(LINK_LASTS)
            participant.save(update_fields=PrivateLink.LINK_FIELDS)
    identity.name, identity.email = name, email
    identity.save()


def _of_team(team: Team, activities: Iterable[Activity]) -> list[Activity]:
    return [activity for activity in activities if activity.team_id == team.pk]
