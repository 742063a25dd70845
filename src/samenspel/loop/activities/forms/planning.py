"""What organisers fill in: when, where and what. The services save it."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from samenspel.ground.common.widgets import DateInput, DateTimeInput, TimeInput
from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.forms.comparing import Seen, values_of
from samenspel.loop.activities.forms.moments import moment_of
from samenspel.loop.activities.models import Activity, ActivityKind, Place
from samenspel.loop.activities.services import ActivityDetails
from samenspel.loop.network.access import is_coordinator
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.programme.models import Theme
from samenspel.loop.teams.models import Team

LONGEST = timedelta(days=31)
LONGEST_NUMBER = 9
"""In digits: what is longer is no number of people, and Python may refuse to read it."""


class ActivityForm(forms.ModelForm[Activity]):
    """When, where and what. Day and times are asked apart, as people say them."""

    day = forms.DateField(label=_("On which day?"), widget=DateInput())
    from_time = forms.TimeField(label=_("From what time?"), widget=TimeInput())
    to_time = forms.TimeField(label=_("Until what time?"), widget=TimeInput())
    last_day = forms.DateField(
        label=_("Last day, if it takes more than one day"), required=False, widget=DateInput()
    )

    SECTIONS = [
        (_("What"), ["title", "kind", "summary", "description", "team", "theme"]),
        (_("When"), ["day", "from_time", "to_time", "last_day"]),
        (_("Where"), ["place", "venue", "address", "accessibility", "online_link"]),
        (_("Who"), ["audience", "capacity", "fewer_is_right", "reach"]),
        (
            _("Signing up"),
            [
                "registration_opens",
                "registration_closes",
                "companions_allowed",
                "asks_needs",
                "accept_hours",
                "remind_days",
            ],
        ),
    ]
    field_order = [name for _title, names in SECTIONS for name in names]
    FALL_BACK = ("companions_allowed", "accept_hours", "remind_days")
    ONLY_HERE = {"seen", "fewer_is_right"}

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Activity
        fields = [
            "title",
            "kind",
            "summary",
            "description",
            "team",
            "theme",
            "place",
            "venue",
            "address",
            "accessibility",
            "online_link",
            "audience",
            "capacity",
            "reach",
            "registration_opens",
            "registration_closes",
            "companions_allowed",
            "asks_needs",
            "accept_hours",
            "remind_days",
        ]
        labels = {"place": _("How do you come together?")}
        help_texts = {
            "address": _("Street, number and town. Not needed when you only meet online."),
        }
        widgets = {
            "title": forms.TextInput(attrs={"autocomplete": "off"}),
            "summary": forms.Textarea(attrs={"rows": 2}),
            "description": forms.Textarea(attrs={"rows": 8}),
            "accessibility": forms.Textarea(attrs={"rows": 3}),
            "registration_opens": DateTimeInput(),
            "registration_closes": DateTimeInput(),
            "capacity": forms.NumberInput(attrs={"min": 1, "inputmode": "numeric"}),
            "companions_allowed": forms.NumberInput(attrs={"min": 0, "max": 9}),
            "accept_hours": forms.NumberInput(attrs={"min": 1, "max": 240}),
            "remind_days": forms.NumberInput(attrs={"min": 0, "max": 30}),
        }

    def __init__(self, *args: Any, werkplaats: Werkplaats, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Choose a kind")), *ActivityKind.choices]
        edited = Team.objects.for_werkplaats(werkplaats).editable_by(person)
        # A team that has finished plans nothing more; what it did plan stays its own. Who leads
        # only finished teams looks back with them.
        teams = edited.filter(Q(pk__in=edited.current()) | Q(pk=self.instance.team_id))
        if not teams and not is_coordinator(person, werkplaats):
            teams = edited
        self.fields["team"].queryset = teams
        self.fields["team"].empty_label = _("of the whole Werkplaats")
        if not is_coordinator(person, werkplaats):
            self.fields["team"].required = True
            self.fields["team"].empty_label = _("Choose a team")
        self.fields["theme"].queryset = Theme.objects.for_werkplaats(werkplaats)
        self.fields["theme"].empty_label = _("no theme")
        self.fields["address"].says_optional = False
        self.fields["capacity"].min_value = 1
        for name in self.FALL_BACK:
            self.fields[name].required = False
            self.fields[name].says_optional = False
        if self.instance.pk:
            self.initial.update(_as_day_and_times(self.instance))
            self._too_many = self._above_capacity()
            if self._too_many:
                self._ask_whether_fewer_is_right()
            if not self.is_bound:
                self.initial["seen"] = Seen(self.instance.version, values_of(self)).seal()

    @property
    def details(self) -> ActivityDetails:
        """Return what was filled in, as the services take it."""
        kept = {k: v for k, v in self.cleaned_data.items() if k not in self.ONLY_HERE}
        return cast("ActivityDetails", kept)

    @property
    def seen_version(self) -> int | None:
        """Return the version of the activity on the screen, when the form came with one."""
        seen = Seen.unseal(self.data.get("seen") or "")
        return seen.version if seen else None

    def _above_capacity(self) -> int:
        """Return how many people are above a capacity that is being lowered."""
        typed, taken = self.data.get("capacity") or "", getattr(self.instance, "taken", 0)
        if not typed.isdecimal() or len(typed) > LONGEST_NUMBER:
            return 0
        if int(typed) == self.instance.capacity:
            return 0
        return max(0, taken - int(typed))

    def _ask_whether_fewer_is_right(self) -> None:
        self.fields["fewer_is_right"] = forms.BooleanField(
            label=_("That is right. Everyone who signed up keeps the place."),
            required=False,
        )
        self.order_fields(self.field_order)

    @property
    def sections(self) -> Iterator[tuple[Any, list[forms.BoundField]]]:
        """Give the fields in groups, each with its title."""
        for title, names in self.SECTIONS:
            yield title, [self[name] for name in names if name in self.fields]

    def clean_companions_allowed(self) -> int:
        """Take nobody along when nothing was said."""
        return self._or_default("companions_allowed")

    def clean_accept_hours(self) -> int:
        """Give two days when nothing was said."""
        return self._or_default("accept_hours")

    def clean_remind_days(self) -> int:
        """Remind two days before when nothing was said."""
        return self._or_default("remind_days")

    def _or_default(self, name: str) -> int:
        said: int | None = self.cleaned_data[name]
        field: Any = Activity._meta.get_field(name)
        default: int = field.default
        return default if said is None else said

    def clean_capacity(self) -> int | None:
        """Refuse an activity for nobody."""
        capacity: int | None = self.cleaned_data["capacity"]
        if capacity is not None and capacity < 1:
            raise ValidationError(_("There must be at least one place. Empty means: no limit."))
        if "fewer_is_right" in self.fields and not self.data.get("fewer_is_right"):
            raise ValidationError(self._says_how_many_are_above())
        return capacity

    def _says_how_many_are_above(self) -> str:
        text = ngettext(
            "That is %(number)s fewer than there are people signed up. This person keeps the "
            "place, and nobody can be added. Tick below that this is right.",
            "That is %(number)s fewer than there are people signed up. They all keep their "
            "places, and nobody can be added. Tick below that this is right.",
            self._too_many,
        )
        return text % {"number": self._too_many}

    def clean(self) -> dict[str, Any]:
        """Check times, place and reach against each other."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        self._read_times(values)
        self._check_place(values)
        self._check_registration(values)
        if values.get("reach") == Reach.TEAM and not values.get("team"):
            self.add_error("reach", _("Only a team can see it, so choose the team above."))
        return values

    def _read_times(self, values: dict[str, Any]) -> None:
        day, last_day = values.pop("day", None), values.pop("last_day", None)
        from_time, to_time = values.pop("from_time", None), values.pop("to_time", None)
        starts = self._moment("from_time", day, from_time)
        ends = self._moment("to_time", last_day or day, to_time)
        if not starts or not ends:
            return
        if ends <= starts:
            field = "last_day" if last_day and last_day < day else "to_time"
            self.add_error(field, _("It ends before it begins. Change the time or the day."))
        elif ends - starts > LONGEST:
            self.add_error("last_day", _("This takes longer than a month. Is the day right?"))
        else:
            values |= {"starts": starts, "ends": ends}

    def _moment(self, field: str, day: Any, at: time | None) -> datetime | None:
        if day is None or at is None:
            return None
        try:
            return moment_of(day, at)
        except ValidationError as error:
            self.add_error(field, error)
            return None

    def _check_place(self, values: dict[str, Any]) -> None:
        place = values.get("place")
        if place in {Place.ON_SITE, Place.HYBRID} and not values.get("address"):
            self.add_error(
                "address", _("Where is it? Fill in the street, the number and the town.")
            )

    def _check_registration(self, values: dict[str, Any]) -> None:
        opens, closes = values.get("registration_opens"), values.get("registration_closes")
        if opens and closes and closes <= opens:
            self.add_error("registration_closes", _("Signing up closes before it opens."))
        ends = values.get("ends")
        if closes and ends and closes > ends:
            self.add_error(
                "registration_closes", _("It is over by then. Choose an earlier moment.")
            )


def _as_day_and_times(activity: Activity) -> dict[str, Any]:
    starts, ends = timezone.localtime(activity.starts), timezone.localtime(activity.ends)
    return {
        "day": starts.date(),
        "from_time": starts.time(),
        "to_time": ends.time(),
        "last_day": ends.date() if ends.date() != starts.date() else None,
    }


class CancelForm(forms.Form):
    """Why an activity does not go on: the reason is mailed to everyone who signed up."""

    reason = forms.CharField(
        label=_("Why does it not go on?"),
        help_text=_("Everyone who signed up gets this by mail. It also stands on the page."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
