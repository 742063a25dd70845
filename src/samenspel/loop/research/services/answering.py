"""Keep what somebody answered: who agrees, to what, with which proof; and who stops."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from functools import partial

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.consent.models import Consent, How, Purpose, Reach
from samenspel.ground.consent.services import (
    Proof,
    first_refusal,
    give_consent,
    withdraw_consent,
)
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_keep, require
from samenspel.loop.research.answers import Answer, Standing, standing_of
from samenspel.loop.research.models import Participant
from samenspel.loop.research.services.letters import mail_the_choice, tell_keepers
from samenspel.loop.research.terms import Terms, terms_of
from samenspel.loop.research.texts import NO, NOBODY, TEXT_VERSION, YES, texts_of

ERASED_AFTER = timedelta(days=14)
"""How long words are out of sight before they are erased for good."""
ABOUT_WORDS = (Purpose.QUOTE, Purpose.RECORD, Purpose.TAKE_PART)


@transaction.atomic
def agree_to_words(
    *, participant: Participant, answer: Answer, terms: Terms | None = None
) -> Standing:
    """Keep what somebody answers about the own words; whoever calls this knows it is that person.

    What was left open stays as it was. The same answer again changes nothing.
    """
    return keep_answer(participant, answer, terms=terms)


@transaction.atomic
def record_answer(
    *, participant: Participant, answer: Answer, by: Person, how: How, witness: str = "", sheet:
    "File[bytes] | None" = None,
) -> Standing:  # fmt: skip
    """Keep what somebody said on a signed sheet, or aloud with a witness: written down by a keeper.

    `sheet` is a cleaned file, kept as proof. Who had stopped hears by mail that the words are used
    again, with the way back.
    """
    require(may_keep(by, participant.team))
    kept = default_storage.save(f"consents/{sheet.name}", sheet) if sheet else ""
    proof = Proof(how=how, witness=witness, sheet=kept, recorded_by=by.user)
    stopped = standing_of(participant).has_stopped
    standing = keep_answer(participant, answer, proof=proof, by=by, letter=stopped)
    if kept and not Consent.objects.filter(proof=kept).exists():
        default_storage.delete(kept)  # Nothing new was agreed to: it proves nothing.
    return standing


@transaction.atomic
def stop_taking_part(*, participant: Participant) -> bool:
    """Take somebody's words away, at once; whoever calls this knows it is that person.

    Nobody sees them any more, and after `ERASED_AFTER` they are erased. Returns whether anything
    changed: doing it again changes nothing.
    """
    return _stop(_locked(participant), by=None)


@transaction.atomic
def stop_on_behalf(*, participant: Participant, by: Person) -> bool:
    """Do the same for somebody who called or wrote: a keeper does it."""
    require(may_keep(by, participant.team))
    return _stop(_locked(participant), by=by)


def keep_answer(
    participant: Participant,
    answer: Answer,
    *,
    terms: Terms | None = None,
    proof: Proof | None = None,
    by: Person | None = None,
    letter: bool = False,
) -> Standing:
    """Do it, without a check; with `letter` somebody who agrees gets the private link by mail."""
    current = _locked(participant)
    before = standing_of(current)
    if answer.take_part == NO:
        _stop(current, by=by)
    elif answer.take_part == YES or before.takes_part:
        _agree(current, answer, before, terms or terms_of(current), proof or Proof())
    _contact(current, answer, terms or terms_of(current), proof or Proof())
    after = standing_of(current)
    if _differs(before, after):
        log.record("research.answer", current, by.user if by else None)
        if after.takes_part:
            tell_keepers("research.answered", current)
            if letter and not before.takes_part:
                mail_the_choice(current)
    participant.refresh_from_db()
    return after


def _differs(before: Standing, after: Standing) -> bool:
    ids = {purpose: consent.pk for purpose, consent in after.consents.items()}
    return ids != {purpose: consent.pk for purpose, consent in before.consents.items()}


def _locked(participant: Participant) -> Participant:
    rows = Participant.objects.select_for_update(of=("self",))
    return rows.select_related("team__werkplaats__site").get(pk=participant.pk)


def _stop(current: Participant, *, by: Person | None) -> bool:
    before = standing_of(current)
    for purpose in ABOUT_WORDS:
        withdraw_consent(subject=current, purpose=purpose)
    if before.has_stopped:
        return False
    if current.answered_at is None:
        ever = Consent.objects.of(current).filter(purpose=Purpose.TAKE_PART).exists()
        refusal = first_refusal(subject=current, purpose=Purpose.TAKE_PART)
        with nullcontext() if ever else refusal:
            current.answered_at = timezone.now()
            current.save(update_fields=["answered_at"])
    log.record("research.stop", current, by.user if by else None)
    tell_keepers("research.stopped", current)
    return True


def _agree(
    current: Participant, answer: Answer, before: Standing, terms: Terms, proof: Proof
) -> None:
    chosen = replace(before.answer, **{k: v for k, v in answer.as_words.items() if v})
    texts = dict(texts_of(terms, chosen.as_words))
    give = partial(_give, current, terms=terms, proof=proof, texts=texts)
    give(Purpose.TAKE_PART, Reach.TEAM)
    if terms.records and chosen.record in {YES, NO}:
        _or_withdraw(current, Purpose.RECORD, chosen.record == YES, partial(give, reach=Reach.TEAM))
    if chosen.quote == NOBODY:
        withdraw_consent(subject=current, purpose=Purpose.QUOTE)
    elif chosen.quote:
        give(Purpose.QUOTE, Reach(chosen.quote), named=chosen.named == YES)
    if current.answered_at is None or current.words_erased_at is not None:
        current.answered_at = current.answered_at or timezone.now()
        current.words_erased_at = None
        current.save(update_fields=["answered_at", "words_erased_at"])


def _contact(current: Participant, answer: Answer, terms: Terms, proof: Proof) -> None:
    if answer.contact in {YES, NO}:
        texts = dict(texts_of(terms, answer.as_words))
        give = partial(_give, current, terms=terms, proof=proof, texts=texts, reach=Reach.TEAM)
        _or_withdraw(current, Purpose.CONTACT, answer.contact == YES, give)


def _or_withdraw(
    current: Participant, purpose: Purpose, agrees: bool, give: Callable[..., None]
) -> None:
    if agrees:
        give(purpose)
    else:
        withdraw_consent(subject=current, purpose=purpose)


def _give(
    current: Participant,
    purpose: Purpose,
    reach: Reach,
    *,
    terms: Terms,
    proof: Proof,
    texts: dict[Purpose, str],
    named: bool = False,
) -> None:
    give_consent(
        subject=current,
        purpose=purpose,
        reach=reach,
        named=named,
        text=texts.get(purpose, ""),
        text_version=TEXT_VERSION,
        until=terms.ends,
        proof=proof,
    )
