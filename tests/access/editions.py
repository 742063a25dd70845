"""Who reads what in `editions`: everyone what was published, and nobody what was withdrawn."""

from typing import Any

from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.publications.models import Block, Chapter, Publication
from samenspel.loop.teams.models import Team
from tests.access.rows import HIDDEN, Row, public
from tests.booklet import Booklet, a_booklet, a_recommendation, publish

GONE = 410
MOVED = 301
ROLES = ("visitor", "outsider", "member", "coordinator", "neighbour")
NO_MORE: dict[str, Any] = dict.fromkeys(ROLES, GONE) | {"elsewhere": HIDDEN}
AWAY: dict[str, Any] = dict.fromkeys(ROLES, MOVED) | {"elsewhere": HIDDEN, "look_at": False}
NOT_YET: dict[str, Any] = dict.fromkeys(ROLES, HIDDEN) | {"elsewhere": HIDDEN}
ESSAY = """Wie hulp nodig heeft, belt niet meteen het wijkteam. Eerst komt de buur, dan de zus, en \
pas als het echt niet meer gaat iemand met een map onder de arm.

Dat zagen we in drie straten.[^1] Het is ook wat eerder onderzoek zegt [@tonkens2011, p. 12].

# Wat dan wel helpt

- Kom langs zonder map.
- Onthoud hoe iemand heet.
- Kom **volgende week** weer.

[^1]: Aan de Singel, in de Vogelbuurt en rond het plein."""


def a_book(make: Any) -> Booklet:
    """Publish a booklet with more than one chapter, and advice for everyone."""
    book = a_booklet(make.zhz, keeper=make.coordinator)
    Team.objects.filter(pk=book.group.team.pk).update(reach=Reach.PUBLIC)
    publication = book.publication
    Chapter.objects.filter(pk=book.chapter.pk).update(position=1)
    foreword = Chapter.objects.create(
        publication=publication, title="Vooraf", kind="foreword", byline="Door de makers"
    )
    last = Chapter.objects.create(publication=publication, title="Hoe nu verder?", position=5)
    Block.objects.create(chapter=foreword, text="Dit boekje maakten we met elkaar.")
    Block.objects.create(chapter=last, text=ESSAY)
    a_recommendation(publication, says="Bel gerust eerst bij de buren aan.", audience="resident")
    a_recommendation(
        publication,
        says="Kom de eerste keer zonder formulier.",
        explanation="Mensen praten makkelijker als er geen papier tussen ligt.",
        audience="professional",
        findings=[book.finding],
    )
    publication.cover = book.figure
    publication.summary = "Wie helpt wie, in een gewone straat? Acht bewoners vertellen het."
    publication.save()
    publish(book, by=make.coordinator)
    return book


def start(make: Any) -> dict[str, Any]:
    return {"slug": a_book(make).publication.slug}


def listed(make: Any) -> dict[str, Any]:
    a_book(make)
    return {}


def chapter(make: Any) -> dict[str, Any]:
    book = a_book(make)
    return {"slug": book.publication.slug, "key": book.chapter.guid.hex[:8]}


def words_taken_back(make: Any) -> dict[str, Any]:
    book = a_book(make)
    withdraw_consent(subject=book.group.d1, purpose=Purpose.QUOTE)
    return {"slug": book.publication.slug, "key": book.chapter.guid.hex[:8]}


def essay(make: Any) -> dict[str, Any]:
    book = a_book(make)
    last = book.publication.chapters.get(title="Hoe nu verder?")
    return {"slug": book.publication.slug, "key": last.guid.hex[:8]}


def older(make: Any) -> dict[str, Any]:
    book = a_book(make)
    publish(book, by=make.coordinator)
    return {"slug": book.publication.slug, "edition": 1, "key": book.chapter.guid.hex[:8]}


def left_out(make: Any) -> dict[str, Any]:
    book = a_book(make)
    Chapter.objects.filter(title="Hoe nu verder?").update(removed_at=timezone.now())
    publish(book, by=make.coordinator)
    gone = Chapter.objects.get(title="Hoe nu verder?")
    return {"slug": book.publication.slug, "key": gone.guid.hex[:8]}


def advice(make: Any) -> dict[str, Any]:
    book = a_book(make)
    return {"slug": book.publication.slug, "key": book.recommendation.guid.hex[:8]}


def bare_advice(make: Any) -> dict[str, Any]:
    book = a_book(make)
    bare = book.publication.recommendations.get(audience="resident")
    return {"slug": book.publication.slug, "key": bare.guid.hex[:8]}


def finding(make: Any) -> dict[str, Any]:
    book = a_book(make)
    return {"slug": book.publication.slug, "pk": book.finding.pk}


def figure(make: Any) -> dict[str, Any]:
    book = a_book(make)
    return {"slug": book.publication.slug, "key": book.figure.guid.hex[:8]}


def summary(make: Any) -> dict[str, Any]:
    return start(make) | {"audience": "professional"}


def withdrawn(make: Any) -> dict[str, Any]:
    told = chapter(make)
    Publication.objects.update(
        state="withdrawn", withdrawn_at=timezone.now(), why_withdrawn="Er stond een fout in."
    )
    return told


def withdrawn_start(make: Any) -> dict[str, Any]:
    return {"slug": withdrawn(make)["slug"]}


def draft(make: Any) -> dict[str, Any]:
    return {"slug": a_booklet(make.zhz, keeper=make.coordinator).publication.slug}


def former(make: Any) -> dict[str, Any]:
    told = chapter(make)
    Publication.objects.update(slug="nieuw-adres")
    return told


ROWS = [
    public("editions:list", kwargs=listed),
    public("editions:list", label="empty"),
    public("editions:detail", kwargs=start, elsewhere=HIDDEN),
    public(
        "editions:detail", label="chosen", kwargs=start, query="?voor=bewoner", elsewhere=HIDDEN
    ),
    Row("editions:detail", label="withdrawn", kwargs=withdrawn_start, **NO_MORE),
    Row("editions:detail", label="draft", kwargs=draft, **NOT_YET),
    public("editions:whole", kwargs=start, elsewhere=HIDDEN),
    public("editions:chapter", kwargs=chapter, elsewhere=HIDDEN),
    public("editions:chapter", label="essay", kwargs=essay, elsewhere=HIDDEN),
    public("editions:chapter", label="taken back", kwargs=words_taken_back, elsewhere=HIDDEN),
    public("editions:chapter", label="older edition", kwargs=older, elsewhere=HIDDEN),
    Row("editions:chapter", label="left out", kwargs=left_out, **NO_MORE),
    Row("editions:chapter", label="withdrawn", kwargs=withdrawn, **NO_MORE),
    Row("editions:chapter", label="moved", kwargs=former, **AWAY),
    public("editions:figure", kwargs=figure, elsewhere=HIDDEN),
    public("editions:advice_list", kwargs=start, elsewhere=HIDDEN),
    public("editions:advice", kwargs=advice, elsewhere=HIDDEN),
    public("editions:advice", label="bare", kwargs=bare_advice, elsewhere=HIDDEN),
    public("editions:finding", kwargs=finding, elsewhere=HIDDEN),
    public("editions:summary", kwargs=summary, elsewhere=HIDDEN),
    public("editions:summary_sheet", kwargs=summary, elsewhere=HIDDEN, look_at=False),
    public("editions:card", kwargs=start, elsewhere=HIDDEN, look_at=False),
]
