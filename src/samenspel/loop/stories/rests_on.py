"""What is shown thanks to the consent of who told a story: the story."""

from collections.abc import Iterator

from django.db.models import Model
from django.utils.translation import gettext as _

from samenspel.ground.consent import resting
from samenspel.ground.consent.models import Purpose
from samenspel.ground.consent.resting import Rests
from samenspel.loop.stories.models import ValueStory


def story_itself(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the story by its number and what it is about: its headline is words too."""
    if not isinstance(subject, ValueStory) or purpose != Purpose.QUOTE:
        return
    label = _("Value story %(number)d about “%(about)s”")
    about = subject.about or subject.werkplaats
    yield Rests(
        label=label % {"number": subject.pk, "about": about},
        url=subject.get_absolute_url(),
        scope=subject.werkplaats_id,
    )


resting.register(story_itself)
