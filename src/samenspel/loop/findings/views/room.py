"""What researchers see of their findings: all of them, and one with everything around it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from samenspel.loop.findings import services
from samenspel.loop.findings.access import may_code
from samenspel.loop.findings.forms import MemoForm, StanceForm
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.showing import last_outcome, shown_to
from samenspel.loop.findings.views.guards import finding_for_coders, finding_for_readers, show
from samenspel.loop.research.views.guards import for_readers
from samenspel.loop.teams.models import Team

A_PAGE = 30


@require_safe
@for_readers
def team_findings(request: HttpRequest, team: Team) -> HttpResponse:
    """List the findings of a team: what needs a look first."""
    mine = Finding.objects.of_team(team).with_counts().flagged_first()
    page = Paginator(mine, A_PAGE).get_page(request.GET.get("pagina"))
    context = {"team": team, "page": page, "may_write": may_code(request.person, team)}
    return render(request, "findings/team.html", context)


@require_safe
@finding_for_readers
def work(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Show one finding with its words, opinions, memos and what participants said."""
    return _work(request, finding, MemoForm())


@require_POST
@finding_for_coders
def add_memo(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Note a thought with a finding."""
    form = MemoForm(request.POST)
    if not form.is_valid():
        return _work(request, finding, form)
    services.add_memo(finding=finding, by=request.person, text=form.cleaned_data["text"])
    return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)


def _work(request: HttpRequest, finding: Finding, memo_form: MemoForm) -> HttpResponse:
    own = finding.stances.filter(person=request.person).first()
    said = {"opinion": own.opinion, "why": own.why} if own else None
    return show(
        request,
        "work",
        finding,
        shown=shown_to(request.person, finding),
        questions=finding.questions.visible_to(request.person),
        stances=finding.stances.select_related("person"),
        stance_form=StanceForm(initial=said),
        has_said=own is not None,
        memos=finding.memos.select_related("by"),
        memo_form=memo_form,
        open_check=finding.checks.open().first(),
        outcome=last_outcome(finding),
        may_write=may_code(request.person, finding.team),
    )
