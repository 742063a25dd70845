"""What everyone sees: the agenda, what was, and one activity."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page, remembered
from samenspel.loop.activities.access import may_edit
from samenspel.loop.activities.calendar_file import as_calendar
from samenspel.loop.activities.forms import AgendaFilter
from samenspel.loop.activities.forms.asking import asks_something
from samenspel.loop.activities.models import Activity
from samenspel.loop.activities.querysets import ActivityQuerySet
from samenspel.loop.activities.remarks import remark_on
from samenspel.loop.activities.sections import SECTIONS
from samenspel.loop.teams.models import Team

A_PAGE = 24


@require_safe
@public_page
def agenda(request: HttpRequest) -> HttpResponse:
    """Show what is coming, month by month."""
    return _listed(request, "activities/agenda.html", _seen(request).coming())


@require_safe
@public_page
def archive(request: HttpRequest) -> HttpResponse:
    """Show what was, the last first."""
    return _listed(request, "activities/archive.html", _seen(request).earlier())


@require_safe
@public_page
def detail(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Show one activity: when, where, for whom, and whether there is room."""
    activities = _seen(request).select_related("werkplaats__site", "team", "theme")
    activity = get_object_or_404(activities, pk=pk)
    if slug != activity.slug:
        return redirect(activity, permanent=True)
    context = {
        "activity": activity,
        "team": Team.objects.visible_to(request.person).filter(activities=activity).first(),
        "mine": _my_registration(request, activity),
        "one_click": request.person is not None and not asks_something(activity),
        "sections": SECTIONS.of(activity, request.person),
        "may_edit": may_edit(request.person, activity),
    }
    return render(request, "activities/detail.html", context)


@require_safe
@public_page
def calendar_file(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """Give the activity as a file that calendar programs understand."""
    activities = _seen(request).select_related("werkplaats__site")
    activity = get_object_or_404(activities, pk=pk)
    content = as_calendar(activity, language=get_language() or "nl")
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slug}.ics"'
    return response


def _seen(request: HttpRequest) -> ActivityQuerySet:
    """Return the activities of this site that this visitor may see, with their places."""
    activities = Activity.objects.for_werkplaats(request.werkplaats)
    return activities.visible_to(request.person).with_places()


def _listed(request: HttpRequest, template: str, activities: ActivityQuerySet) -> HttpResponse:
    chosen = AgendaFilter(request.GET, werkplaats=request.werkplaats)
    is_filtered = any(request.GET.get(field) for field in chosen.fields)
    if is_filtered and chosen.is_valid():
        activities = activities.chosen(**chosen.cleaned_data)
    page = Paginator(activities, A_PAGE).get_page(request.GET.get("pagina"))
    page.object_list = list(page.object_list)
    remark_on([activity for activity in page.object_list if activity.is_over], request.person)
    context = {
        "page": page,
        "filter": chosen.render() if is_filtered else _empty_filter(request),
        "is_filtered": is_filtered,
    }
    return render(request, template, context)


def _empty_filter(request: HttpRequest) -> SafeString:
    """Return the form as it is before anyone chose: the same for everyone."""
    return remembered(
        request, "activities.filter", lambda: AgendaFilter(werkplaats=request.werkplaats).render()
    )


def _my_registration(request: HttpRequest, activity: Activity) -> Any:
    if request.person is None:
        return None
    return activity.registrations.active().of_person(request.person).first()
