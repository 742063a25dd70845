"""Share a finding, take it back, and say which questions it is about."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samenspel.ground.consent.models import Reach
from samenspel.loop.findings import services
from samenspel.loop.findings.forms import QuestionsForm, ShareForm
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.services.sharing import supports_at
from samenspel.loop.findings.showing import shown_to
from samenspel.loop.findings.views.guards import finding_for_coders, show
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.querysets import QuestionQuerySet

MOST_FOUND = 20


@require_http_methods(["GET", "POST"])
@finding_for_coders
def share(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Choose who can see it, with whose voices are missing in sight."""
    readable = {reach: supports_at(finding, reach) for reach in Reach}
    initial = {"reach": finding.reach, "version": finding.version}
    form = ShareForm(request.POST or None, readable=readable, initial=initial)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        reach, seen = form.cleaned_data["reach"], form.cleaned_data["version"]
        try:
            services.share_finding(
                finding=finding, by=request.person, reach=reach, seen_version=seen
            )
        except services.NothingToShowError:
            form.add_error("reach", _("Somebody just took back words. Look again who may read."))
        except services.ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("Shared. This is how others see it."))
            return redirect(finding)
    shown = shown_to(request.person, finding)
    current = meanwhile or finding
    return show(request, "share", finding, form=form, shown=shown, current=current,
                meanwhile=meanwhile)  # fmt: skip


@require_http_methods(["GET", "POST"])
@finding_for_coders
def take_back(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Make it a hunch again, after asking."""
    if request.method == "POST":
        services.take_back(finding=finding, by=request.person)
        messages.success(request, _("Only the researchers see it now."))
        return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
    return show(request, "take_back", finding)


@require_http_methods(["GET", "POST"])
@finding_for_coders
def questions(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Tick the questions it is about: those of the team, and others that one looks for."""
    visible = Question.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
    words = request.GET.get("zoek", "").strip()[:100]
    linked = list(finding.questions.values_list("pk", flat=True))
    offered = _offered(visible, finding, linked, words)
    form = QuestionsForm(request.POST or None, offered=offered, initial={"questions": linked})
    if request.method == "POST" and form.is_valid():
        services.link_questions(finding=finding, by=request.person, **form.cleaned_data)
        messages.success(request, _("The questions have been saved."))
        return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
    return show(request, "questions", finding, form=form, words=words, found=offered.exists())


def _offered(
    visible: QuestionQuerySet, finding: Finding, linked: list[int], words: str
) -> QuestionQuerySet:
    """Return those of the team and those linked already, and what was looked for."""
    mine = Q(pk__in=linked) | Q(pk__in=finding.team.questions.order_by().values("pk"))
    if words:
        hits = visible.listed().filter(Q(title__icontains=words) | Q(text__icontains=words))
        mine |= Q(pk__in=list(hits.values_list("pk", flat=True)[:MOST_FOUND]))
    return visible.filter(mine)
