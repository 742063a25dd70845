"""Asking a question, and confirming it from the mail."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.loop.questions import services
from samenspel.loop.questions.forms import AskForm
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.views.following import show_expired
from samenspel.loop.questions.views.guards import (
    not_too_often,
    private_page,
    werkplaats_or_404,
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Show the form; keep the question."""
    werkplaats = werkplaats_or_404(request)
    user = request.user if request.user.is_authenticated else None
    form = AskForm(request.POST if request.method == "POST" else None, user=user)
    if not (request.method == "POST" and form.is_valid()):
        return render(request, "questions/ask.html", {"form": form})
    if form.is_robot:
        return redirect("questions:asked")
    email = user.email if user else form.cleaned_data["email"]
    if not not_too_often(request, "ask", email):
        form.add_error(None, _("You just asked several questions. Try again in an hour."))
        return render(request, "questions/ask.html", {"form": form}, status=429)
    said = form.cleaned_data
    question = services.ask_question(
        werkplaats=werkplaats,
        by=user,
        email=email,
        **{name: said[name] for name in AskForm.ABOUT_THE_QUESTION},
    )
    if user is not None:
        return redirect("questions:follow", token=question.token)
    return redirect("questions:asked")


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """Say exactly what happens next."""
    return render(request, "questions/asked.html", {"werkplaats": werkplaats_or_404(request)})


@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for one press on a button: programs that read mail open links, but press nothing."""
    questions = Question.objects.for_werkplaats(werkplaats_or_404(request))
    question = get_object_or_404(questions.with_token(token))
    if question.status != Status.UNCONFIRMED:
        return redirect("questions:follow", token=token)
    if not question.link_works:
        return show_expired(request, token)
    if request.method == "POST":
        services.confirm_question(question=question)
        messages.success(request, _("Thank you. We have your question now."))
        return redirect("questions:follow", token=token)
    return render(request, "questions/confirm.html", {"question": question})
