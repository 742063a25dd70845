"""What an activity asks of who signs up, as fields of a form; and the answers, as `Said`.

Each activity has a form of its own: how many may come along, the organiser's questions, a choice
of sessions, and what the apps above ask (see `extras.py`).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from samenspel.ground.text.dates import moment_in_words
from samenspel.loop.activities.extras import EXTRAS
from samenspel.loop.activities.models import Activity, Asked, AskedKind, Registration, Round
from samenspel.loop.activities.places import Places
from samenspel.loop.activities.services import Said, SessionTakenError
from samenspel.loop.activities.standing import places_in_sessions
from samenspel.loop.network.models import Perspective

LONGEST_ANSWER = 1_000
FEW_OPTIONS = 7


class SessionSelect(forms.RadioSelect):
    """Radio buttons of which those of full sessions can't be chosen."""

    full: frozenset[str] = frozenset()

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Switch off what is full."""
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)
        if str(value) in self.full:
            option["attrs"]["disabled"] = True
        return option


class AskingForm(forms.Form):
    """Everything an activity asks besides a name and an address.

    `registration` is given when somebody changes what was said before. Who comes `to_wait` is
    asked for no sessions: by the time that there is a place, others may be full. Of `others`, the
    meetings of the same series, one may choose as well.
    """

    def __init__(
        self,
        *args: Any,
        activity: Activity,
        registration: Registration | None = None,
        to_wait: bool = False,
        others: Sequence[Activity] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.activity = activity
        if others:
            self.fields["others"] = _other_meetings(others)
        self.fields["perspective"] = _comes_as()
        self.fields |= _companions(activity)
        self.rounds = {} if to_wait else _rounds(activity, registration)
        self.fields |= {name: field for name, (field, _places) in self.rounds.items()}
        self.asked = list(activity.asked.all())
        self.fields |= {f"asked-{one.pk}": _answer(one) for one in self.asked}
        if activity.asks_needs:
            self.fields["needs"] = _needs()
        self.fields |= EXTRAS.fields(activity, registration)
        if registration is not None:
            self.initial = {**_initial(registration), **self.initial}

    def clean(self) -> dict[str, Any]:
        """Check names against their number, and the party against the places there are."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        number, names = int(values.get("companions") or 0), _lines(values.get("companion_names"))
        if len(names) > number and "companions" in values:
            self.add_error("companion_names", _too_many_names(len(names), number))
        if any(len(name) > 120 for name in names):
            self.add_error("companion_names", _("Put each name on a line of its own."))
        if not Places(self.activity.capacity, 0).fits(1 + number):
            self.add_error("companions", _("There are not so many places in all."))
        for name, (_field, places) in self.rounds.items():
            chosen = values.get(name)
            if chosen and not places[int(chosen)].fits(1 + number):
                self.add_error(name, _session_is_full(places[int(chosen)]))
        return values

    def session_was_taken(self, problem: SessionTakenError) -> None:
        """Say where somebody else was quicker."""
        field = f"round-{problem.round_id}"
        message = _("Somebody else just took the last place here. Choose another one.")
        self.add_error(field if field in self.fields else None, message)

    @property
    def said(self) -> Said:
        """Return what was filled in; ask after `is_valid()`."""
        values = self.cleaned_data
        names = _lines(values.get("companion_names"))
        number = int(values.get("companions") or 0)
        return Said(
            perspective=values.get("perspective", ""),
            companions=tuple([*names, *[""] * number][:number]),
            answers={one.pk: _as_text(values.get(f"asked-{one.pk}")) for one in self.asked},
            choices={
                int(name.removeprefix("round-")): int(values[name])
                for name in self.rounds
                if values.get(name)
            },
            needs=values.get("needs", "").strip(),
            extras={name: value for name, value in values.items() if _is_extra(name)},
        )


def asks_something(activity: Activity) -> bool:
    """Return whether there is more to fill in than a name and an address."""
    own = activity.series_id or activity.companions_allowed or activity.asks_needs
    own = own or activity.asked.exists()
    return bool(own or activity.rounds.exists() or EXTRAS.fields(activity, None))


def _comes_as() -> forms.Field:
    return forms.ChoiceField(
        label=_("I come as"),
        choices=[("", _("I'd rather not say")), *Perspective.choices],
        required=False,
        help_text=_("So that we see whether everyone is at the table."),
    )


