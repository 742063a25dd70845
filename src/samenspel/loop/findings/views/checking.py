"""Ask participants whether they recognise a finding, and see what they say."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.findings import services
from samenspel.loop.findings.asking import askable, not_asked, speaks_in
from samenspel.loop.findings.forms import NoteForm, StartCheckForm
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.showing import outcome_of
from samenspel.loop.findings.views.guards import check_of, finding_for_coders, show
from samenspel.loop.research.models import Participant


@require_http_methods(["GET", "POST"])
@finding_for_coders
def start(request: HttpRequest, finding: Finding) -> HttpResponse:
    """Write what is asked in plain words, and choose who gets it."""
    current = finding.checks.open().first()
    if current is not None:
        return redirect("findings:round", slug=finding.team.slug, pk=finding.pk, number=current.pk)
    people = askable(finding.team)
    initial = {"words": finding.claim, "participants": speaks_in(finding)}
    form = StartCheckForm(request.POST or None, people=people, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            check = services.start_member_check(
                finding=finding, by=request.person, **form.cleaned_data
            )
        except ValidationError as error:
            form.add_error("participants", error)
        else:
            _say_how_many(request, form.cleaned_data["participants"].count())
            return redirect(
                "findings:round", slug=finding.team.slug, pk=finding.pk, number=check.pk
            )
    others = not_asked(finding.team)
    return show(request, "start_check", finding, form=form, others=others)


def _say_how_many(request: HttpRequest, number: int) -> None:
    if number:
        text = ngettext("%(n)s person gets a mail.", "%(n)s people get a mail.", number)
        messages.success(request, text % {"n": number})
    else:
        messages.success(request, _("Nobody gets a mail. Note the answers that you hear below."))


@require_http_methods(["GET", "POST"])
@finding_for_coders
def check_round(request: HttpRequest, finding: Finding, number: int) -> HttpResponse:
    """Show what was answered so far; note what somebody said by phone."""
    check = check_of(finding, number)
    people = Participant.objects.of_team(finding.team).taking_part()
    form = NoteForm(request.POST or None, people=people)
    if request.method == "POST" and form.is_valid():
        try:
            services.note_answer(check=check, by=request.person, **form.cleaned_data)
        except PermissionDenied:
            messages.error(request, _("This is over. No answers can be added any more."))
        else:
            messages.success(request, _("The answer is kept."))
        return redirect("findings:round", slug=finding.team.slug, pk=finding.pk, number=check.pk)
    answers = check.invitations.answered().select_related("participant", "noted_by")
    outcome = outcome_of(check)
    return show(request, "round", finding, check=check, form=form, answers=answers,
                outcome=outcome)  # fmt: skip


@require_POST
@finding_for_coders
def close(request: HttpRequest, finding: Finding, number: int) -> HttpResponse:
    """End the round."""
    check = services.close_check(check=check_of(finding, number), by=request.person)
    messages.success(request, _("The check is closed. The answers stay."))
    return redirect("findings:round", slug=finding.team.slug, pk=finding.pk, number=check.pk)
