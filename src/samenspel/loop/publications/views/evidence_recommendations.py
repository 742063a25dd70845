"""Recommendations: for each audience, with what they rest on."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenspel.ground.common.meanwhile import ChangedMeanwhileError
from samenspel.loop.notebook.views.typed import with_version
from samenspel.loop.publications.forms.placing import ChooseForm
from samenspel.loop.publications.forms.recommendations import RecommendationForm
from samenspel.loop.publications.models import (
    Audience,
    BlockKind,
    Publication,
    Recommendation,
)
from samenspel.loop.publications.placeable import things_to_place
from samenspel.loop.publications.recommended import recommended
from samenspel.loop.publications.services import recommending
from samenspel.loop.publications.views.evidence_placing import to_choose_from
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.writing import show

View = Callable[..., HttpResponse]


def with_recommendation(view: View) -> View:
    """Give `view` the recommendation of the address (`pk`), also one that was taken out."""

    @for_writers
    @wraps(view)
    def inner(request: HttpRequest, publication: Publication, pk: int, **more: Any) -> HttpResponse:
        found = get_object_or_404(publication.recommendations.all(), pk=pk)
        found.publication = publication
        return view(request, found, **more)

    return inner


def _back(recommendation: Recommendation) -> HttpResponse:
    url = reverse("publications:recommendations", args=[recommendation.publication.slug])
    return redirect(f"{url}#aanbeveling-{recommendation.pk}")


@require_safe
@for_writers
def recommendations(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Show them per audience, with what each rests on and whose voices are missing."""
    context: dict[str, Any] = {
        "sides": recommended(publication, request.person),
        "removed": publication.recommendations.exclude(removed_at=None),
    }
    return show(request, "recommendations", publication, **context)


@require_http_methods(["GET", "POST"])
@for_writers
def add(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Write one."""
    asked = request.GET.get("voor", "")
    initial = {"audience": asked} if asked in Audience.values else {}
    form = RecommendationForm(request.POST or None, publication=publication, initial=initial)
    if request.method == "POST" and form.is_valid():
        made = recommending.add_recommendation(
            publication=publication, by=request.person, key=form.cleaned_data["key"], **form.words
        )
        messages.success(request, _("Written down. Now choose what it rests on."))
        made.publication = publication
        return _back(made)
    return show(request, "recommendation_form", publication, form=form)


@require_http_methods(["GET", "POST"])
@with_recommendation
def change(request: HttpRequest, recommendation: Recommendation) -> HttpResponse:
    """Change what it says; who comes second sees what was changed."""
    publication = recommendation.publication
    before = Recommendation.objects.get(pk=recommendation.pk)
    form = RecommendationForm(request.POST or None, instance=before, publication=publication)
    meanwhile = None
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["version"]
        try:
            recommending.change_recommendation(
                recommendation=recommendation, by=request.person, seen_version=seen, **form.words
            )
        except ChangedMeanwhileError as changed:
            meanwhile = changed.current
            form.data = with_version(form.data, meanwhile.version)
        else:
            messages.success(request, _("The changes have been saved."))
            return _back(recommendation)
    context: dict[str, Any] = {
        "form": form,
        "recommendation": recommendation,
        "meanwhile": meanwhile,
    }
    return show(request, "recommendation_form", publication, **context)


@require_http_methods(["GET", "POST"])
@with_recommendation
def choose(request: HttpRequest, recommendation: Recommendation, kind: str) -> HttpResponse:
    """Choose a finding that it rests on, or a product that helps."""
    publication = recommendation.publication
    things = things_to_place(kind, publication, request.person)
    form = ChooseForm(request.POST or None, things=things)
    if request.method == "POST" and form.is_valid():
        recommending.rest_on(
            recommendation=recommendation,
            by=request.person,
            kind=kind,
            thing=form.cleaned_data["thing"],
        )
        return _back(recommendation)
    context = to_choose_from(request, publication, kind) | {"form": form}
    finds = kind == BlockKind.FINDING
    return show(
        request, "rest_on", publication, recommendation=recommendation, finds=finds, **context
    )


@require_POST
@with_recommendation
def take_away(request: HttpRequest, recommendation: Recommendation, kind: str) -> HttpResponse:
    """Take a finding or product from under it."""
    thing = request.POST.get("thing", "")
    if not (thing.isascii() and thing.isdigit() and len(thing) < 19):
        raise Http404
    recommending.rest_no_more_on(
        recommendation=recommendation, by=request.person, kind=kind, pk=int(thing)
    )
    return _back(recommendation)


@require_POST
@with_recommendation
def move(request: HttpRequest, recommendation: Recommendation) -> HttpResponse:
    """Move it one place up or down."""
    up = request.POST.get("way") == "up"
    recommending.move_recommendation(recommendation=recommendation, by=request.person, up=up)
    return _back(recommendation)


@require_POST
@with_recommendation
def remove(request: HttpRequest, recommendation: Recommendation) -> HttpResponse:
    """Take it out; it can be put back."""
    recommending.remove_recommendation(recommendation=recommendation, by=request.person)
    messages.success(request, _("It is out. At the bottom you can put it back."))
    return redirect("publications:recommendations", slug=recommendation.publication.slug)


@require_POST
@with_recommendation
def restore(request: HttpRequest, recommendation: Recommendation) -> HttpResponse:
    """Put it back."""
    recommending.restore_recommendation(recommendation=recommendation, by=request.person)
    return _back(recommendation)
