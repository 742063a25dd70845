"""The private page of who told that a product is used."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.ground.common.private import not_too_often, private_page, sent
from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.loop.adoptions import services
from samenspel.loop.adoptions.forms import ChangeForm, LaterForm, NewQuestionForm, WishesForm
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.notebook.views.typed import with_version

guard = private_page("adoptions/link_gone.html")
View = Callable[..., HttpResponse]


def _find(request: HttpRequest, token: str) -> Adoption:
    adoptions = Adoption.objects.for_werkplaats(request.werkplaats).with_token(token)
    parts = (
        "product__werkplaats__site",
        "werkplaats__site",
        "question",
        "adaptation__werkplaats__site",
    )
    found: Adoption = get_object_or_404(adoptions.select_related(*parts))
    return found


def with_link(view: View) -> View:
    """Give `view` the confirmed adoption of a link that works; else say what to do."""

    @guard
    @wraps(view)
    def inner(request: HttpRequest, token: str) -> HttpResponse:
        adoption = _find(request, token)
        if not adoption.link_works:
            return render(request, "adoptions/expired.html", {"adoption": adoption}, status=410)
        if not adoption.is_confirmed and view.__name__ not in {"own", "erase"}:
            return redirect(adoption.own_url)
        return view(request, adoption)

    return inner


def _show(
    request: HttpRequest, page: str, adoption: Adoption, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"adoption": adoption, "product": adoption.product} | more
    return render(request, f"adoptions/{page}.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@with_link
def own(request: HttpRequest, adoption: Adoption) -> HttpResponse:
    """Ask for one press on a button to confirm; after that, show it and what can be done."""
    if not adoption.is_confirmed:
        return _confirm(request, adoption)
    agreed = {
        "shows_name": has_consented(adoption, Purpose.SHOW_NAME, Reach.PUBLIC),
        "takes_mail": has_consented(adoption, Purpose.CONTACT, Reach.TEAM),
    }
    forms: dict[str, Any] = {
        "later_form": LaterForm(auto_id="later_%s"),
        "form": WishesForm(initial=agreed),
    }
    return _show(request, "own", adoption, changes=adoption.later_changes.all(), **forms)


def _confirm(request: HttpRequest, adoption: Adoption) -> HttpResponse:
    form = WishesForm(sent(request))
    if request.method == "POST" and form.is_valid():
        services.confirm_adoption(adoption=adoption, **form.cleaned_data)
        messages.success(request, _("Thank you! It stands with the product now."))
        return redirect(adoption.own_url)
    return _show(request, "confirm", adoption, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_link
def change(request: HttpRequest, adoption: Adoption) -> HttpResponse:
    """Change what was told."""
    form = ChangeForm(sent(request), adoption=adoption)
    if request.method != "POST":
        return _show(request, "change", adoption, form=form)
    try:
        if form.attempt(services.change_adoption, adoption=adoption):
            messages.success(request, _("Your words are kept."))
            return redirect(adoption.own_url)
    except services.ChangedMeanwhileError as error:
        form.data = with_version(form.data, error.current.version)
        form.add_error(None, _("This was changed in another window. Look, and keep it again."))
        return _show(request, "change", adoption, status=409, form=form)
    return _show(request, "change", adoption, status=422, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_link
def later(request: HttpRequest, adoption: Adoption) -> HttpResponse:
    """Add what changed later."""
    form = LaterForm(sent(request))
    if request.method == "POST" and form.is_valid():
        services.add_later_change(adoption=adoption, text=form.cleaned_data["text"])
        messages.success(request, _("Thank you! The makers hear of it."))
        return redirect(adoption.own_url)
    status = 422 if request.method == "POST" else 200
    return _show(request, "later", adoption, status=status, form=form)


@require_POST
@with_link
def wishes(request: HttpRequest, adoption: Adoption) -> HttpResponse:
    """Keep what may be shown and who may mail."""
    form = WishesForm(request.POST)
    if form.is_valid():
        services.keep_wishes(adoption=adoption, **form.cleaned_data)
        messages.success(request, _("Your choices are kept."))
    return redirect(adoption.own_url)


@require_POST
@with_link
def end(request: HttpRequest, adoption: Adoption) -> HttpResponse:
    """Note that it is not used any more, or again."""
    if "resume" in request.POST:
        services.resume_adoption(adoption=adoption)
        messages.success(request, _("It says again that you use it."))
    else:
        services.end_adoption(adoption=adoption)
        messages.success(request, _("It says now that you don't use it any more."))
    return redirect(adoption.own_url)


@require_http_methods(["GET", "HEAD", "POST"])
@with_link
def ask(request: HttpRequest, adoption: Adoption) -> HttpResponse:
    """Ask the question that the use of the product raised."""
    if adoption.question is not None:
        return redirect(adoption.own_url)
    form = NewQuestionForm(sent(request))
    if request.method == "POST" and form.is_valid():
        services.ask_as_teller(adoption=adoption, **form.cleaned_data)
        messages.success(request, _("Thank you. We have your question now, and mail you about it."))
        return redirect(adoption.own_url)
    status = 422 if request.method == "POST" else 200
    return _show(request, "ask", adoption, status=status, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
@with_link
def erase(request: HttpRequest, adoption: Adoption) -> HttpResponse:
    """Ask whether somebody is sure; remove all of it."""
    if request.method != "POST":
        return _show(request, "erase", adoption)
    product = adoption.product
    services.erase_adoption(adoption=adoption)
    messages.success(request, _("It is gone. We threw away everything that you told."))
    return redirect(product)


@require_http_methods(["GET", "HEAD", "POST"])
@guard
def stop_asking(request: HttpRequest, token: str) -> HttpResponse:
    """Stop asking by mail: also by the button of a mail program, so without a question."""
    adoption = _find(request, token)
    if request.method == "POST":
        services.stop_asking(adoption=adoption)
        return _show(request, "stopped", adoption)
    return _show(request, "stop_asking", adoption)


@require_POST
@guard
def renew(request: HttpRequest, token: str) -> HttpResponse:
    """Mail a new link to the address that the old one was sent to; never says which that is."""
    adoption = _find(request, token)
    mailed = not_too_often(request, "adoptions.renew", token)
    mailed = mailed and services.renew_link(adoption=adoption)
    return _show(request, "renewed", adoption, sent=mailed)
