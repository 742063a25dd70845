"""Requests about data: made, noted, proven, extended, answered."""

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.holdings import Subject
from samenspel.ground.common.meanwhile import require_version
from samenspel.ground.mail.services import post_message
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.reach.privacy import access
from samenspel.reach.privacy.models import CameIn, DataRequest, RequestKind, RequestState, Way
from samenspel.reach.privacy.registry import what_is_held
from samenspel.reach.privacy.services.erasing import erase_holdings
from samenspel.reach.privacy.services.letting_in import send_link, subject_by_address
from samenspel.reach.privacy.signals import request_came_in
from samenspel.reach.privacy.terms import answer_by

LINK_WORKS = timedelta(days=365)
KEPT = timedelta(days=3 * 365)


@transaction.atomic
def make_request(
    *,
    werkplaats: Werkplaats,
    subject: Subject,
    way: Way,
    kind: RequestKind,
    text: str = "",
    language: str = "nl",
) -> DataRequest:
    """Ask something about the own data, by who has proven to be `subject`; once is enough."""
    same = DataRequest.objects.for_werkplaats(werkplaats).of(subject).open()
    earlier = same.filter(kind=kind, text=text).first()
    if earlier is not None:
        return earlier
    person = Person.objects.filter(pk=subject.person_id).first() if subject.person_id else None
    request = DataRequest(
        werkplaats=werkplaats,
        kind=kind,
        text=text,
        name=person.name if person else "",
        email=subject.email.strip().lower(),
        language=language,
        came_in=CameIn.LINK if way == Way.LINK else CameIn.ACCOUNT,
        proven_at=timezone.now(),
        proven_by=way,
    )
    return _take_in(request, by=person)


@transaction.atomic
def note_request(
    *,
    werkplaats: Werkplaats,
    by: Person,
    kind: RequestKind,
    came_in: CameIn,
    received_on: date,
    **told: str,
) -> DataRequest:
    """Note a request that came by phone, letter or mail; `told` is `name`, `email` and `text`.

    With an address, its reader is asked to confirm that it is theirs.
    """
    _must_run(by, werkplaats)
    request = DataRequest(
        werkplaats=werkplaats,
        kind=kind,
        came_in=came_in,
        received_on=received_on,
        noted_by=by,
        **told,
    )
    request.email = request.email.strip().lower()
    return _take_in(request, by=by)


@transaction.atomic
def prove_request(*, request: DataRequest) -> None:
    """Keep that who reads the mail says: yes, this request is mine."""
    current = _locked(request)
    if current.is_open and current.proven_at is None:
        current.proven_at, current.proven_by = timezone.now(), Way.LINK
        _write(current, "prove", None)


@transaction.atomic
def take_back_request(*, request: DataRequest) -> None:
    """Let the person no longer ask it."""
    current = _locked(request)
    if current.is_open:
        current.state, current.answered_at = RequestState.TAKEN_BACK, timezone.now()
        _write(current, "take_back", None)


@transaction.atomic
def vouch_for_request(*, request: DataRequest, by: Person, vouched: str, seen: int) -> None:
    """Write down how the coordinator knows who asks it, for who has no mail."""
    current = _to_handle(request, by, seen)
    current.vouched = vouched
    _write(current, "vouch", by)


@transaction.atomic
def extend_request(*, request: DataRequest, by: Person, because: str, seen: int) -> None:
    """Take two months longer, and tell the person why; once, and in time."""
    current = _to_handle(request, by, seen)
    if not current.may_be_extended:
        raise ValidationError(_("This can be done once, and before the last day."))
    current.extended_on, current.extended_because = timezone.localdate(), because
    current.due_on = answer_by(current.received_on, extended=True)
    _write(current, "extend", by)
    _tell(current, "request_extended", "extended")


@transaction.atomic
def answer_request(
    *, request: DataRequest, by: Person, outcome: RequestState, answer: str, seen: int
) -> None:
    """Answer it, and mail the answer."""
    current = _to_handle(request, by, seen)
    _close(current, by, outcome, answer)
    _tell(current, "request_answered", "answered")


