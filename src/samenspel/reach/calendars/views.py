"""The feeds, and the page that tells how to follow one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.activities.calendar_file import calendar_of
from samenspel.loop.network.access import is_member
from samenspel.loop.network.views.guards import member_required, on_a_site
from samenspel.loop.programme.models import Theme
from samenspel.reach.calendars import agendas, services
from samenspel.reach.calendars.models import CalendarLink


@require_safe
@on_a_site
@public_page
def subscribe(request: HttpRequest) -> HttpResponse:
    """Tell how to get the agenda in one's own calendar, and give the addresses."""
    mine = CalendarLink.objects.for_werkplaats(request.werkplaats).of_person(request.person)
    context = {
        "home": request.werkplaats.root_url,
        "themes": Theme.objects.for_werkplaats(request.werkplaats).active(),
        "is_member": is_member(request.person, request.werkplaats),
        "mine": mine.filter(link_until__gt=timezone.now()).first(),
    }
    return render(request, "calendars/subscribe.html", context)


@require_safe
@on_a_site
@public_page
def everything(request: HttpRequest) -> HttpResponse:
    """Give the public agenda as a feed."""
    language = get_language() or "nl"
    events = agendas.of_everyone(request.werkplaats, None, language=language)
    return _feed(calendar_of(events, name=request.werkplaats.name))


@require_safe
@on_a_site
@public_page
def of_theme(request: HttpRequest, slug: str) -> HttpResponse:
    """Give the public agenda of one theme as a feed."""
    theme = get_object_or_404(Theme.objects.for_werkplaats(request.werkplaats), slug=slug)
    language = get_language() or "nl"
    events = agendas.of_everyone(request.werkplaats, theme, language=language)
    return _feed(calendar_of(events, name=f"{theme.name} – {request.werkplaats.name}"))


@never_cache
@require_safe
@on_a_site
def mine(request: HttpRequest, token: str) -> HttpResponse:
    """Give somebody's own agenda to whoever has its secret address."""
    links = CalendarLink.objects.for_werkplaats(request.werkplaats).select_related("person__user")
    link = links.with_token(token).first()
    if link is None or not is_member(link.person, request.werkplaats):
        raise Http404
    services.keep_working(link=link, now=timezone.now())
    events = agendas.of_person(link.person, request.werkplaats, language=get_language() or "nl")
    response = _feed(calendar_of(events, name=request.werkplaats.name))
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_POST
@member_required
def change_mine(request: HttpRequest) -> HttpResponse:
    """Open the own feed, give it another address, or close it."""
    whose = {"person": request.person, "werkplaats": request.werkplaats}
    match request.POST.get("what"):
        case "open":
            services.open_feed(**whose)
        case "renew":
            services.renew_feed(**whose)
        case "close":
            services.close_feed(**whose)
    return redirect("calendars:subscribe")


def _feed(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="agenda.ics"'
    return response
