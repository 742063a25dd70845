"""Who said it: the one place that puts words of people beside a person.

With a name only when that person agreed, now, to be quoted with the name, as widely as it is read.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.loop.coding.models import Passage, PassageVoice, Standing
from samenspel.loop.network.models import Perspective
from samenspel.loop.research.models import Identity, Participant

SOMEBODY = {
    Perspective.CITIZEN: gettext_lazy("a resident"),
    Perspective.PROFESSIONAL: gettext_lazy("a professional"),
    Perspective.MUNICIPALITY: gettext_lazy("somebody of the municipality"),
    Perspective.EDUCATION: gettext_lazy("somebody of education or research"),
}


Spoken = Mapping[int, Sequence[PassageVoice]]
"""The voices in each of some passages, by the keys of those."""


def voices_by_passage(passages: Iterable[Passage]) -> Spoken:
    """Return who speak in each of `passages`; one query."""
    spoken: dict[int, list[PassageVoice]] = {passage.pk: [] for passage in passages}
    voices = PassageVoice.objects.filter(passage__in=list(spoken)).order_by("pk")
    for voice in voices.select_related("participant"):
        spoken[voice.passage_id].append(voice)
    return spoken


def who_said(spoken: Spoken, *, circle: Reach | None) -> dict[int, str]:
    """Return for each passage in words who said it, as readers in `circle` may know.

    For researchers (`circle` is None) by the code, never by name: who it is, is in another place.
    The passages went through the gate before. One query, however many there are.
    """
    names = {} if circle is None else _names(spoken, circle)
    return {pk: _in_words(voices, names, circle) for pk, voices in spoken.items()}


def _in_words(voices: Sequence[PassageVoice], names: dict[int, str], circle: Reach | None) -> str:
    heard = [(voice, voice.participant) for voice in voices]
    said = [_one(voice, who, names, circle) for voice, who in heard if who is not None]
    if not said:
        unknown = any(voice.standing == Standing.UNKNOWN for voice in voices)
        return _("We don't know yet who said this") if unknown else _("Our own words")
    parts = [
        who if number == 1 else _("%(who)s (%(number)s people)") % {"who": who, "number": number}
        for who, number in Counter(said).items()
    ]
    return str(capfirst(", ".join(parts)))


def _one(
    voice: PassageVoice, participant: Participant, names: dict[int, str], circle: Reach | None
) -> str:
    perspective = voice.perspective or participant.perspective
    described = participant.description or str(SOMEBODY.get(Perspective(perspective), ""))
    if circle is None:
        return f"{participant.code}, {described}"
    return names.get(participant.pk) or described


def _names(spoken: Spoken, circle: Reach) -> dict[int, str]:
    """Return the names of those who agreed to be quoted with it, as widely as `circle`."""
    people = {voice.participant_id for voices in spoken.values() for voice in voices}
    kind = ContentType.objects.get_for_model(Participant)
    named = Consent.objects.in_force().to(Purpose.QUOTE, circle).filter(named=True)
    agreed = named.filter(subject_type=kind, subject_id=OuterRef("participant"))
    known = Identity.objects.filter(Exists(agreed), participant__in=[pk for pk in people if pk])
    return {
        identity.participant_id: identity.name or (identity.person.name if identity.person else "")
        for identity in known.select_related("person")
    }
