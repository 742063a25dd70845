"""Choose words for and against a finding."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.coding.gate import passages_for
from samenspel.loop.findings import services
from samenspel.loop.findings.attribution import voices_by_passage, who_said
from samenspel.loop.findings.forms import EvidenceForm, PassageFilter, PickForm
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.picking import choices_of, passages_to_pick
from samenspel.loop.findings.views.guards import evidence_of, finding_for_coders, show

A_PAGE = 20


@require_http_methods(["GET", "POST"])
@finding_for_coders
def pick(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Show passages by code, by their words, or the newest; tick some, and say what they say."""
    chosen = PassageFilter(request.GET or None, team=finding.team)
    readable = passages_for(request.person, finding.team).marked_before(request.person)
    form = PickForm(request.POST or None, passages=readable)
    if request.method == "POST" and form.is_valid():
        new = services.add_evidence(finding=finding, by=request.person, **form.cleaned_data)
        text = ngettext("%(n)s piece of text added.", "%(n)s pieces of text added.", len(new))
        messages.success(request, text % {"n": len(new)})
        return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
    code, words = (chosen.code_chosen, chosen.words) if chosen.is_bound else (None, "")
    found = passages_to_pick(finding, request.person, code=code, words=words)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("pagina"))
    choices = choices_of(page, finding, request.person)
    ticked = set(request.POST.getlist("passages"))
    return show(
        request, "pick", finding, filter=chosen, form=form, page=page, choices=choices,
        ticked=ticked, narrowed=bool(code or words),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@finding_for_coders
def evidence(request: HttpRequest, finding: Finding, number: int) -> HttpResponse:
    """Say what words below a finding say of it."""
    row = evidence_of(finding, number)
    form = EvidenceForm(request.POST or None, instance=evidence_of(finding, number))
    if request.method == "POST" and form.is_valid():
        services.change_evidence(evidence=row, by=request.person, **form.cleaned_data)
        return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
    readable = passages_for(request.person, finding.team).filter(pk=row.passage_id).first()
    spoken = voices_by_passage([readable] if readable else [])
    who = next(iter(who_said(spoken, circle=None).values()), "")
    return show(request, "evidence", finding, form=form, row=row, passage=readable, who=who)


@require_POST
@finding_for_coders
def move(request: HttpRequest, finding: Finding, number: int) -> HttpResponse:
    """Put words before or after their neighbour."""
    row = evidence_of(finding, number)
    services.move_evidence(evidence=row, by=request.person, up=request.POST.get("way") == "up")
    return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)


@require_POST
@finding_for_coders
def remove(request: HttpRequest, finding: Finding, number: int) -> HttpResponse:
    """Take words away from below a finding; who presses twice finds nothing to take."""
    row = finding.evidence.filter(pk=number).first()
    if row is not None:
        row.finding = finding
        services.remove_evidence(evidence=row, by=request.person)
    return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
