"""What the page of an activity, a product or a team shows of what it brought people."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.urls import reverse

from samenspel.ground.common.reading import Wanted
from samenspel.ground.common.sections import Reading, Section
from samenspel.loop.network.models import Person
from samenspel.loop.stories.models import ValueStory

SHOWN = 4
COLUMNS = ("title", "name", "perspective", "is_named", "begins")


def tell_url(word: str, about: Any) -> str:
    """Return where somebody tells what `about` brought; `word` is its name in the address."""
    return f"{reverse('stories:tell')}?{urlencode({word: about.pk})}"


def stories_about(
    word: str, about: Any, person: Person | None, *, may_tell: bool, which: Q
) -> Reading:
    """Show what `person` may read of `which`, the newest first, and where to tell one."""

    def show(stories: list[ValueStory]) -> Section | None:
        if not stories and not may_tell:
            return None
        shown = {"stories": stories, "tell_url": tell_url(word, about)}
        return Section("stories/parts/section.html", shown)

    readable = ValueStory.objects.filter(which).readable_to(person).for_cards()
    return Reading(Wanted(readable, COLUMNS, first=(SHOWN, "-told_at")), show)
