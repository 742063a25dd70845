"""What this app holds of people who tell a story."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.ground.consent.models import Consent
from samenspel.ground.consent.telling import told
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.stories.services import expire_stories, forget_teller
from samenspel.loop.stories.words import QUESTIONS


def _export(subject: Subject) -> Iterator[Held]:
    mine = ValueStory.objects.of_teller(subject.email, subject.person_id)
    for story in mine.with_what_they_are_about().select_related("werkplaats__site"):
        change_url = story.werkplaats.root_url + story.own_url if story.link_works else ""
        answers = {part.kind: part.text for part in story.parts.all()}
        facts: dict[str, Any] = {
            str(ask): answers[kind] for kind, ask in QUESTIONS.items() if kind in answers
        }
        facts |= {
            str(_("About")): str(story.about or ""),
            str(_("Your name")): story.name,
            str(_("Your mail address")): story.email,
            str(_("Told on")): story.told_at,
        }
        yield Held(title=story.title, facts=facts, change_url=change_url)
        for consent in Consent.objects.of(story):
            yield told(consent, change_url=change_url)


HOLDINGS = [
    Holding(
        name="stories",
        label=_("Value stories that you told"),
        purpose=_("To show what working together brings people."),
        basis=_("You told it yourself, and said who may read it."),
        kept=_("Until you take it back. What nobody was ever allowed to read for 7 days."),
        erasing=_("Your stories are thrown away, with your name and mail address."),
        people=_("Who tells a story."),
        data=_("The story, from which side it is told, name and mail address."),
        recipients=_("Who you said may read it; your name only if you agreed."),
        export=_export,
        erase=lambda subject: forget_teller(email=subject.email, person_id=subject.person_id),
        expire=expire_stories,
    )
]
