"""A team with a focus group: two researchers, three participants, one transcript. For tests.

group = a_focus_group(zhz, keeper=researcher, coder=professional)
group.transcript                     # a Source; INT. asks, D1 and D2 answer
group.passage("Ik bel nooit")        # a Passage of these words, with its voices
agree(group.d1)                      # takes part, and may be quoted by everyone
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.coding.models import Code, Codebook, Coding, Passage
from samenspel.loop.coding.services import tell_voices
from samenspel.loop.network.models import Person, Perspective, Werkplaats
from samenspel.loop.research.models import Identity, Participant, Researcher, ResearchRole
from samenspel.loop.sources.models import Source, SourceKind, Speaker, Turn
from samenspel.loop.teams.models import Team, TeamMember, TeamRole

LINES = [
    ("INT", "Wat doet u als het niet meer lukt thuis?"),
    ("D1", "Ik bel nooit meteen. Eerst vraag ik de buurvrouw, die kent iedereen."),
    ("D2", "Bij ons in het wijkteam horen we dat vaak te laat."),
    ("INT", "Hoe zou het anders kunnen?"),
    ("D1", "Kom eens langs zonder map onder de arm. Dan praat ik wel."),
]


@dataclass
class FocusGroup:
    """What `a_focus_group` made."""

    team: Team
    keeper: Person
    coder: Person | None
    d1: Participant
    d2: Participant
    transcript: Source

    def passage(self, words: str, **fields: Any) -> Passage:
        """Mark these words of the transcript."""
        return mark(self.transcript, words, **fields)

    def code(self, name: str, **fields: Any) -> Code:
        """Make a code in the codebook of the team."""
        book, _made = Codebook.objects.get_or_create(team=self.team)
        return Code.objects.create(codebook=book, name=name, **fields)


def a_focus_group(
    werkplaats: Werkplaats, *, keeper: Person, coder: Person | None = None
) -> FocusGroup:
    team = Team.objects.create(
        werkplaats=werkplaats, name="Buren helpen buren", slug="buren", challenge="Wie helpt wie?"
    )
    for person, role, does in (
        (keeper, TeamRole.LEAD, ResearchRole.KEEPER),
        (coder, TeamRole.MEMBER, ResearchRole.CODER),
    ):
        if person is not None:
            TeamMember.objects.create(
                team=team, person=person, role=role, perspective=Perspective.EDUCATION
            )
            Researcher.objects.create(team=team, person=person, role=does)
    d1 = a_participant(team, "D1", Perspective.CITIZEN, name="Ria Klaassen")
    d2 = a_participant(team, "D2", Perspective.PROFESSIONAL, name="Bo de Wit")
    source = a_transcript(team, LINES, {"D1": d1, "D2": d2}, added_by=keeper)
    return FocusGroup(team, keeper, coder, d1, d2, source)


def a_participant(team: Team, code: str, perspective: str, name: str = "") -> Participant:
    """Make somebody who takes part; not asked yet. With a name there is an identity."""
    participant = Participant(team=team, code=code, perspective=perspective)
    participant.new_link(timedelta(days=365))
    participant.save()
    if name:
        email = name.lower().replace(" ", ".") + "@example.org"
        Identity.objects.create(participant=participant, name=name, email=email)
    return participant


def a_transcript(
    team: Team, lines: list[tuple[str, str]], people: dict[str, Participant], **fields: Any
) -> Source:
    """Make a transcript of "Label: words" lines; labels that are not in `people` are ours."""
    source = Source.objects.create(
        team=team,
        title=fields.pop("title", "Focusgroep in Dordrecht"),
        kind=SourceKind.TRANSCRIPT,
        text="\n".join(f"{label}: {words}" for label, words in lines),
        **fields,
    )
    source.participants.set(people.values())
    speakers: dict[str, Speaker] = {}
    at = 0
    for number, (label, words) in enumerate(lines):
        if label not in speakers:
            speakers[label] = Speaker.objects.create(
                source=source,
                label=label,
                number=len(speakers),
                participant=people.get(label),
                is_ours=label not in people,
            )
        begin = at + len(label) + 2
        Turn.objects.create(
            source=source,
            number=number,
            speaker=speakers[label],
            start=at,
            words_start=begin,
            end=begin + len(words),
        )
        at = begin + len(words) + 1
    return source


def mark(source: Source, words: str, *, code: Code | None = None, by: Any = None) -> Passage:
    """Mark the first place where `words` stand in `source`; with `code` it is coded too."""
    start = source.text.index(words)
    passage = Passage.objects.create(
        source=source, start=start, end=start + len(words), text=words, by=by
    )
    tell_voices([passage])
    if code is not None:
        Coding.objects.create(passage=passage, code=code, by=by)
    return passage


def agree(participant: Participant, reach: Reach = Reach.PUBLIC, *, named: bool = False) -> None:
    """Let somebody take part, and be quoted as widely as `reach`."""
    for purpose, width in ((Purpose.TAKE_PART, Reach.TEAM), (Purpose.QUOTE, reach)):
        give_consent(
            subject=participant,
            purpose=purpose,
            reach=width,
            named=named and purpose == Purpose.QUOTE,
        )
    participant.answered_at = participant.answered_at or timezone.now()
    participant.save(update_fields=["answered_at"])
