"""What can be found of value stories: as widely as their tellers agree to, at this moment."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.consent.models import Consent, Purpose
from samenspel.ground.search import registry
from samenspel.ground.search.registry import Document
from samenspel.loop.stories.models import StoryPart, ValueStory
from samenspel.loop.teams.search import audience_of


def describe(story: ValueStory) -> Document | None:
    """Let a story be found in its teller's words, never by the name."""
    if not story.is_confirmed:
        return None
    consent = Consent.objects.of(story).in_force().filter(purpose=Purpose.QUOTE).first()
    table = story.table
    team_id = table.pk if table else None
    audience = audience_of(consent.reach, story.werkplaats_id, team_id) if consent else None
    if audience is None:
        return None
    return Document(
        title=story.title,
        body="\n\n".join(story.parts.values_list("text", flat=True)),
        url=story.get_absolute_url(),
        kind="story",
        scope=story.werkplaats_id,
        audience=audience,
        date=timezone.localdate(story.told_at),
    )


def _story_of(consent: Consent) -> Iterable[ValueStory]:
    if consent.subject_type.model_class() is not ValueStory:
        return []
    return ValueStory.objects.filter(pk=consent.subject_id)


registry.register(
    ValueStory,
    describe,
    queryset=ValueStory.objects.select_related("activity__team", "product__team", "team"),
)
registry.register_kind("story", _("Value stories"))
registry.register_dependent(Consent, _story_of)
registry.register_dependent(StoryPart, lambda part: [part.story])
