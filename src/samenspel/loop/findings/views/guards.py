"""Give a view the finding that it is about, within the team whose material one reads or codes."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from samenspel.loop.findings.models import Evidence, Finding, MemberCheck
from samenspel.loop.research.views.guards import for_coders, for_readers
from samenspel.loop.teams.models import Team

View = Callable[..., HttpResponseBase]


def _with_finding(guard: Callable[[View], View]) -> Callable[[View], View]:
    def decorate(view: View) -> View:
        @guard
        @wraps(view)
        def inner(
            request: HttpRequest, team: Team, pk: int, *args: Any, **kwargs: Any
        ) -> HttpResponseBase:
            finding = get_object_or_404(Finding.objects.of_team(team), pk=pk)
            finding.team = team
            return view(request, finding, *args, **kwargs)

        return inner

    return decorate


finding_for_readers = _with_finding(for_readers)
"""Give the view a finding of the team, for who reads its material."""

finding_for_coders = _with_finding(for_coders)
"""The same, for who codes it, and so writes findings."""


def evidence_of(finding: Finding, number: int) -> Evidence:
    """Return one row of words below `finding`, which comes with it."""
    evidence: Evidence = get_object_or_404(finding.evidence.all(), pk=number)
    evidence.finding = finding
    return evidence


def check_of(finding: Finding, number: int) -> MemberCheck:
    """Return one round of asking about `finding`, which comes with it."""
    check: MemberCheck = get_object_or_404(finding.checks.all(), pk=number)
    check.finding = finding
    return check


def show(
    request: HttpRequest, screen: str, finding: Finding, *, status: int = 0, **more: Any
) -> HttpResponse:
    """Draw a page about a finding; 422 when something that was sent is not right yet."""
    status = status or (422 if request.method == "POST" else 200)
    context = {"finding": finding, "team": finding.team} | more
    return render(request, f"findings/{screen}.html", context, status=status)
