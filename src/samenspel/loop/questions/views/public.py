"""The questions that stand on the site, and what became of each."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page, remembered
from samenspel.loop.questions import access
from samenspel.loop.questions.forms import QuestionFilter
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.story import badge_of, story_of
from samenspel.loop.questions.views.guards import werkplaats_or_404

PAGE_SIZE = 12


@require_safe
@public_page
def question_list(request: HttpRequest) -> HttpResponse:
    """List the questions that this visitor may see, the newest first."""
    werkplaats = werkplaats_or_404(request)
    form = QuestionFilter(request.GET or None, werkplaats=werkplaats)
    chosen = form.chosen() if form.is_bound else {}
    questions = (
        Question.objects.for_werkplaats(werkplaats)
        .visible_to(request.person)
        .listed()
        .filter(**chosen)
        .for_cards()
        .with_others()
    )
    page = Paginator(questions, PAGE_SIZE).get_page(request.GET.get("pagina"))
    cards = [(question, badge_of(question)) for question in page]
    context = {
        "page": page,
        "cards": cards,
        "form": form.render() if chosen else _empty_filter(request),
        "chosen": bool(chosen),
    }
    return render(request, "questions/list.html", context)


def _empty_filter(request: HttpRequest) -> SafeString:
    """Return the form as it is before anyone chose: the same for everyone."""
    return remembered(
        request, "questions.filter", lambda: QuestionFilter(werkplaats=request.werkplaats).render()
    )


@require_safe
@public_page
def question_detail(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show one question, where it stands, and what became of it."""
    questions = (
        Question.objects.for_werkplaats(werkplaats_or_404(request))
        .visible_to(request.person)
        .select_related("theme", "merged_into")
        .with_others()
    )
    question = get_object_or_404(questions, pk=pk)
    if slug != question.slug:
        return redirect(question)
    target = question.merged_into
    return render(
        request,
        "questions/detail.html",
        {
            "question": question,
            "badge": badge_of(question),
            "story": story_of(question, question.steps.in_public(), answer_shown=True),
            "target": target if target and target.is_public else None,
            "may_join": access.may_join(question) and not question.is_closed,
            "may_triage": access.may_triage(request.person, request.werkplaats),
        },
    )