@transaction.atomic
def send_what_is_held(*, request: DataRequest, by: Person) -> None:
    """Mail the person a link to everything that is held; it opens only from that mailbox."""
    _must_run(by, request.werkplaats)
    if not request.email:
        raise ValidationError(_("There is no mail address with this request."))
    send_link(email=request.email, sender=request.werkplaats.sender, language=request.language)
    log.record("privacy.request_link", request, by.user)


@transaction.atomic
def erase_for_request(*, request: DataRequest, by: Person, answer: str, seen: int) -> None:
    """Erase everything of who asked for it, and mail the answer; the request becomes nameless.

    Raises `ValidationError` with what must be done first: then nothing is erased.
    """
    current = _to_handle(request, by, seen)
    if access.why_not_erase(by, current):
        raise PermissionDenied
    email, subject = current.email, subject_by_address(current.email)
    held = [holding for holding, _items in what_is_held(subject)]
    erase_holdings(holdings=held, subject=subject, way=Way.REQUEST)
    current = _locked(current)
    _close(current, by, RequestState.DONE, answer)
    if email:
        current.email = email
        _tell(current, "request_answered", "answered")
    forget_who_asked(current)


def forget_who_asked(request: DataRequest) -> None:
    """Let a request no longer know who made it; what was done stays, as proof."""
    request.name = request.email = request.text = request.vouched = ""
    request.answer = request.answer and _("(erased)")
    request.end_link()
    request.save()


@transaction.atomic
def erase_requests(subject: Subject) -> int:
    """Make the requests of `subject` nameless; what was still open counts as taken back."""
    mine = list(DataRequest.objects.of(subject).select_for_update())
    for request in mine:
        if request.is_open:
            request.state, request.answered_at = RequestState.TAKEN_BACK, timezone.now()
        request.version += 1
        forget_who_asked(request)
    return len(mine)


def expire_requests(now: datetime) -> int:
    """Remove requests that were dealt with three years ago; return how many."""
    return DataRequest.objects.answered_before(now - KEPT).delete()[0]


def _take_in(request: DataRequest, by: Person | None) -> DataRequest:
    request.due_on = answer_by(request.received_on)
    request.new_link(LINK_WORKS)
    request.save()
    log.record("privacy.request_in", request, by.user if by else None)
    _tell(request, "request_received", "received")
    request_came_in.send(sender=DataRequest, request=request, by=by)
    return request


def _to_handle(request: DataRequest, by: Person, seen: int) -> DataRequest:
    _must_run(by, request.werkplaats)
    current = _locked(request)
    require_version(current, seen)
    if not current.is_open:
        raise ValidationError(_("This request was answered already."))
    return current


def _close(current: DataRequest, by: Person, outcome: RequestState, answer: str) -> None:
    current.state, current.answer = outcome, answer
    current.answered_at, current.handled_by = timezone.now(), by
    _write(current, "answer", by)


def _locked(request: DataRequest) -> DataRequest:
    rows = DataRequest.objects.select_for_update(of=("self",)).select_related("werkplaats__site")
    return rows.get(pk=request.pk)


def _write(request: DataRequest, action: str, by: Person | None) -> None:
    request.version += 1
    request.save()
    log.record(f"privacy.request_{action}", request, by.user if by else None)


def _must_run(by: Person | None, werkplaats: Werkplaats) -> None:
    if not is_coordinator(by, werkplaats):
        raise PermissionDenied


def _tell(request: DataRequest, template: str, event: str) -> None:
    if not request.email:
        return
    context: dict[str, Any] = {
        "request": request,
        "url": request.werkplaats.root_url + request.get_absolute_url(),
    }
    post_message(
        to=request.email,
        template=f"privacy/mail/{template}.txt",
        context=context,
        sender=request.werkplaats.sender,
        key=f"privacy:request:{request.pk}:{event}",
        secret=True,
        urgent=False,
        language=request.language,
    )
