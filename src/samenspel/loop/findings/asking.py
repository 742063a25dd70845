"""Whom a team can ask whether they recognise a finding, and why others not. Never by name."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.gate import consented
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.loop.findings.models import Finding
from samenspel.loop.research.models import Identity, Participant
from samenspel.loop.research.querysets import ParticipantQuerySet
from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class NotAsked:
    """A participant who can't be asked by mail; `can_be_noted` when one may ask in another way."""

    participant: Participant
    why: Any
    can_be_noted: bool


def askable(team: Team) -> ParticipantQuerySet:
    """Return the participants who take part, want to be contacted, and have a mail address."""
    contact = consented(Participant, Purpose.CONTACT, Reach.TEAM)
    asked = Participant.objects.of_team(team).taking_part().filter(contact)
    return asked.filter(pk__in=addresses_of_askable(team, asked))


def addresses_of_askable(team: Team, among: Any = None) -> dict[int, str]:
    """Return the mail address of each participant who may be asked by mail."""
    if among is None:
        contact = consented(Participant, Purpose.CONTACT, Reach.TEAM)
        among = Participant.objects.of_team(team).taking_part().filter(contact)
    known = Identity.objects.filter(participant__in=among.order_by().values("pk"))
    found = {
        identity.participant_id: identity.email
        or (identity.person.email if identity.person else "")
        for identity in known.select_related("person")
    }
    return {pk: address for pk, address in found.items() if address}


def not_asked(team: Team) -> list[NotAsked]:
    """Return the other participants of the team, each with why."""
    addresses = addresses_of_askable(team)
    contact = consented(Participant, Purpose.CONTACT, Reach.TEAM)
    taking_part = Participant.objects.of_team(team).taking_part()
    here = set(taking_part.values_list("pk", flat=True))
    wants = set(taking_part.filter(contact).values_list("pk", flat=True))
    rest = Participant.objects.of_team(team).exclude(pk__in=addresses)
    return [NotAsked(one, _why(one, here, wants), one.pk in here) for one in rest]


def _why(participant: Participant, here: set[int], wants: set[int]) -> Any:
    if participant.pk not in here:
        if participant.answered_at is None:
            return _("was not asked yet to take part")
        return _("does not take part")
    if participant.pk not in wants:
        return _("did not say that we may get in touch")
    return _("has no mail address")


def speaks_in(finding: Finding) -> set[int]:
    """Return the keys of the participants whose words the finding rests on."""
    voices = Participant.objects.filter(voices__passage__evidence__finding=finding)
    return set(voices.order_by().values_list("pk", flat=True))
