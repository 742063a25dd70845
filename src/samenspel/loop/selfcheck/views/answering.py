"""Answering, by a private link, with or without an account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenspel.loop.selfcheck import services
from samenspel.loop.selfcheck.forms import AnswerForm
from samenspel.loop.selfcheck.models import Turn


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Show the statements, or that one has answered: what was said can't be shown any more."""
    turns = Turn.objects.for_werkplaats(request.werkplaats).of_who_sits().with_token(token)
    turn = turns.select_related("round__team").first()
    if turn is None or not turn.round.is_open:
        return render(request, "selfcheck/gone.html", status=404)
    form = AnswerForm(request.POST or None)
    if not turn.has_answered and form.is_valid():
        services.answer_round(
            turn=turn, answers=form.answers, remark=form.cleaned_data["remark"].strip()
        )
        return redirect("selfcheck:answer", token=token)
    context = {"turn": turn, "round": turn.round, "team": turn.round.team, "form": form}
    status = 422 if request.method == "POST" and not turn.has_answered else 200
    response = render(request, "selfcheck/answer.html", context, status=status)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
