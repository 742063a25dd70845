"""Who stands at a door, or signed up, becomes a participant: once each, whichever way they came."""

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.consent.models import How
from samenspel.ground.consent.services import Proof
from samenspel.loop.activities.access import may_edit
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.attendance.heads import Head, heads_of
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_keep, require
from samenspel.loop.research.answers import Answer
from samenspel.loop.research.models import (
    Identity,
    KnownHead,
    Participant,
    RegistrationAnswer,
)
from samenspel.loop.research.services.answering import keep_answer
from samenspel.loop.research.services.participants import new_participant, participant_at
from samenspel.loop.research.terms import terms_of_activity


@transaction.atomic
def keep_registration_answer(*, registration: Registration, answer: Answer) -> None:
    """Keep what was answered on the form to sign up; it counts at once for a proven address."""
    if answer.is_empty:
        return
    RegistrationAnswer.objects.update_or_create(
        registration=registration, defaults={"said": answer.as_words, "applied": False}
    )
    apply_registration_answer(registration=registration)


@transaction.atomic
def apply_registration_answer(*, registration: Registration) -> Participant | None:
    """Let the answer count, once, as soon as whose address it is said so.

    Before that anybody may have typed it: nobody agrees, or stops, in the name of somebody else.
    """
    if registration.proven_at is None:
        return None
    rows = RegistrationAnswer.objects.select_for_update()
    kept = rows.filter(registration=registration, applied=False).first()
    terms = terms_of_activity(registration.activity)
    if kept is None or terms is None:
        return None
    kept.applied = True
    kept.save(update_fields=["applied"])
    answer = Answer.of(kept.said)
    there = _head_of(registration)
    known = KnownHead.objects.filter(activity=registration.activity, head=there.key).exists()
    if answer.take_part == "" and not known:
        return None
    participant = _participant_of(registration.activity, there, registration)
    keep_answer(participant, answer, terms=terms, letter=True)
    return participant


@transaction.atomic
def answer_at_the_door(
    *, activity: Activity, head: str, answer: Answer, by: Person, how: How, witness: str = ""
) -> Participant | None:
    """Write down what somebody at the door said or signed; None when that is nobody (any more).

    What somebody answered before stays: at the door nobody's own answer is written over.
    """
    require(may_edit(by, activity))
    terms = terms_of_activity(activity)
    there = next((one for one in heads_of(activity) if one.key == head), None)
    if terms is None or there is None or answer.take_part == "":
        return None
    participant = _participant_of(activity, there, _registration_of(there))
    current = Participant.objects.select_for_update().get(pk=participant.pk)
    if current.answered_at is None:
        proof = Proof(how=how, witness=witness, recorded_by=by.user)
        keep_answer(current, answer, terms=terms, proof=proof, by=by, letter=True)
    return current


@transaction.atomic
def import_participants(*, activity: Activity, by: Person) -> int:
    """Make a participant of everyone who was there and is none yet; return how many are new.

    Who came in at the door, where anybody did; else who has a place.
    """
    require(activity.team is not None and may_keep(by, activity.team))
    known = set(Participant.objects.filter(team=activity.team_id).values_list("pk", flat=True))
    there = {
        _participant_of(activity, head, _registration_of(head)).pk for head in to_import(activity)
    }
    new = len(there - known)
    log.record("research.import", activity, by.user, number=new)
    return new


def to_import(activity: Activity) -> list[Head]:
    """Return who was there and is no participant yet."""
    everyone = [head for head in heads_of(activity) if not head.is_nameless]
    came = [head for head in everyone if head.is_in]
    known = set(KnownHead.objects.filter(activity=activity).values_list("head", flat=True))
    there = came or [head for head in everyone if not head.state]
    return [head for head in there if head.key not in known]


def _participant_of(
    activity: Activity, head: Head, registration: Registration | None
) -> Participant:
    """Return the participant that `head` is: known here, known by address, or new."""
    link = KnownHead.objects.filter(activity=activity, head=head.key).first()
    if link is not None:
        return link.participant
    team = activity.team
    if team is None:
        raise ValueError("Only a team does research.")
    proven = registration is not None and registration.proven_at is not None
    email = registration.email if registration and proven else ""
    participant = participant_at(team, email)
    if participant is None:
        participant = new_participant(team, head.perspective)
        person = registration.person if registration else None
        Identity.objects.create(participant=participant, name=head.name, email=email, person=person)
    elif head.perspective and not participant.perspective:
        participant.perspective = head.perspective
        participant.save(update_fields=["perspective"])
    participant.activities.add(activity)
    KnownHead.objects.get_or_create(
        activity=activity, head=head.key, defaults={"participant": participant}
    )
    return participant


def _head_of(registration: Registration) -> Head:
    return Head(f"r{registration.pk}", registration.name, registration.perspective)


def _registration_of(head: Head) -> Registration | None:
    is_registration = head.key.startswith("r")
    return Registration.objects.filter(pk=int(head.key[1:])).first() if is_registration else None