def _other_meetings(others: Sequence[Activity]) -> forms.Field:
    return forms.TypedMultipleChoiceField(
        label=_("Which other meetings do you want to come to, too?"),
        choices=[(one.pk, _meeting_in_words(one)) for one in others],
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def _meeting_in_words(activity: Activity) -> str:
    zone = timezone.get_current_timezone()
    when = moment_in_words(activity.starts, zone, get_language() or "nl")
    whole = f"{activity.title}, {when}"
    return _("%(meeting)s: waiting list") % {"meeting": whole} if activity.places.is_full else whole


def _companions(activity: Activity) -> dict[str, forms.Field]:
    most = activity.companions_allowed
    if not most:
        return {}
    others = [
        (n, ngettext("%(n)s other", "%(n)s others", n) % {"n": n}) for n in range(1, most + 1)
    ]
    return {
        "companions": forms.TypedChoiceField(
            label=_("How many others do you bring along?"),
            choices=[(0, _("Nobody, I come alone")), *others],
            coerce=int,
            empty_value="0",
            required=False,
        ),
        "companion_names": forms.CharField(
            label=_("What are their names?"),
            help_text=_("Each name on a line of its own. Do you come alone? Leave this empty."),
            required=False,
            max_length=most * 130,
            widget=forms.Textarea(attrs={"rows": min(most, 4)}),
        ),
    }


def _needs() -> forms.Field:
    return forms.CharField(
        label=_("What do you need to take part?"),
        help_text=_(
            "As in: a place for a wheelchair, an interpreter, help with reading. Only the"
            " organisers see this. We delete it 30 days after the meeting."
        ),
        required=False,
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def _answer(asked: Asked) -> forms.Field:
    """Return the field for one question of the organiser."""
    said: dict[str, Any] = {"label": asked.text, "required": asked.required}
    match asked.kind:
        case AskedKind.CONSENT:
            free = _("You decide. It makes no difference for your place.")
            return forms.BooleanField(label=asked.text, required=False, help_text=free)
        case AskedKind.YES_NO:
            both = [("yes", _("Yes")), ("no", _("No"))]
            return forms.ChoiceField(choices=both, widget=forms.RadioSelect, **said)
        case AskedKind.CHOICE:
            options = [(option, option) for option in _lines(asked.options)]
            if len(options) > FEW_OPTIONS:
                return forms.ChoiceField(choices=[("", _("Choose")), *options], **said)
            return forms.ChoiceField(choices=options, widget=forms.RadioSelect, **said)
    rows = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(max_length=LONGEST_ANSWER, widget=rows, **said)


def _rounds(
    activity: Activity, registration: Registration | None
) -> dict[str, tuple[forms.Field, dict[int, Places]]]:
    """Return a field for each round in which one chooses, with the places of its sessions."""
    rounds = list(activity.rounds.prefetch_related("sessions"))
    to_choose = [one for one in rounds if len(one.sessions.all()) > 1]
    if not to_choose:
        return {}
    places = places_in_sessions(activity, besides=registration)
    return {f"round-{one.pk}": (_choice_in(one, places), places) for one in to_choose}


def _choice_in(round_: Round, places: Mapping[int, Places]) -> forms.Field:
    sessions = list(round_.sessions.all())
    widget = SessionSelect()
    widget.full = frozenset(str(one.pk) for one in sessions if places[one.pk].is_full)
    is_room = len(widget.full) < len(sessions)
    return forms.ChoiceField(
        label=_("%(round)s: where do you go?") % {"round": round_.title},
        choices=[(one.pk, _in_words(one, places[one.pk])) for one in sessions],
        widget=widget,
        required=is_room,
        help_text="" if is_room else _("Everything is full in this round."),
        error_messages={"required": _("Choose one.")},
    )


def _in_words(session: Any, places: Places) -> str:
    where = f"{session.title} ({session.room})" if session.room else session.title
    return where if places.countdown is None else f"{where}: {places.in_words}"


def _session_is_full(places: Places) -> str:
    if places.is_full:
        return _("This one is full. Choose another one.")
    return _("There are not enough places here for all of you. Choose another one.")


def _too_many_names(names: int, number: int) -> ValidationError:
    text = _("You fill in %(names)s names, but bring %(number)s along. Change one of the two.")
    return ValidationError(text, params={"names": names, "number": number})


def _initial(registration: Registration) -> dict[str, Any]:
    companions = list(registration.companions.all())
    answers = {answer.asked_id: answer.value for answer in registration.answers.all()}
    return {
        "perspective": registration.perspective,
        "companions": len(companions),
        "companion_names": "\n".join(one.name for one in companions if one.name),
        "needs": registration.needs,
        **{f"asked-{pk}": value for pk, value in answers.items()},
        **{f"round-{one.round_id}": one.session_id for one in registration.choices.all()},
    }


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _as_text(value: Any) -> str:
    return ("yes" if value else "") if isinstance(value, bool) else str(value or "").strip()


def _is_extra(name: str) -> bool:
    own = name.startswith(("asked-", "round-"))
    return "-" in name and not own
