"""This is my question too."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenspel.loop.questions import access, services
from samenspel.loop.questions.forms import JoinForm
from samenspel.loop.questions.models import Echo, Question
from samenspel.loop.questions.story import badge_of, story_of
from samenspel.loop.questions.views.following import show_expired
from samenspel.loop.questions.views.guards import (
    not_too_often,
    private_page,
    werkplaats_or_404,
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the mail address; answers the same whether or not it was known."""
    questions = Question.objects.for_werkplaats(werkplaats_or_404(request))
    question = get_object_or_404(questions.visible_to(request.person), pk=pk)
    if not access.may_join(question):
        raise Http404
    user = request.user if request.user.is_authenticated else None
    form = JoinForm(request.POST if request.method == "POST" else None, user=user)
    context = {"question": question, "form": form}
    if not (request.method == "POST" and form.is_valid()):
        return render(request, "questions/join.html", context)
    email = user.email if user else form.cleaned_data["email"]
    if not not_too_often(request, "join", email):
        form.add_error(None, _("You just did this several times. Try again in an hour."))
        return render(request, "questions/join.html", context, status=429)
    if not form.is_robot:
        services.add_echo(question=question, email=email, by=user)
    if user is not None:
        messages.success(request, _("From now on we mail you what becomes of this question."))
    else:
        messages.success(request, _("Look in your mail, and press the button in it."))
    return redirect(question)


@private_page
@require_http_methods(["GET", "HEAD", "POST"])
def echo(request: HttpRequest, token: str) -> HttpResponse:
    """Confirm, see what became of the question, and stop the mails: all with one button each."""
    echoes = Echo.objects.filter(question__werkplaats=werkplaats_or_404(request))
    found = get_object_or_404(
        echoes.with_token(token).select_related("question__merged_into", "question__werkplaats")
    )
    if not found.link_works:
        return show_expired(request, token)
    if request.method == "POST":
        if found.confirmed_at is None:
            services.confirm_echo(echo=found)
            messages.success(request, _("From now on we mail you what becomes of this question."))
        elif "stop" in request.POST:
            services.stop_echo(echo=found)
        return redirect("questions:echo", token=token)
    # Who followed a public question goes on following it when it is taken off the site.
    return render(request, "questions/echo.html", _page_of_echo(found))


def _page_of_echo(found: Echo) -> dict[str, object]:
    followed = found.question.merged_into or found.question
    return {
        "echo": found,
        "question": followed,
        "badge": badge_of(followed),
        "story": story_of(followed, followed.steps.in_public()),
    }
