"""The stories that who looks may read, at this moment."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from samenspel.ground.freshness import public_page
from samenspel.loop.activities.models import Activity
from samenspel.loop.products.models import Product
from samenspel.loop.stories.access import may_see_matrix
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.views.guards import werkplaats_or_404
from samenspel.loop.teams.models import Team

PAGE_SIZE = 12


@require_safe
@public_page
def story_list(request: HttpRequest) -> HttpResponse:
    """List them, the newest first."""
    werkplaats = werkplaats_or_404(request)
    stories = ValueStory.objects.for_werkplaats(werkplaats).readable_to(request.person)
    page = Paginator(stories.for_cards(), PAGE_SIZE).get_page(request.GET.get("pagina"))
    may_count = may_see_matrix(request.person, werkplaats)
    return render(request, "stories/list.html", {"page": page, "may_count": may_count})


@require_safe
@public_page
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell one story; what it is about is named only to who may see that."""
    stories = ValueStory.objects.for_werkplaats(werkplaats_or_404(request))
    readable = stories.readable_to(request.person).with_what_they_are_about()
    story = get_object_or_404(readable, pk=pk)
    about = story.about if _may_see(request, story) else None
    return render(request, "stories/detail.html", {"story": story, "about": about})


def _may_see(request: HttpRequest, story: ValueStory) -> bool:
    for model in (Activity, Product, Team):
        if isinstance(story.about, model):
            seen = model.objects.visible_to(request.person)  # type: ignore[attr-defined]
            return bool(seen.filter(pk=story.about.pk).exists())
    return False
