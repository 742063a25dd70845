"""The codebook: the tree of codes, and what each code is."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.coding import services
from samenspel.loop.coding.access import may_code
from samenspel.loop.coding.forms.codes import CodeForm
from samenspel.loop.coding.gate import passages_for
from samenspel.loop.coding.history import steps_of
from samenspel.loop.coding.models import Code
from samenspel.loop.coding.tree import below, codes_of, counted, nested
from samenspel.loop.research.views.guards import for_coders, for_readers
from samenspel.loop.teams.models import Team

SAME_MOMENT = 60  # seconds within which the same code from the same person is one double click
A_FEW = 3


@require_safe
@for_readers
def codebook(request: HttpRequest, team: Team) -> HttpResponse:
    """Show the tree, with how many passages have each code."""
    nodes = counted(codes_of(team), request.person, team)
    may = may_code(request.person, team)
    context = {
        "team": team,
        "codes": nested(nodes),
        "may_code": may,
        "ordering": may and request.GET.get("volgorde") == "ja",
        "out_of_use": Code.objects.of_team(team).retired().order_by("name", "pk"),
    }
    return render(request, "coding/codebook.html", context)


@require_safe
@for_readers
def print_codebook(request: HttpRequest, team: Team) -> HttpResponse:
    """Show all that is said of all codes, to print and lie on the table."""
    nodes = counted(codes_of(team), request.person, team)
    context = {"team": team, "nodes": nodes, "today": timezone.localdate()}
    return render(request, "coding/print_codebook.html", context)


@require_safe
@for_readers
def code(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Show one code, some of its passages, and its history."""
    shown = code_or_404(team, pk, gone_too=True)
    nodes = codes_of(team)
    seen = passages_for(request.person, team).with_code({shown.pk}, request.person)
    context = {
        "team": team,
        "code": shown,
        "children": [node for node in nodes if node.code.parent_id == shown.pk],
        "number": seen.count(),
        "number_under": passages_for(request.person, team)
        .with_code(below(nodes, shown.pk), request.person)
        .count(),
        "passages": seen.select_related("source")[:A_FEW],
        "steps": steps_of(shown),
        "may_code": may_code(request.person, team) and shown.retired_at is None,
        "may_reuse": may_code(request.person, team) and shown.retired_at is not None,
    }
    return render(request, "coding/code.html", context)


@require_http_methods(["GET", "POST"])
@for_coders
def make_code(request: HttpRequest, team: Team) -> HttpResponse:
    """Add a code."""
    nodes = codes_of(team)
    form = CodeForm(request.POST or None, nodes=nodes, initial=_under(request))
    if form.is_valid():
        try:
            made = services.make_code(team=team, by=request.person, **form.said)
        except services.NameTakenError as taken:
            if _was_just_made(taken.existing, request):
                return redirect("coding:codebook", slug=team.slug)
            form.add_error("name", ValidationError(str(taken)))
        except services.NotInUseError as gone:
            form.add_error("parent", ValidationError(str(gone)))
        else:
            messages.success(request, _("“%(code)s” is in the codebook.") % {"code": made.name})
            return redirect("coding:codebook", slug=team.slug)
    return _show(request, {"team": team, "form": form})


@require_http_methods(["GET", "POST"])
@for_coders
def change_code(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Change what a code says, or where it stands."""
    shown = code_or_404(team, pk)
    form = CodeForm(request.POST or None, nodes=codes_of(team), instance=shown)
    meanwhile = None
    if form.is_valid():
        try:
            seen = form.cleaned_data["version"]
            services.change_code(code=shown, by=request.person, seen_version=seen, **form.said)
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        except services.NameTakenError as taken:
            form.add_error("name", ValidationError(str(taken)))
        except (services.FallsUnderItselfError, services.NotInUseError) as wrong:
            form.add_error("parent", ValidationError(str(wrong)))
        else:
            messages.success(request, _("The changes have been saved."))
            return redirect("coding:code", slug=team.slug, pk=pk)
    return _show(request, {"team": team, "form": form, "code": shown, "meanwhile": meanwhile})


@require_POST
@for_coders
def shift_code(request: HttpRequest, team: Team, pk: int) -> HttpResponse:
    """Put a code one place higher or lower."""
    services.shift_code(
        code=code_or_404(team, pk), by=request.person, up=request.POST.get("naar") == "boven"
    )
    address = redirect("coding:codebook", slug=team.slug).url
    return redirect(f"{address}?volgorde=ja#code-{pk}")


def code_or_404(team: Team, pk: int, *, gone_too: bool = False) -> Code:
    """Return a code of `team`; with `gone_too` also when it is not in use any more."""
    found = Code.objects.of_team(team).filter(pk=pk)
    known = (found if gone_too else found.in_use()).select_related(
        "parent", "merged_into", "codebook__team__werkplaats"
    )
    shown = known.first()
    if shown is None:
        raise Http404
    return shown


def with_version(data: Any, version: int) -> Any:
    """Return what was typed, now as a change of what stands there since: saving again keeps it."""
    typed = data.copy()
    typed["version"] = str(version)
    return typed


def _under(request: HttpRequest) -> dict[str, Any]:
    return {"parent": request.GET.get("onder", "")}


def _was_just_made(existing: Code, request: HttpRequest) -> bool:
    age = timezone.now() - existing.created
    return existing.created_by_id == request.person.pk and age.total_seconds() < SAME_MOMENT


def _show(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, "coding/code_form.html", context, status=status)
