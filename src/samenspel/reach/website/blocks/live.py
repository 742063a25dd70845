"""Blocks that show what is going on now. Everyone sees the same: only what is public."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Werkplaats
from samenspel.loop.questions.lifecycle import Status
from samenspel.loop.questions.models import Question
from samenspel.loop.teams.models import Team
from samenspel.reach.website.querysets import newest_news


class LiveBlock(blocks.StructBlock):
    """A heading, and a few things that are looked up when the page is shown."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    number = blocks.IntegerBlock(label=_("How many"), min_value=1, max_value=12, default=3)

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add the things to show."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        werkplaats = getattr(context.get("request"), "werkplaats", None)
        context["items"] = self.found(werkplaats)[: value["number"]] if werkplaats else []
        return context

    def found(self, werkplaats: Werkplaats) -> Any:
        """Return a queryset with what a visitor may see, in order; subclasses say which."""
        raise NotImplementedError


class QuestionsBlock(LiveBlock):
    """The newest questions, with what became of each."""

    def found(self, werkplaats: Werkplaats) -> Any:
        """Return the newest public questions that something became of, or still can."""
        questions = Question.objects.for_werkplaats(werkplaats).visible_to(None).listed()
        return questions.exclude(status=Status.DECLINED).order_by("-asked_at")

    class Meta:
        icon = "help"
        label = _("Newest questions")
        template = "website/blocks/questions.html"


class ActivitiesBlock(LiveBlock):
    """The first gatherings to come."""

    def found(self, werkplaats: Werkplaats) -> Any:
        """Return the coming public activities."""
        return Activity.objects.for_werkplaats(werkplaats).visible_to(None).coming()

    class Meta:
        icon = "date"
        label = _("Coming activities")
        template = "website/blocks/activities.html"


class TeamsBlock(LiveBlock):
    """The teams at work."""

    def found(self, werkplaats: Werkplaats) -> Any:
        """Return the public teams that are at work now."""
        return Team.objects.for_werkplaats(werkplaats).visible_to(None).current()

    class Meta:
        icon = "group"
        label = _("Teams")
        template = "website/blocks/teams.html"


class NewsBlock(LiveBlock):
    """The newest news of this site."""

    def found(self, werkplaats: Werkplaats) -> Any:
        """Return the newest news pages."""
        return newest_news(werkplaats)

    class Meta:
        icon = "doc-full"
        label = _("Newest news")
        template = "website/blocks/news.html"
