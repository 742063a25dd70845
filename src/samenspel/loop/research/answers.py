"""What somebody answered, and how that stands now: from a form, and from the consents."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _

from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.loop.research.models import Participant
from samenspel.loop.research.texts import NO, NOBODY, YES, who_reads

STOPPED, TAKES_PART, ASKED, NOT_ASKED = "stopped", "takes_part", "asked", "not_asked"
_LOOKS = {STOPPED: "error", TAKES_PART: "ok", ASKED: "warning", NOT_ASKED: "neutral"}


@dataclass(frozen=True)
class Answer:
    """One answer to each question, as the form gives it; "" where nothing was chosen."""

    take_part: str = ""
    record: str = ""
    quote: str = ""
    named: str = ""
    contact: str = ""

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Self:
        """Take what belongs to it out of what a form gave."""
        return cls(**{name: str(said.get(name) or "") for name in cls.__dataclass_fields__})

    @property
    def as_words(self) -> dict[str, str]:
        """Return it by the name of the question, to be kept."""
        return asdict(self)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was answered."""
        return not any(self.as_words.values())


@dataclass(frozen=True)
class Standing:
    """How it stands with one participant: what holds now, in words and with a sign."""

    state: str
    consents: dict[str, Consent]

    @property
    def takes_part(self) -> bool:
        """Return whether the words may be used now."""
        return self.state == TAKES_PART

    @property
    def has_stopped(self) -> bool:
        """Return whether nobody may see the words."""
        return self.state == STOPPED

    @property
    def quote(self) -> Reach | None:
        """Return how widely the words may be quoted; None for not at all."""
        consent = self.consents.get(Purpose.QUOTE)
        return Reach(consent.reach) if consent and self.takes_part else None

    @property
    def look(self) -> str:
        """Return the kind of badge."""
        return _LOOKS[self.state]

    @property
    def label(self) -> str:
        """Say it in a few words."""
        return {
            STOPPED: _("doesn't take part"),
            TAKES_PART: _("takes part"),
            ASKED: _("asked, no answer yet"),
            NOT_ASKED: _("not asked yet"),
        }[self.state]

    @property
    def quoted_to(self) -> str:
        """Say to whom the words may be quoted, and whether with a name."""
        if not self.takes_part:
            return ""
        if self.quote is None:
            return _("quoted to nobody")
        named = self.consents[Purpose.QUOTE].named
        words = _("quoted to: %(whom)s, with the name") if named else _("quoted to: %(whom)s")
        return words % {"whom": self.quote.label}

    def read_by(self, team: Any) -> str:
        """Say to the person self who may read the own words, and whether with a name."""
        if self.quote is None:
            return _("Nobody but the researchers")
        named = self.consents[Purpose.QUOTE].named
        words = _("%(whom)s, with your name") if named else _("%(whom)s, without your name")
        return words % {"whom": who_reads(self.quote, team)}

    @property
    def answer(self) -> Answer:
        """Return what a form shows as chosen: nothing before somebody answered."""
        contact = YES if Purpose.CONTACT in self.consents else NO
        if self.has_stopped:
            return Answer(take_part=NO, contact=contact)
        if not self.takes_part:
            return Answer()
        quoted = self.consents.get(Purpose.QUOTE)
        return Answer(
            take_part=YES,
            record=YES if Purpose.RECORD in self.consents else NO,
            quote=quoted.reach if quoted else NOBODY,
            named=YES if quoted and quoted.named else NO,
            contact=contact,
        )


def standing_of(participant: Participant) -> Standing:
    """Return how it stands with one participant."""
    return standings_of([participant])[participant.pk]


def standings_of(participants: Iterable[Participant]) -> dict[int, Standing]:
    """Return how it stands with each, by key, in one query."""
    people = list(participants)
    kind = ContentType.objects.get_for_model(Participant)
    given = Consent.objects.filter(subject_type=kind, subject_id__in=[one.pk for one in people])
    by_person: dict[int, list[Consent]] = {}
    for consent in given:
        by_person.setdefault(consent.subject_id, []).append(consent)
    return {one.pk: _standing(one, by_person.get(one.pk, [])) for one in people}


def _standing(participant: Participant, ever: list[Consent]) -> Standing:
    holds = {consent.purpose: consent for consent in ever if consent.in_force}
    answered = participant.answered_at is not None
    answered = answered or any(consent.purpose == Purpose.TAKE_PART for consent in ever)
    if Purpose.TAKE_PART in holds:
        state = TAKES_PART
    elif answered:
        state = STOPPED
    else:
        state = ASKED if participant.asked_at else NOT_ASKED
    return Standing(state, holds)
