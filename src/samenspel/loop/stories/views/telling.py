"""Telling a story, without an account."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from samenspel.ground.common.numbers import number_said
from samenspel.ground.common.private import not_too_often, sent
from samenspel.loop.activities.models import Activity
from samenspel.loop.products.models import Product
from samenspel.loop.stories import services
from samenspel.loop.stories.forms import TellForm
from samenspel.loop.stories.views.guards import werkplaats_or_404
from samenspel.loop.teams.models import Team

SUBJECTS: dict[str, tuple[str, Any]] = {
    "activiteit": ("activity", Activity),
    "product": ("product", Product),
    "team": ("team", Team),
}


def _about(request: HttpRequest) -> dict[str, Model]:
    """Return what the address says that it is about, as far as who looks may see that."""
    for word, (field, model) in SUBJECTS.items():
        if word in request.GET:
            here = model.objects.for_werkplaats(request.werkplaats).visible_to(request.person)
            return {field: get_object_or_404(here, pk=number_said(request.GET[word]))}
    return {}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest) -> HttpResponse:
    """Ask one plain question for each kind of value; keep what is told."""
    werkplaats = werkplaats_or_404(request)
    about = _about(request)
    user = request.user if request.user.is_authenticated else None
    known = {"name": request.person.name} if request.person else None
    form = TellForm(sent(request), email=user.email if user else "", initial=known)
    context = {"form": form, "about": next(iter(about.values()), werkplaats)}
    if request.method != "POST":
        return render(request, "stories/tell.html", context)
    if not form.is_valid():
        return render(request, "stories/tell.html", context, status=422)
    if form.is_robot:
        return redirect("stories:told")
    told = form.values()
    if not not_too_often(request, "stories.tell", told["email"]):
        form.add_error(None, _("You just told us several things. Try again in an hour."))
        return render(request, "stories/tell.html", context, status=429)
    story = services.tell_story(werkplaats=werkplaats, about=about, by=request.person, **told)
    return redirect(story.own_url) if user is not None else redirect("stories:told")


@require_safe
def told(request: HttpRequest) -> HttpResponse:
    """Say exactly what happens next."""
    return render(request, "stories/told.html", {"werkplaats": werkplaats_or_404(request)})
