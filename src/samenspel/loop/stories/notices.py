"""News for the table and the coordinators: somebody told what it brought."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.consent.models import Reach
from samenspel.ground.notices.services import notify
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.loop.network.access import is_member
from samenspel.loop.network.models import Person
from samenspel.loop.stories.access import addresses_to_tell
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.signals import story_shared

TOLD = "stories.told"


def _tell(story: ValueStory, reach: Reach, **kwargs: Any) -> None:
    notify(
        topic=TOLD,
        about_id=story.pk,
        to=addresses_to_tell(story) - {story.email},
        sender=story.werkplaats.sender,
        event=f"story:{story.pk}:{reach}",
    )


def _line(about_id: int, address: str) -> Line | None:
    """Tell of a story to who may read it at this moment; its words are read on the site."""
    known = Person.objects.with_address(address).exclude(user=None)
    stories = ValueStory.objects.readable_to(known.first()).filter(pk=about_id)
    story = stories.select_related("werkplaats__site").first()
    if story is None:
        return None
    url = story.werkplaats.root_url + story.get_absolute_url()
    return Line(title=_("Somebody told what it brought"), text=story.title, url=url)


def _offered(request: HttpRequest) -> bool:
    return is_member(request.person, request.werkplaats)  # type: ignore[attr-defined]


register(
    Topic(
        name=TOLD,
        label=gettext_lazy("New value stories"),
        explanation=gettext_lazy("When somebody tells what the work of your team brought."),
        line=_line,
        offered=_offered,
    )
)
story_shared.connect(_tell, dispatch_uid="stories.notices")
