"""Who signed up for one activity, as its organiser looks at it: narrowed, in pages, or whole.

However many they are, a page takes the same few queries.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, Q, Sum, When
from django.utils import timezone
from django.utils.functional import cached_property

from samenspel.loop.activities.models import (
    Activity,
    Answer,
    Asked,
    Companion,
    Registration,
    Round,
    Session,
    SessionChoice,
)
from samenspel.loop.activities.querysets import RegistrationQuerySet

A_PAGE = 60


def _in_state(state: str) -> Q:
    now = timezone.now()
    return {
        "coming": Q(status="confirmed"),
        "unconfirmed": Q(status="pending", held_until__gt=now),
        "offered": Q(status="offered", held_until__gt=now),
        "waiting": Q(status="waiting"),
        "gone": Q(status="cancelled"),
    }[state]


STATES = ("coming", "unconfirmed", "offered", "waiting", "gone")


@dataclass(frozen=True)
class Wanted:
    """Which of them to show."""

    state: str = ""
    session: Session | None = None
    words: str = ""


@dataclass
class Entry:
    """One who signed up, with all that was said."""

    registration: Registration
    position: int | None = None
    answers: dict[int, str] = field(default_factory=dict)
    sessions: dict[int, str] = field(default_factory=dict)
    companions: list[str] = field(default_factory=list)

    @property
    def others(self) -> int:
        """Return how many people come along."""
        return self.registration.party - 1


class Roster:
    """The people of one activity, and what its form asked of them."""

    def __init__(self, activity: Activity) -> None:
        self.activity = activity
        self.asked: list[Asked] = list(activity.asked.all())
        self.sessions: list[Session] = list(
            Session.objects.filter(round__activity=activity)
            .select_related("round")
            .order_by("round__starts", "round", "pk")
        )

    @property
    def rounds(self) -> list[Round]:
        """Return the rounds in which there is something to choose."""
        return list({session.round_id: session.round for session in self.sessions}.values())

    @cached_property
    def counts(self) -> dict[str, int]:
        """Return how many registrations there are in each state, and how many people come."""
        numbers = {state: Count("pk", filter=_in_state(state)) for state in STATES}
        found = self._all().aggregate(people=Sum("party", filter=_in_state("coming")), **numbers)
        return {name: number or 0 for name, number in found.items()}

    def page(self, wanted: Wanted, number: Any) -> Page[Registration]:
        """Return one page of who is wanted; its `entries` are what a template shows."""
        paginator = Paginator(self._wanted(wanted), A_PAGE)
        if wanted == Wanted():  # These were counted already.
            paginator.count = sum(self.counts[state] for state in STATES)
        page = paginator.get_page(number)
        page.entries = self._entries(list(page.object_list))  # type: ignore[attr-defined]
        return page

    def everyone(self, wanted: Wanted) -> Iterator[Entry]:
        """Yield all who are wanted, read in pieces."""
        paginator = Paginator(self._wanted(wanted), 500)
        for number in paginator.page_range:
            yield from self._entries(list(paginator.page(number).object_list))

    def _all(self) -> RegistrationQuerySet:
        registrations: RegistrationQuerySet = Registration.objects.filter(activity=self.activity)
        return registrations

    def _wanted(self, wanted: Wanted) -> RegistrationQuerySet:
        found = self._all()
        shown = Q()
        for state in [wanted.state] if wanted.state else STATES:
            shown |= _in_state(state)
        found = found.filter(shown)
        if wanted.session is not None:
            found = found.filter(choices__session=wanted.session)
        if wanted.words:
            text = wanted.words
            named = Q(name__icontains=text) | Q(email__icontains=text)
            found = found.filter(named | Q(pk__in=self._brought_by(text)))
        order = Case(*[When(_in_state(state), then=at) for at, state in enumerate(STATES)])
        return found.annotate(state_order=order).order_by("state_order", "created", "pk")

    def _brought_by(self, text: str) -> Any:
        return self._all().filter(companions__name__icontains=text).values("pk")

    def _entries(self, registrations: list[Registration]) -> list[Entry]:
        entries = {one.pk: Entry(one) for one in registrations}
        for position, pk in enumerate(self._line(registrations), start=1):
            if pk in entries:
                entries[pk].position = position
        self._add_what_was_said(entries)
        return list(entries.values())

    def _line(self, registrations: list[Registration]) -> list[int]:
        if not any(one.status == "waiting" for one in registrations):
            return []
        waiting = self._all().filter(status="waiting", proven_at__isnull=False)
        return list(waiting.order_by("created", "pk").values_list("pk", flat=True))

    def _add_what_was_said(self, entries: dict[int, Entry]) -> None:
        if not entries:
            return
        theirs = {"registration__in": list(entries)}
        # What was not asked needs no looking for.
        if self.asked:
            for answer in Answer.objects.filter(**theirs):
                entries[answer.registration_id].answers[answer.asked_id] = answer.value
        if self.sessions:
            for choice in SessionChoice.objects.filter(**theirs).select_related("session"):
                entries[choice.registration_id].sessions[choice.round_id] = choice.session.title
        if any(entry.others for entry in entries.values()):
            for companion in Companion.objects.filter(**theirs):
                entries[companion.registration_id].companions.append(companion.name)
