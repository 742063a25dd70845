"""Approve, publish, write on and withdraw: for leads and coordinators, with everything in view."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samenspel.loop.publications import services
from samenspel.loop.publications.access import may_decide
from samenspel.loop.publications.checks import problems_of
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.forms.together import WithdrawForm
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.services.publishing import fingerprint
from samenspel.loop.publications.steps import resident_read, steps_of
from samenspel.loop.publications.views.guards import for_writers
from samenspel.loop.publications.views.together import show
from samenspel.loop.publications.views.together_reviews import reviews_of

View = Callable[..., HttpResponse]


def for_deciders(view: View) -> View:
    """Give `view` the publication, for who may approve and publish it."""

    @for_writers
    @wraps(view)
    def inner(request: HttpRequest, publication: Publication, **kwargs: Any) -> HttpResponse:
        if not may_decide(request.person, publication):
            raise Http404
        return view(request, publication, **kwargs)

    return inner


@require_http_methods(["GET", "POST"])
@for_deciders
def approve(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Show what readers answered, and let somebody say that it may be published."""
    if request.method == "POST":
        try:
            seen = request.POST.get("seen", "")
            services.approve(publication=publication, by=request.person, seen=seen)
        except services.NotAsSeenError:
            messages.warning(request, _("Something changed meanwhile. Look at it again."))
        else:
            messages.success(request, _("It is approved. Now it can be published."))
            return redirect("publications:publish", slug=publication.slug)
    return show(request, "approve", publication, **_in_view(publication))


@require_http_methods(["GET", "POST"])
@for_deciders
def publish(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Show what will be there for everyone, and publish it."""
    if request.method == "POST":
        try:
            seen = request.POST.get("seen", "") or "nothing"
            services.publish(publication=publication, by=request.person, seen=seen)
        except services.NotAsSeenError:
            publication.refresh_from_db()
            if publication.state == "published":
                return redirect(publication)
            messages.warning(request, _("Something changed meanwhile. Look at it again."))
        except services.MayNotGoOutError:
            messages.error(request, _("It can't go out yet. See below what must be done first."))
        else:
            messages.success(request, _("It is published. Everyone can read it now."))
            return redirect(publication)
    named = publication.contributors.named().select_related("organisation")
    problems = problems_of(publication)
    context = _in_view(publication) | {
        "named": named,
        "silent": publication.contributors.exclude(pk__in=named.order_by().values("pk")),
        "stops": [one for one in problems if one.stops],
        "looks": [one for one in problems if not one.stops],
        "editions": publication.versions.editions().count(),
        "approved": publication.versions.exclude(approved_at=None).defer("content").first(),
    }
    return show(request, "publish", publication, **context)


@require_POST
@for_writers
def write_on(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Make it a draft again."""
    services.write_on(publication=publication, by=request.person)
    messages.success(request, _("It is a draft again. What readers have, stays as it is."))
    return redirect("publications:outline", slug=publication.slug)


@require_http_methods(["GET", "POST"])
@for_deciders
def withdraw(request: HttpRequest, publication: Publication) -> HttpResponse:
    """Take it from its readers, with a reason."""
    if publication.published_at is None:
        raise Http404
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why_withdrawn"]
        services.withdraw_publication(publication=publication, by=request.person, why=why)
        messages.success(request, _("It is withdrawn. Readers see that, and why."))
        return redirect("publications:outline", slug=publication.slug)
    return show(request, "withdraw", publication, form=form)


def _in_view(publication: Publication) -> dict[str, Any]:
    asked = list(reviews_of(publication))
    return {
        "reviews": asked,
        "resident": resident_read(asked),
        "open_talk": publication.comments.begun().open().count()
        + publication.suggestions.open().count(),
        "seen": fingerprint(content_of(publication)),
        "steps": steps_of(publication),
    }
