"""Material of a research team, made up: texts, who speaks in them, passages and their codes.

One participant in twenty stopped taking part: so the gate has something to hold back.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

SENTENCES = [
    "Ik bel nooit meteen, eerst vraag ik de buurvrouw, want die kent iedereen hier in de straat.",
    "Bij ons in het wijkteam horen we dat vaak te laat, en dan is er al van alles gebeurd.",
    "Kom eens langs zonder map onder de arm, dan praat ik wel over hoe het echt gaat thuis.",
    "De gemeente vraagt elk jaar weer dezelfde formulieren, terwijl er niets is veranderd.",
]
PERSPECTIVES = ["citizen", "professional", "municipality", "education"]
A_TEXT = 40
STOPPED = 20


def fill(team: Any, coder: Any, *, sources: int, passages: int, codes: int) -> None:
    """Give `team` so much material, coded by `coder`; every third passage has two codes."""
    from samenspel.loop.coding.models import Codebook

    book, _made = Codebook.objects.get_or_create(team=team)
    made = list(_codes(book, codes))
    people = _participants(team, sources)
    texts = _sources(team, sources)
    _speak(texts, people)
    _mark(texts, people, made, coder, passages)


def _codes(book: Any, number: int) -> Iterator[Any]:
    """Make a tree of three levels: one code in sixty at the top, ten under it, five under those."""
    from samenspel.loop.coding.models import Code

    top = middle = None
    for at in range(number):
        parent = None if at % 60 == 0 else top if at % 6 == 1 else middle
        code = Code.objects.create(
            codebook=book,
            parent=parent,
            name=f"Code {at}",
            position=at,
            definition="Als mensen vertellen wat hen helpt, of wat hen juist tegenhoudt.",
        )
        if at % 60 == 0:
            top = middle = code
        elif at % 6 == 1:
            middle = code
        yield code


def _participants(team: Any, number: int) -> list[Any]:
    from django.contrib.contenttypes.models import ContentType
    from django.utils import timezone

    from samenspel.ground.consent.models import Consent, Purpose, Reach
    from samenspel.loop.research.models import Participant

    now, people = timezone.now(), []
    for at in range(number * 2):
        one = Participant(
            team=team, code=f"D{at}", perspective=PERSPECTIVES[at % 4], answered_at=now
        )
        one.new_link(timedelta(days=365))
        people.append(one)
    people = Participant.objects.bulk_create(people, batch_size=500)
    kind = ContentType.objects.get_for_model(Participant)
    Consent.objects.bulk_create(
        [
            Consent(subject_type=kind, subject_id=one.pk, purpose=purpose, reach=Reach.PUBLIC)
            for at, one in enumerate(people)
            if at % STOPPED
            for purpose in (Purpose.TAKE_PART, Purpose.QUOTE)
        ],
        batch_size=500,
    )
    return people


def _sources(team: Any, number: int) -> list[Any]:
    from samenspel.loop.sources.models import Source

    lines = [f"D{at % 2}: {SENTENCES[at % len(SENTENCES)]}" for at in range(A_TEXT)]
    texts = [
        Source(team=team, title=f"Gesprek {at}", kind="transcript", text="\n".join(lines))
        for at in range(number)
    ]
    return Source.objects.bulk_create(texts, batch_size=100)


def _places() -> Iterator[tuple[int, int, int]]:
    """Yield where each line of a text starts, where its words do, and where it ends."""
    start = 0
    for at in range(A_TEXT):
        words = start + 4
        end = words + len(SENTENCES[at % len(SENTENCES)])
        yield start, words, end
        start = end + 1


def _speak(texts: list[Any], people: list[Any]) -> None:
    from samenspel.loop.sources.models import Source, Speaker, Turn

    speakers = Speaker.objects.bulk_create(
        [
            Speaker(source=text, label=f"D{seat}", number=seat, participant=people[at * 2 + seat])
            for at, text in enumerate(texts)
            for seat in (0, 1)
        ],
        batch_size=500,
    )
    Turn.objects.bulk_create(
        [
            Turn(
                source=text,
                number=number,
                speaker=speakers[at * 2 + number % 2],
                start=start,
                words_start=words,
                end=end,
            )
            for at, text in enumerate(texts)
            for number, (start, words, end) in enumerate(_places())
        ],
        batch_size=500,
    )
    through = Source.participants.through
    through.objects.bulk_create(
        [
            through(source_id=text.pk, participant_id=people[at * 2 + seat].pk)
            for at, text in enumerate(texts)
            for seat in (0, 1)
        ],
        batch_size=500,
    )


def _mark(texts: list[Any], people: list[Any], codes: list[Any], coder: Any, number: int) -> None:
    from samenspel.loop.coding.models import Coding, Passage, PassageVoice

    places = list(_places())
    planned = [(at % len(texts), at // len(texts)) for at in range(number)]
    passages = Passage.objects.bulk_create(
        [
            Passage(
                source=texts[text],
                start=places[line % A_TEXT][1],
                end=places[line % A_TEXT][2],
                text=SENTENCES[line % len(SENTENCES)],
                by=coder,
            )
            for text, line in planned
        ],
        batch_size=500,
    )
    voices = []
    for passage, (text, line) in zip(passages, planned, strict=True):
        one = people[text * 2 + line % 2]
        voices.append(
            PassageVoice(
                passage=passage,
                standing="participant",
                participant=one,
                perspective=one.perspective,
            )
        )
    PassageVoice.objects.bulk_create(voices, batch_size=500)
    Coding.objects.bulk_create(
        [
            Coding(passage=passage, code=codes[(at * step + at // 7) % len(codes)], by=coder)
            for at, passage in enumerate(passages)
            for step in ((1, 3) if at % 3 == 0 and 2 * at % len(codes) else (1,))
        ],
        batch_size=500,
    )
