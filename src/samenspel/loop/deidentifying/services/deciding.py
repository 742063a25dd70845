"""Decide about suggestions: take the words out of the text, or let them stay.

Only ever what a person chose; several places at once when the same words stand there, in one
version of the text.
"""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.deidentifying import access, tasks, vault
from samenspel.loop.deidentifying.models import Decision, Pseudonym, Suggestion, TraceKind
from samenspel.loop.deidentifying.stand_ins import is_usual, proposal
from samenspel.loop.network.models import Person
from samenspel.loop.sources.edits import Edit
from samenspel.loop.sources.models import ChangeReason, Source
from samenspel.loop.sources.reader import BLOT
from samenspel.loop.sources.services import change_text
from samenspel.loop.sources.services.erasing import forget_words
from samenspel.loop.teams.models import Team

LONGEST = 80


@transaction.atomic
def accept_traces(
    *,
    source: Source,
    suggestions: Iterable[int],
    words: str,
    stand_in: str,
    by: Person,
    kind: str = "",
    the_same: bool = False,
) -> int:
    """Put `stand_in` where the chosen suggestions of `source` stand; return at how many places.

    `words` is what `by` saw there. `the_same` says that a stand-in that is used for other words
    means the same one. Raises `ChangedMeanwhileError` when something else stands there now, and
    `ValidationError` (at `stand_in`) when it can't be used. Sent twice, nothing happens twice.
    """
    access.require(access.may_decide(by, source.team))
    Team.objects.select_for_update().get(pk=source.team_id)  # one number is given out once
    chosen = list(source.suggestions.undecided().filter(pk__in=suggestions).order_by("start"))
    current = Source.objects.select_for_update().get(pk=source.pk)
    if not chosen:
        return 0
    same = vault.same_form(words)
    if any(vault.same_form(current.text[one.start : one.end]) != same for one in chosen):
        raise ChangedMeanwhileError(current)
    real = current.text[chosen[0].start : chosen[0].end]
    trace_kind = TraceKind(kind or chosen[0].kind)
    if trace_kind != chosen[0].kind and is_usual(stand_in):
        # Only what it is was changed: "[plaats 2]" is no name for a person.
        stand_in = _proposed(source.team, trace_kind, real)
    put = _usable(stand_in, real)
    pseudonym = _pseudonym(source.team, trace_kind, real, put, the_same=the_same)
    edits = [Edit(one.start, one.end, put) for one in chosen]
    change_text(source=current, edits=edits, by=by, reason=ChangeReason.DEIDENTIFIED)
    Suggestion.objects.filter(pk__in=[one.pk for one in chosen]).update(
        decision=Decision.ACCEPTED,
        decided_by=by,
        decided_at=timezone.now(),
        pseudonym=pseudonym,
        kind=trace_kind,
    )
    forget_words(source=current, words=real, instead=put)
    log.record("deidentifying.accept", current, by.user, kind=trace_kind, places=len(chosen))
    if pseudonym is not None:
        tasks.look_elsewhere.enqueue(pseudonym.pk, source.pk)
    return len(chosen)


@transaction.atomic
def reject_traces(*, source: Source, suggestions: Iterable[int], by: Person) -> int:
    """Let the words at these suggestions stay in the text; return how many were not decided yet."""
    access.require(access.may_decide(by, source.team))
    chosen = source.suggestions.undecided().filter(pk__in=list(suggestions))
    number = chosen.update(decision=Decision.REJECTED, decided_by=by, decided_at=timezone.now())
    if number:
        log.record("deidentifying.reject", source, by.user, places=number)
    return number


@transaction.atomic
def look_again(*, suggestion: Suggestion, by: Person) -> None:
    """Undo that words may stay; what was taken out is put back by a keeper (`put_back`)."""
    access.require(access.may_decide(by, suggestion.source.team))
    rejected = Suggestion.objects.filter(pk=suggestion.pk, decision=Decision.REJECTED)
    if rejected.update(decision=Decision.OPEN, decided_by=None, decided_at=None):
        log.record("deidentifying.look_again", suggestion.source, by.user)


def _proposed(team: Team, kind: TraceKind, real: str) -> str:
    rows = Pseudonym.objects.of_team(team)
    known = rows.filter(kind=kind, digest=vault.digest(team.pk, real)).first()
    return (
        known.stand_in if known else proposal(kind, real, rows.values_list("stand_in", flat=True))
    )


def _usable(stand_in: str, real: str) -> str:
    """Return the stand-in as it goes into the text, or say what is wrong with it."""
    put = " ".join(stand_in.split())
    if not put:
        raise _wrong(_("Write what should stand there instead."))
    if len(put) > LONGEST:
        raise _wrong(_("That is too long: at most 80 characters."))
    if BLOT in put:
        raise _wrong(_("Use letters and digits."))
    if vault.same_form(real) in vault.same_form(put):
        raise _wrong(_("Then it can still be read. Write something else."))
    return put


def _pseudonym(
    team: Team, kind: TraceKind, real: str, put: str, *, the_same: bool
) -> Pseudonym | None:
    """Return what is kept of it in the key; None for what nobody needs to know again."""
    if not kind.has_key:
        return None
    digest = vault.digest(team.pk, real)
    ours = Pseudonym.objects.of_team(team)
    known = ours.filter(kind=kind, digest=digest).first()
    if known is not None and known.stand_in != put:
        raise _wrong(
            _("In this team “%(known)s” stands for it. Use that here too.")
            % {"known": known.stand_in}
        )
    if known is not None:
        return known
    others = ours.filter(stand_in=put).exclude(digest=digest)
    if others.exists() and not the_same:
        raise _wrong(_("“%(put)s” stands for something else already.") % {"put": put}, code="taken")
    return Pseudonym.objects.create(
        team=team, kind=kind, stand_in=put, digest=digest, sealed=vault.seal(real)
    )


def _wrong(message: str, code: str = "unusable") -> ValidationError:
    return ValidationError({"stand_in": ValidationError(message, code=code)})
