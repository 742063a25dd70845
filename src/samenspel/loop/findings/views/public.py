"""What everyone sees of findings, as far as they were shared."""

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.findings import services
from samenspel.loop.findings.access import may_read, may_say, may_write
from samenspel.loop.findings.forms import FindingFilter, StanceForm
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.querysets import FindingQuerySet
from samenspel.loop.findings.showing import last_outcome, shown_to
from samenspel.loop.teams.models import Team

A_PAGE = 12


def _visible(request: HttpRequest) -> FindingQuerySet:
    if request.werkplaats is None:
        raise Http404
    return Finding.objects.for_werkplaats(request.werkplaats).visible_to(request.person)


@require_safe
@public_page
def finding_list(request: HttpRequest) -> HttpResponse:
    """List what was found and shared, the newest first."""
    findings = _visible(request).shared().order_by("-shared_at", "-pk")
    form = FindingFilter(request.GET or None, werkplaats=request.werkplaats, person=request.person)
    chosen = form.chosen() if form.is_bound else {}
    found = findings.filter(**chosen)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("pagina"))
    teams = Team.objects.visible_to(request.person).filter(pk__in={one.team_id for one in page})
    named = dict(teams.values_list("pk", "name"))
    cards = [(finding, named.get(finding.team_id, "")) for finding in page]
    context = {"page": page, "cards": cards, "form": form, "chosen": bool(chosen)}
    return render(request, "findings/list.html", context)


@require_safe
@public_page
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one finding: how sure it is, whose voices it rests on, and their words."""
    return _detail(request, _one(request, pk))


@require_POST
def stance(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what somebody at the table thinks of it."""
    finding = _one(request, pk)
    if not may_say(request.person, finding):
        raise Http404
    form = StanceForm(request.POST)
    if not form.is_valid():
        return _detail(request, finding, form)
    services.take_stance(finding=finding, by=request.person, **form.cleaned_data)
    if may_read(request.person, finding.team):
        return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
    return redirect(f"{finding.get_absolute_url()}#meningen")


def _one(request: HttpRequest, pk: int) -> Finding:
    teams = Team.objects.visible_to(request.person).filter(pk=OuterRef("team"))
    findings = _visible(request).select_related("team__werkplaats", "team__theme")
    return get_object_or_404(findings.annotate(team_is_visible=Exists(teams)), pk=pk)


def _detail(request: HttpRequest, finding: Finding, form: StanceForm | None = None) -> HttpResponse:
    context = {
        "finding": finding,
        "team": finding.team,
        "shown": shown_to(request.person, finding),
        "questions": finding.questions.visible_to(request.person),
        "outcome": last_outcome(finding),
    }
    if request.person is not None:
        context |= _for_the_table(request, finding, form)
    status = 200 if form is None else 422
    return render(request, "findings/detail.html", context, status=status)


def _for_the_table(
    request: HttpRequest, finding: Finding, form: StanceForm | None
) -> dict[str, object]:
    if not may_say(request.person, finding):
        return {}
    own = finding.stances.filter(person=request.person).first()
    said = {"opinion": own.opinion, "why": own.why} if own else None
    return {
        "stances": finding.stances.select_related("person"),
        "stance_form": form or StanceForm(initial=said),
        "has_said": own is not None,
        "may_read": may_read(request.person, finding.team),
        "may_write": may_write(request.person, finding),
    }
