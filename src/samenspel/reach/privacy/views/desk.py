"""The coordinator's screens about requests: the list, one request, noting one, erasing for one."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.accounts.proof import recently_proven
from samenspel.ground.common.log import history_of
from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.network.views.guards import coordinator_required
from samenspel.reach.privacy import services
from samenspel.reach.privacy.access import why_not_erase
from samenspel.reach.privacy.forms import AnswerForm, EraseForm, ExtendForm, NoteForm, VouchForm
from samenspel.reach.privacy.models import CameIn, DataRequest, RequestState
from samenspel.reach.privacy.registry import what_is_held

A_PAGE = 20
Act = Callable[[DataRequest, dict[str, Any], HttpRequest], None]


@require_safe
@never_cache
@coordinator_required
def desks(request: HttpRequest) -> HttpResponse:
    """List what waits for an answer, what is due first above; or what was dealt with."""
    ours = DataRequest.objects.for_werkplaats(request.werkplaats)
    closed = request.GET.get("toon") == "afgehandeld"
    shown = ours.closed() if closed else ours.open()
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "privacy/desks.html", {"page": page, "closed": closed})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@coordinator_required
def note(request: HttpRequest) -> HttpResponse:
    """Note a request that came by phone, letter or mail, or in a conversation."""
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = {**form.cleaned_data, "came_in": CameIn(form.cleaned_data["came_in"])}
        made = services.note_request(werkplaats=request.werkplaats, by=request.person, **told)
        messages.success(request, _("The request is noted."))
        return redirect("privacy:desk", pk=made.pk)
    status = 422 if form.is_bound else 200
    return render(request, "privacy/note.html", {"form": form}, status=status)


def _vouch(item: DataRequest, told: dict[str, Any], request: HttpRequest) -> None:
    services.vouch_for_request(
        request=item, by=request.person, vouched=told["vouched"], seen=told["version"]
    )


def _extend(item: DataRequest, told: dict[str, Any], request: HttpRequest) -> None:
    services.extend_request(
        request=item, by=request.person, because=told["because"], seen=told["version"]
    )


def _answer(item: DataRequest, told: dict[str, Any], request: HttpRequest) -> None:
    services.answer_request(
        request=item,
        by=request.person,
        outcome=RequestState(told["outcome"]),
        answer=told["answer"],
        seen=told["version"],
    )


def _send(item: DataRequest, told: dict[str, Any], request: HttpRequest) -> None:
    services.send_what_is_held(request=item, by=request.person)


ACTIONS: dict[str, tuple[type[forms.Form], Act]] = {
    "vouch": (VouchForm, _vouch),
    "extend": (ExtendForm, _extend),
    "answer": (AnswerForm, _answer),
    "send": (forms.Form, _send),
}


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@coordinator_required
def desk(request: HttpRequest, pk: int) -> HttpResponse:
    """Show everything about one request; do what the coordinator decides."""
    item = _request_of(request, pk)
    seen = {"version": item.version}
    bound = {name: form(initial=seen, prefix=name) for name, (form, _act) in ACTIONS.items()}
    status = 200
    if request.method == "POST":
        name = request.POST.get("action", "")
        if name not in ACTIONS:
            raise Http404
        form_class, act = ACTIONS[name]
        form = bound[name] = form_class(request.POST, prefix=name)
        if _carried_out(act, item, form, request):
            messages.success(request, _("Done."))
            return redirect("privacy:desk", pk=pk)
        status, item = 422, _request_of(request, pk)
    context = {"item": item, "forms": bound, "not_erasing": why_not_erase(request.person, item)}
    context["history"] = history_of(item)
    return render(request, "privacy/desk.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@coordinator_required
@recently_proven
def erase_for(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what erasing would do, and do it: only when it is certain who asks."""
    item = _request_of(request, pk)
    if why_not_erase(request.person, item):
        raise Http404
    answer = _("We erased everything that we held of you.")
    form = EraseForm(request.POST or None, initial={"version": item.version, "answer": answer})
    if request.method == "POST" and _carried_out(_erase, item, form, request):
        messages.success(request, _("It is erased."))
        return redirect("privacy:desk", pk=pk)
    subject = services.subject_by_address(item.email)
    held = [holding for holding, _items in what_is_held(subject)]
    rehearsal = services.rehearse_erasing(holdings=held, subject=subject)
    context = {"item": item, "form": form, "rehearsal": rehearsal}
    return render(request, "privacy/erase_for.html", context, status=422 if form.is_bound else 200)


def _erase(item: DataRequest, told: dict[str, Any], request: HttpRequest) -> None:
    services.erase_for_request(
        request=item, by=request.person, answer=told["answer"], seen=told["version"]
    )


def _carried_out(act: Act, item: DataRequest, form: forms.Form, request: HttpRequest) -> bool:
    """Do it; or leave with the form what is wrong, and what was typed."""
    if not form.is_valid():
        return False
    try:
        act(item, form.cleaned_data, request)
    except ChangedMeanwhileError as changed:
        form.add_error(
            None, _("Somebody else changed this request. Look at it again, then decide.")
        )
        form.data = {**form.data.dict(), form.add_prefix("version"): changed.current.version}  # type: ignore[attr-defined]
        return False
    except ValidationError as problem:
        form.add_error(None, problem)
        return False
    return True


def _request_of(request: HttpRequest, pk: int) -> DataRequest:
    ours = DataRequest.objects.for_werkplaats(request.werkplaats)
    people = ours.select_related("werkplaats__site", "noted_by", "handled_by")
    return get_object_or_404(people, pk=pk)
