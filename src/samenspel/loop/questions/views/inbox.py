"""The coordinator's inbox, and the one screen on which a question is dealt with."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.loop.network.views.guards import coordinator_required
from samenspel.loop.questions import triage as registry
from samenspel.loop.questions.lifecycle import MoveNotAllowedError, Status
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.services import ChangedMeanwhileError
from samenspel.loop.questions.story import badge_of, waiting_words
from samenspel.loop.questions.views.triage_screen import desk_for

PAGE_SIZE = 20


@never_cache
@require_safe
@coordinator_required
def question_inbox(request: HttpRequest) -> HttpResponse:
    """List what waits, the oldest first; or the questions in one state."""
    questions = Question.objects.for_werkplaats(request.werkplaats).confirmed()
    counts = questions.counts_by_status()
    state = request.GET.get("stand", "")
    if state in counts:
        chosen = questions.filter(status=state)
    else:
        state, chosen = "", questions.waiting()
    rows = chosen.select_related("theme").with_others().waiting_longest_first()
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("pagina"))
    return render(
        request,
        "questions/inbox.html",
        {
            "page": page,
            "rows": [(q, badge_of(q), waiting_words(q.moved_at)) for q in page],
            "tabs": _tabs(counts, state),
            "state": state,
        },
    )


def _tabs(counts: dict[str, int], state: str) -> list[dict[str, Any]]:
    """Return the states with how many there are; what waits comes first."""
    waiting = counts[Status.NEW] + counts[Status.THEMED]
    tabs = [{"value": "", "label": _("What waits"), "count": waiting}]
    for status in Status:
        if status is not Status.UNCONFIRMED:
            label = status.label
            tabs.append({"value": status.value, "label": label, "count": counts[status]})
    return [tab | {"current": tab["value"] == state} for tab in tabs]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@coordinator_required
def triage(request: HttpRequest, pk: int) -> HttpResponse:
    """Show everything about one question; do what the coordinator decides."""
    questions = (
        Question.objects.for_werkplaats(request.werkplaats)
        .confirmed()
        .select_related("werkplaats", "theme", "merged_into")
        .with_others()
    )
    question = get_object_or_404(questions, pk=pk)
    desk = desk_for(question, request)
    if request.method != "POST":
        return render(request, "questions/triage.html", desk.context())
    action = registry.action_named(request.POST.get("action", ""))
    if action is None:
        raise Http404
    form = desk.bind(action, request.POST)
    if form.is_valid():
        try:
            action.perform(question, form.cleaned_data, request.person)
        except ChangedMeanwhileError as changed:
            desk.note_change(form, changed.current)
        except MoveNotAllowedError:
            form.add_error(None, _("This can no longer be done: look at what happened below."))
        except ValidationError as problem:
            form.add_error(None, problem)
        else:
            messages.success(request, action.done)
            return redirect("questions:triage", pk=pk)
    return render(request, "questions/triage.html", desk.context(), status=422)
