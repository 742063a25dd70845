"""Merge a code, split it, take it out of use."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.coding import services
from samenspel.loop.coding.forms.codes import MergeForm, RetireForm, SplitForm
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.models import Code
from samenspel.loop.coding.tree import codes_of
from samenspel.loop.coding.views.codebook import code_or_404, with_version
from samenspel.loop.research.views.guards import for_coders
from samenspel.loop.teams.models import Team

MOST = 300
"""How many passages one page offers to choose from."""

Refused = (services.FallsUnderItselfError, services.NotInUseError, services.NothingChosenError)


@require_http_methods(["GET", "POST"])
@for_coders
def merge_code(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Let a code go into another one."""
    code = code_or_404(team, pk)
    form = MergeForm(request.POST or None, nodes=codes_of(team), code=code)
    meanwhile = False
    if form.is_valid():
        into, seen = form.cleaned_data["into"], form.cleaned_data["version"]
        try:
            services.merge_code(code=code, into=into, by=request.person, seen_version=seen)
        except ChangedMeanwhileError as changed:
            meanwhile = _again(form, changed)
        except Refused as wrong:
            form.add_error("into", ValidationError(str(wrong)))
        else:
            said = _("“%(code)s” is part of “%(into)s” now.") % {"code": code, "into": into}
            messages.success(request, said)
            return redirect("coding:code", slug=team.slug, pk=into.pk)
    number = passages_for(request.person, team).with_code({pk}, request.person).count()
    return _show(request, "merge", code, form, team=team, number=number, meanwhile=meanwhile)


@require_http_methods(["GET", "POST"])
@for_coders
def split_code(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Give some passages of a code a new one."""
    code = code_or_404(team, pk)
    seen = passages_for(request.person, team).with_code({pk}, request.person)
    number = seen.count()
    listed = {one.pk: one for one in seen.select_related("source").defer("source__text")[:MOST]}
    form = SplitForm(request.POST or None, code=code, passages=listed)
    meanwhile = False
    if form.is_valid():
        said = form.cleaned_data
        try:
            new = services.split_code(
                code=code,
                by=request.person,
                name=said["name"],
                passages=said["passages"],
                beside=said["beside"] == "beside",
                seen_version=said["version"],
                definition=said["definition"],
            )
        except ChangedMeanwhileError as changed:
            meanwhile = _again(form, changed)
        except (services.NameTakenError, *Refused) as wrong:
            form.add_error("name", ValidationError(str(wrong)))
        else:
            messages.success(request, _("“%(code)s” is a code of its own now.") % {"code": new})
            return redirect("coding:code", slug=team.slug, pk=new.pk)
    more = {"number": number, "most": MOST, "is_cut": number > MOST}
    return _show(request, "split", code, form, team=team, meanwhile=meanwhile, **more)


@require_http_methods(["GET", "POST"])
@for_coders
def retire_code(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Take a code out of use."""
    code = code_or_404(team, pk)
    number = code.codings.values("passage").distinct().count()
    form = RetireForm(request.POST or None, code=code, number=number)
    meanwhile = False
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            services.retire_code(code=code, by=request.person, seen_version=seen)
        except ChangedMeanwhileError as changed:
            meanwhile = _again(form, changed)
        else:
            messages.success(request, _("“%(code)s” is out of use.") % {"code": code})
            return redirect("coding:codebook", slug=team.slug)
    return _show(request, "retire", code, form, team=team, number=number, meanwhile=meanwhile)


@require_POST
@for_coders
def reuse_code(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Take a code back into use; twice is the same as once."""
    code = code_or_404(team, pk, gone_too=True)
    try:
        code = services.reuse_code(code=code, by=request.person)
    except services.NotInUseError as wrong:
        messages.error(request, str(wrong))
    else:
        messages.success(request, _("“%(code)s” is in use again.") % {"code": code})
    return redirect("coding:code", slug=team.slug, pk=code.pk)


def _again(form: Any, changed: ChangedMeanwhileError) -> bool:
    """Keep what was chosen; saving again holds for how the code is now."""
    form.data = with_version(form.data, changed.current.version)
    return True


def _show(
    request: HttpRequest, screen: str, code: Code, form: object, **more: object
) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    context = {"code": code, "form": form} | more
    return render(request, f"coding/{screen}.html", context, status=status)
