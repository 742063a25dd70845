"""The private page of who asked: what became of it, and changing one's mind."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.addresses import same_address
from samenspel.loop.questions import services
from samenspel.loop.questions.forms import WishesForm
from samenspel.loop.questions.lifecycle import Move, MoveNotAllowedError, Status, may_move
from samenspel.loop.questions.models import Echo, Question
from samenspel.loop.questions.story import IN_SHORT, badge_of, story_of
from samenspel.loop.questions.views.guards import (
    not_too_often,
    private_page,
    werkplaats_or_404,
)


def show_expired(request: HttpRequest, token: str) -> HttpResponse:
    """Say that a link is too old, and offer to mail a new one."""
    return render(request, "questions/expired.html", {"token": token}, status=410)


@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest, token: str) -> HttpResponse:
    """Tell the asker what became of the question; take other wishes."""
    questions = Question.objects.for_werkplaats(werkplaats_or_404(request)).with_token(token)
    question = get_object_or_404(questions.select_related("theme", "merged_into").with_others())
    if not question.link_works:
        return show_expired(request, token)
    if question.status == Status.UNCONFIRMED:
        return redirect("questions:confirm", token=token)
    form = WishesForm(
        request.POST if request.method == "POST" else None,
        initial={"may_contact": question.may_contact, "may_publish": question.may_publish},
    )
    if request.method == "POST" and form.is_valid():
        services.set_contact_wish(question=question, may_contact=form.cleaned_data["may_contact"])
        services.set_publication_wish(
            question=question, may_publish=form.cleaned_data["may_publish"]
        )
        messages.success(request, _("Your choices are kept."))
        return redirect("questions:follow", token=token)
    return render(request, "questions/follow.html", _page_of_asker(question) | {"form": form})


def _page_of_asker(question: Question) -> dict[str, object]:
    return {
        "question": question,
        "in_short": IN_SHORT[Status(question.status)],
        "badge": badge_of(question),
        "story": story_of(question, question.steps.for_asker()),
        "goes_on": _story_elsewhere(question),
        "may_withdraw": may_move(question.status, Move.WITHDRAWN),
    }


def _story_elsewhere(question: Question) -> dict[str, object] | None:
    """Return what happens to the question that this one was merged into."""
    target = question.merged_into
    if target is None:
        return None
    return {
        "question": target if target.is_public else None,
        "badge": badge_of(target),
        "state": target.get_status_display(),
        "story": story_of(target, target.steps.in_public()),
    }


@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether the asker is sure; take the question back."""
    questions = Question.objects.for_werkplaats(werkplaats_or_404(request)).with_token(token)
    question = get_object_or_404(questions)
    if not question.link_works:
        return show_expired(request, token)
    if request.method == "POST":
        try:
            services.withdraw_question(question=question)
        except MoveNotAllowedError:
            messages.error(request, _("This question can't be taken back any more."))
        return redirect("questions:follow", token=token)
    return render(request, "questions/withdraw.html", {"question": question, "token": token})


@private_page
@require_POST
def renew(request: HttpRequest, token: str) -> HttpResponse:
    """Mail a new link to the address that the old one was sent to; never says which that is."""
    werkplaats = werkplaats_or_404(request)
    link: Question | Echo | None = (
        Question.objects.for_werkplaats(werkplaats).with_token(token).first()
        or Echo.objects.filter(question__werkplaats=werkplaats).with_token(token).first()
    )
    if link is None:
        return render(request, "questions/renewed.html", {"sent": False}, status=404)
    sent = not_too_often(request, "renew", token) and services.renew_follow_link(link=link)
    return render(request, "questions/renewed.html", {"sent": sent})


@never_cache
@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """List what was asked from the address of this account, here and on other sites."""
    werkplaats = werkplaats_or_404(request)
    email = request.user.email  # type: ignore[union-attr]
    asked = Question.objects.for_werkplaats(werkplaats).asked_by(email).confirmed()
    shared = Echo.objects.confirmed().filter(
        same_address("email", email), question__werkplaats=werkplaats
    )
    return render(
        request,
        "questions/mine.html",
        {"asked": asked, "shared": shared.select_related("question")},
    )
