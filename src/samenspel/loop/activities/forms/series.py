"""Plan a row of meetings: one date on each line, or "every two weeks, eight times"."""

import calendar
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from samenspel.ground.common.widgets import DateInput, TimeInput
from samenspel.ground.text.dates import date_in_words, parse_date
from samenspel.loop.activities.forms.moments import moment_of
from samenspel.loop.activities.forms.planning import ActivityForm
from samenspel.loop.activities.models import Activity, Join, Place

MOST = 52
RHYTHMS = [
    ("", gettext_lazy("I write the dates myself")),
    ("7", gettext_lazy("every week")),
    ("14", gettext_lazy("every two weeks")),
    ("28", gettext_lazy("every four weeks")),
    ("month", gettext_lazy("every month, on the same day of the week")),
]


class SeriesForm(ActivityForm):
    """What the meetings share, and when they are."""

    day = last_day = registration_opens = registration_closes = None  # type: ignore[assignment]
    first_day = forms.DateField(label=gettext_lazy("First day"), required=False, widget=DateInput())
    rhythm = forms.ChoiceField(label=gettext_lazy("How often?"), choices=RHYTHMS, required=False)
    times = forms.IntegerField(
        label=gettext_lazy("How many times?"), required=False, min_value=1, max_value=MOST
    )
    dates = forms.CharField(
        label=gettext_lazy("On which days?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text=gettext_lazy(
            "One date on each line, as in: 26 October 2027, or 26-10-2027. You can change the "
            "dates that we fill in here."
        ),
    )
    join = forms.ChoiceField(
        label=gettext_lazy("How do people sign up?"),
        choices=Join.choices,
        widget=forms.RadioSelect,
        initial=Join.EACH,
    )

    SECTIONS = [
        (gettext_lazy("What"), ["title", "kind", "summary", "description", "team", "theme"]),
        (
            gettext_lazy("When"),
            ["from_time", "to_time", "first_day", "rhythm", "times", "dates"],
        ),
        (gettext_lazy("Where"), ["place", "venue", "address", "accessibility", "online_link"]),
        (gettext_lazy("Who"), ["audience", "capacity", "reach", "join"]),
        (
            gettext_lazy("Signing up"),
            ["companions_allowed", "asks_needs", "accept_hours", "remind_days"],
        ),
    ]
    field_order = [name for _title, names in SECTIONS for name in names]

    class Meta(ActivityForm.Meta):
        fields = [
            name
            for name in ActivityForm.Meta.fields
            if name not in {"registration_opens", "registration_closes"}
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("first_day", "rhythm", "times"):
            self.fields[name].says_optional = False
        self.fields["dates"].says_optional = False

    @property
    def plan(self) -> dict[str, Any]:
        """Return what was filled in, as the service takes it."""
        return dict(self.details)

    @property
    def proposed(self) -> str:
        """Return the dates of the rhythm, one on each line; nothing where that can't be told."""
        values = {}
        for name in ("first_day", "rhythm", "times"):
            try:
                values[name] = self.fields[name].clean(self.data.get(name))
            except ValidationError:
                return ""
        if not all(values.values()):
            return ""
        days = days_in_rhythm(values["first_day"], values["rhythm"], values["times"])
        language = get_language() or "nl"
        return "\n".join(date_in_words(day, language, weekday=True) for day in days)

    def _read_times(self, values: dict[str, Any]) -> None:
        from_time, to_time = values.pop("from_time", None), values.pop("to_time", None)
        for name in ("first_day", "rhythm", "times"):
            values.pop(name, None)
        days = list(self._days(values.pop("dates", "")))
        if self.has_error("dates") or from_time is None or to_time is None:
            return
        if not days:
            self.add_error("dates", _("Fill in the dates, or choose how often you meet."))
        elif to_time <= from_time:
            self.add_error("to_time", _("It ends before it begins. Change the time or the day."))
        else:
            values["moments"] = list(self._moments(days, from_time, to_time))

    def _days(self, text: str) -> Iterator[date]:
        seen: set[date] = set()
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if len(lines) > MOST:
            too_many = ngettext(
                "At most %(most)s date at a time.", "At most %(most)s dates at a time.", MOST
            )
            self.add_error("dates", too_many % {"most": MOST})
        for line in lines[:MOST]:
            day = parse_date(line)
            said = {"line": line[:60]}
            if day is None:
                self.add_error(
                    "dates",
                    _("“%(line)s” is no date. Write it as in: 26 October 2027.") % said,
                )
            elif day in seen:
                self.add_error("dates", _("“%(line)s” stands there twice.") % said)
            elif day < timezone.localdate():
                self.add_error("dates", _("“%(line)s” has been already.") % said)
            else:
                seen.add(day)
                yield day

    def _moments(
        self, days: list[date], from_time: time, to_time: time
    ) -> Iterator[tuple[datetime, datetime]]:
        for day in sorted(days):
            try:
                yield moment_of(day, from_time), moment_of(day, to_time)
            except ValidationError:
                when = {"day": date_in_words(day, get_language() or "nl")}
                text = _("In the night of %(day)s the clock changes. Choose another time or day.")
                self.add_error("dates", text % when)


def days_in_rhythm(first: date, rhythm: str, times: int) -> list[date]:
    """Return the days, beginning with `first`.

    >>> days_in_rhythm(date(2027, 1, 29), "month", 2)  # the fifth Friday is the last one elsewhere
    [datetime.date(2027, 1, 29), datetime.date(2027, 2, 26)]
    """
    if rhythm != "month":
        return [first + timedelta(days=int(rhythm) * number) for number in range(times)]
    which = (first.day - 1) // 7
    days = []
    for number in range(times):
        year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
        days.append(_weekday_in(year, month + 1, first.weekday(), which))
    return days


def _weekday_in(year: int, month: int, weekday: int, which: int) -> date:
    length = calendar.monthrange(year, month)[1]
    all_days = [date(year, month, day) for day in range(1, length + 1)]
    fitting = [day for day in all_days if day.weekday() == weekday]
    return fitting[min(which, len(fitting) - 1)]


class LaterOnesForm(forms.Form):
    """Another time of day or another place, for this meeting and those after it."""

    from_time = forms.TimeField(label=gettext_lazy("From what time?"), widget=TimeInput())
    to_time = forms.TimeField(label=gettext_lazy("Until what time?"), widget=TimeInput())
    place = forms.ChoiceField(
        label=gettext_lazy("How do you come together?"), choices=Place.choices
    )
    venue = forms.CharField(
        label=capfirst(gettext_lazy("building")), max_length=120, required=False
    )
    address = forms.CharField(
        label=capfirst(gettext_lazy("address")), max_length=200, required=False
    )
    online_link = forms.URLField(
        label=capfirst(gettext_lazy("link to the online meeting")),
        required=False,
        assume_scheme="https",
    )

    def __init__(self, *args: Any, meetings: list[Activity], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meetings = meetings
        self.fields["address"].says_optional = False
        first = meetings[0]
        self.initial = dict(self.initial) | {
            "from_time": timezone.localtime(first.starts).time(),
            "to_time": timezone.localtime(first.ends).time(),
            "place": first.place,
            "venue": first.venue,
            "address": first.address,
            "online_link": first.online_link,
        }

    def clean(self) -> dict[str, Any]:
        """Work out the moments of all meetings."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        from_time, to_time = values.pop("from_time", None), values.pop("to_time", None)
        if values.get("place") in {Place.ON_SITE, Place.HYBRID} and not values.get("address"):
            self.add_error(
                "address", _("Where is it? Fill in the street, the number and the town.")
            )
        if from_time is None or to_time is None:
            return values
        if to_time <= from_time:
            self.add_error("to_time", _("It ends before it begins. Change one of the times."))
            return values
        try:
            values["moments"] = {
                one.pk: (moment_of(one.day, from_time), moment_of(one.day, to_time))
                for one in self.meetings
            }
        except ValidationError as error:
            self.add_error("from_time", error)
        return values


class MeetingForm(forms.Form):
    """One more meeting of a series."""

    day = forms.DateField(label=gettext_lazy("On which day?"), widget=DateInput())
    from_time = forms.TimeField(label=gettext_lazy("From what time?"), widget=TimeInput())
    to_time = forms.TimeField(label=gettext_lazy("Until what time?"), widget=TimeInput())

    def clean(self) -> dict[str, Any]:
        """Put day and times together."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        day, from_time, to_time = (values.pop(name, None) for name in list(self.fields))
        if not day or from_time is None or to_time is None:
            return values
        try:
            values |= {"starts": moment_of(day, from_time), "ends": moment_of(day, to_time)}
        except ValidationError as error:
            self.add_error("from_time", error)
            return values
        if to_time <= from_time:
            self.add_error("to_time", _("It ends before it begins. Change one of the times."))
        return values
