"""Write a finding, change it, take a hunch away, or keep one that was flagged."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.findings import services
from samenspel.loop.findings.forms import FindingForm
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.views.guards import finding_for_coders, show
from samenspel.loop.findings.views.using import passages_asked, put_below
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.research.views.guards import for_coders
from samenspel.loop.teams.models import Team


@require_http_methods(["GET", "POST"])
@for_coders
def write(request: HttpRequest, team: Team) -> HttpResponse:
    """Write down a hunch; after that one chooses the words for it, or they came along."""
    form = FindingForm(request.POST or None)
    passages = passages_asked(request, team)
    if request.method == "POST" and form.is_valid():
        finding = services.write_finding(
            team=team, by=request.person, key=form.cleaned_data["key"], **form.words
        )
        if passages:
            put_below(request, finding, passages)
            return redirect("findings:work", slug=team.slug, pk=finding.pk)
        messages.success(request, _("Your hunch is kept. Now choose the words that it rests on."))
        return redirect("findings:pick", slug=team.slug, pk=finding.pk)
    status = 422 if request.method == "POST" else 200
    context = {"team": team, "form": form, "passages": passages}
    return render(request, "findings/write.html", context, status=status)


@require_http_methods(["GET", "POST"])
@finding_for_coders
def change(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Change what it says; who comes second sees what was changed, and keeps what was typed."""
    was_checked = finding.checked_at is not None
    before = Finding.objects.get(pk=finding.pk)
    form = FindingForm(request.POST or None, instance=before)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            kept = services.change_finding(
                finding=finding, by=request.person, seen_version=seen, **form.words
            )
        except services.ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            if was_checked and kept.checked_at is None:
                messages.warning(request, _("The claim is a new one: ask participants again."))
            return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
    return show(request, "change", finding, form=form, meanwhile=meanwhile)


@require_http_methods(["GET", "POST"])
@finding_for_coders
def remove(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Take a hunch away for good, after asking."""
    if request.method == "POST":
        try:
            services.remove_finding(finding=finding, by=request.person)
        except PermissionDenied:
            messages.error(request, _("Others can see this finding. Take it back first."))
            return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
        messages.success(request, _("The hunch is gone. Its words stay in the material."))
        return redirect("findings:team", slug=finding.team.slug)
    return show(request, "remove", finding)


@require_POST
@finding_for_coders
def looked_at(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Keep a flagged hunch as it is: somebody looked."""
    services.looked_at(finding=finding, by=request.person)
    return redirect("findings:work", slug=finding.team.slug, pk=finding.pk)
