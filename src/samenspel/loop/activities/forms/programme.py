"""Rounds and sessions of a conference."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common.widgets import DateInput, TimeInput
from samenspel.loop.activities.forms.moments import moment_of
from samenspel.loop.activities.models import Activity, Round, Session


class RoundForm(forms.Form):
    """A part of the day, within the time of the activity."""

    title = forms.CharField(
        label=_("What is this part of the day called?"),
        help_text=_("As in: Round 1, or Lunch."),
        max_length=120,
    )
    day = forms.DateField(label=_("On which day?"), widget=DateInput())
    from_time = forms.TimeField(label=_("From what time?"), widget=TimeInput())
    to_time = forms.TimeField(label=_("Until what time?"), widget=TimeInput())

    def __init__(
        self, *args: Any, activity: Activity, part: Round | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.activity, self.part = activity, part
        if activity.takes_one_day:
            del self.fields["day"]
        first = timezone.localtime(part.starts if part else activity.starts)
        self.initial.setdefault("day", first.date())
        if part is not None:
            self.initial = dict(self.initial) | {
                "title": part.title,
                "from_time": first.time(),
                "to_time": timezone.localtime(part.ends).time(),
            }

    def clean(self) -> dict[str, Any]:
        """Refuse what lies outside the activity, or over another round."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        day = values.pop("day", None) or self.activity.day
        starts = self._moment("from_time", day, values.pop("from_time", None))
        ends = self._moment("to_time", day, values.pop("to_time", None))
        if starts is None or ends is None:
            return values
        if ends <= starts:
            self.add_error("to_time", _("It ends before it begins. Change one of the times."))
        elif starts < self._minute(self.activity.starts):
            self.add_error("from_time", _("The activity has not begun by then."))
        elif ends > self.activity.ends:
            self.add_error("to_time", _("The activity is over by then."))
        else:
            self._check_other_rounds(starts, ends)
        return values | {"starts": starts, "ends": ends}

    def _minute(self, moment: Any) -> Any:
        return moment.replace(second=0, microsecond=0)

    def _moment(self, field: str, day: Any, at: Any) -> Any:
        if day is None or at is None:
            return None
        try:
            return moment_of(day, at)
        except ValidationError as error:
            self.add_error(field, error)
            return None

    def _check_other_rounds(self, starts: Any, ends: Any) -> None:
        others = self.activity.rounds.filter(starts__lt=ends, ends__gt=starts)
        if self.part is not None:
            others = others.exclude(pk=self.part.pk)
        other = others.exclude(title=self.cleaned_data.get("title"), starts=starts).first()
        if other is not None:
            text = _("“%(title)s” is at that time too. What goes on side by side is one round.")
            self.add_error("from_time", text % {"title": other.title})


class SessionForm(forms.ModelForm[Session]):
    """What one can go to in a round."""

    speakers = forms.CharField(
        label=_("Who leads it?"),
        required=False,
        help_text=_("One person on each line. After a comma: who that is."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ["title", "summary", "speakers", "room", "capacity"]

    class Meta:
        model = Session
        fields = ["title", "summary", "room", "capacity"]
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 3}),
            "capacity": forms.NumberInput(attrs={"min": 1, "inputmode": "numeric"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["capacity"].min_value = 1
        if self.instance.pk:
            named = [
                f"{one.name}, {one.role}" if one.role else one.name
                for one in self.instance.speakers.all()
            ]
            self.initial["speakers"] = "\n".join(named)

    def clean_capacity(self) -> int | None:
        """Refuse a session for nobody."""
        capacity: int | None = self.cleaned_data["capacity"]
        if capacity is not None and capacity < 1:
            raise ValidationError(_("There must be at least one place. Empty means: no limit."))
        return capacity

    def clean_speakers(self) -> list[tuple[str, str]]:
        """Read a name and who that is from each line."""
        lines = [line.strip() for line in self.cleaned_data["speakers"].splitlines()]
        named = [line.partition(",") for line in lines if line]
        return [(name.strip()[:120], role.strip()[:160]) for name, _comma, role in named if name]
