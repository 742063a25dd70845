"""How often do you want to hear of what?"""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.topics import Topic

# What one chooses from, in the words of who chooses.
PACES = [
    (Pace.AT_ONCE, _("At once")),
    (Pace.DAILY, _("Once a day, all together")),
    (Pace.WEEKLY, _("Once a week, on Monday")),
    (Pace.NEVER, _("Not by mail")),
]


class PacesForm(forms.Form):
    """One question for each topic."""

    def __init__(
        self, *args: Any, topics: Iterable[Topic], paces: Mapping[str, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._topics = {topic.name.replace(".", "-"): topic for topic in topics}
        for name, topic in self._topics.items():
            self.fields[name] = forms.ChoiceField(
                label=topic.label,
                help_text=topic.explanation,
                choices=PACES,
                initial=paces[topic.name],
            )

    def chosen(self) -> dict[str, str]:
        """Return the pace of each topic, by its own name."""
        return {topic.name: self.cleaned_data[name] for name, topic in self._topics.items()}
