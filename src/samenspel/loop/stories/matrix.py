"""Stories beside the five kinds of value, put together by what they are about."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.choices import label_of
from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Perspective
from samenspel.loop.stories.models import ValueKind, ValueStory
from samenspel.loop.stories.words import PROMPTS

GROUPS = [
    ("team", gettext_lazy("team")),
    ("activiteit", gettext_lazy("activity")),
    ("product", gettext_lazy("product")),
    ("thema", gettext_lazy("theme")),
]
_FIND = {
    "team": lambda story: story.table,
    "activiteit": lambda story: story.activity,
    "product": lambda story: story.product,
    "thema": lambda story: story.theme,
}
YES = "✓"


@dataclass
class Group:
    """The stories about one team, activity, product or theme; None: about none of those."""

    about: Any
    stories: list[ValueStory] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """Return what it is called."""
        return str(self.about) if self.about is not None else _("About something else")

    @property
    def headers(self) -> list[str]:
        """Return the heads of its table."""
        return [_("Story"), _("Told as"), *(str(one.short) for one in PROMPTS), _("Who reads it")]

    @property
    def rows(self) -> list[list[Any]]:
        """Return a line for each story, and how many there are of each kind of value."""
        lines = [_line(story) for story in self.stories]
        counted = [sum(prompt.kind in _kinds(one) for one in self.stories) for prompt in PROMPTS]
        return [*lines, [_("Together"), "", *(str(number) for number in counted), ""]]


def grouped(stories: Iterable[ValueStory], by: str) -> list[Group]:
    """Put `stories` together; those about nothing of that kind come last."""
    groups: dict[Any, Group] = {}
    for story in stories:
        about = _FIND[by](story)
        groups.setdefault(about.pk if about is not None else None, Group(about)).stories += [story]
    return sorted(groups.values(), key=lambda group: (group.about is None, group.heading.lower()))


def missing_perspectives(stories: Iterable[ValueStory]) -> list[str]:
    """Return in words of which perspective, that should always be in view, there is no story."""
    told = {story.perspective for story in stories}
    return [str(one.label) for one in Perspective.always_in_view() if one not in told]


def missing_kinds(stories: Iterable[ValueStory]) -> list[str]:
    """Return in words of which kind of value nobody tells."""
    told = {kind for story in stories for kind in _kinds(story)}
    return [str(prompt.short) for prompt in PROMPTS if prompt.kind not in told]


def _kinds(story: ValueStory) -> set[str]:
    return {part.kind for part in story.parts.all()}


def _line(story: ValueStory) -> list[Any]:
    kinds = _kinds(story)
    name = {"label": story.title, "url": story.get_absolute_url()}
    told_as = label_of(Perspective, story.perspective) or "–"
    marks = [YES if prompt.kind in kinds else "–" for prompt in PROMPTS]
    return [name, told_as, *marks, label_of(Reach, getattr(story, "shown_to", ""))]


def table_of(stories: Iterable[ValueStory]) -> tuple[list[str], list[list[str]]]:
    """Return the stories with their words as a table to take along."""
    columns = [_("Story"), _("About"), _("Theme"), _("Told as"), _("Name"), _("Told on")]
    columns += [str(ValueKind(prompt.kind).label) for prompt in PROMPTS]
    return [*columns, _("Who reads it")], [_whole(story) for story in stories]


def _whole(story: ValueStory) -> list[str]:
    texts = {part.kind: part.text for part in story.parts.all()}
    return [
        story.title,
        str(story.about or ""),
        str(story.theme or ""),
        label_of(Perspective, story.perspective),
        story.name if getattr(story, "is_named", False) else "",
        f"{story.told_at:%Y-%m-%d}",
        *(texts.get(prompt.kind, "") for prompt in PROMPTS),
        label_of(Reach, getattr(story, "shown_to", "")),
    ]
