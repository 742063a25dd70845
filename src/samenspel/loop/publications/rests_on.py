"""Which publications rest on what somebody agreed to: told before that ends.

Of an edition and of a draft; the files of editions are told by the app that makes them.
"""

from collections.abc import Iterator

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from samenspel.ground.consent import resting
from samenspel.ground.consent.models import AffectedKind, Purpose, Reach
from samenspel.ground.consent.resting import Rests
from samenspel.loop.coding.models import Passage
from samenspel.loop.publications.content import Content
from samenspel.loop.publications.models import Block, Contributor, Publication, Version
from samenspel.loop.research.models import Participant
from samenspel.loop.sources.copied import SaidBy, said_by

ABOUT_WORDS = {Purpose.TAKE_PART, Purpose.QUOTE}


def words_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the editions and drafts in which words of this participant are shown now."""
    if not isinstance(subject, Participant) or purpose not in ABOUT_WORDS:
        return
    theirs = set(
        Passage.objects.filter(voices__participant=subject).order_by().values_list("pk", flat=True)
    )
    if not theirs:
        return
    public = _quotable(theirs, Reach.PUBLIC)
    for edition in Version.objects.read_now(subject.team.werkplaats_id).order_by("pk"):
        if passages_in(edition) & public:
            yield _edition(edition.publication, edition)
    team = _quotable(theirs, Reach.TEAM)
    drafts = Block.objects.in_it().filter(passage__in=team)
    found = Publication.objects.filter(pk__in=drafts.order_by().values("chapter__publication"))
    for publication in found.order_by("pk"):
        yield Rests(
            label=_("The draft of “%(title)s”") % {"title": publication.title},
            url=_outline(publication),
            scope=publication.werkplaats_id,
            reach=Reach.TEAM,
        )


def copies_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the publications of the team of which our own text holds words of this participant."""
    if not isinstance(subject, Participant) or purpose not in ABOUT_WORDS:
        return
    publications = list(Publication.objects.filter(team=subject.team_id).order_by("pk"))
    if not publications:
        return
    said = said_by(subject)
    for publication in publications:
        if _holds_words(publication, said):
            label = _("The text of a publication of “%(team)s” may hold words of %(code)s")
            yield Rests(
                label=label % {"team": subject.team, "code": subject.code},
                url=_outline(publication),
                scope=publication.werkplaats_id,
                kind=AffectedKind.LOOK,
            )


def names_on(subject: Model, purpose: Purpose) -> Iterator[Rests]:
    """Name the publication on which this contributor is named."""
    if not isinstance(subject, Contributor) or purpose != Purpose.SHOW_NAME:
        return
    publication = subject.publication
    if publication.published_at is not None and publication.withdrawn_at is None:
        yield Rests(
            label=_("A name on “%(title)s”") % {"title": publication.title},
            url=publication.get_absolute_url(),
            scope=publication.werkplaats_id,
            reach=Reach.PUBLIC,
        )


def _quotable(passages: set[int], reach: Reach) -> set[int]:
    found = Passage.objects.filter(pk__in=passages).quotable(reach)
    return set(found.order_by().values_list("pk", flat=True))


def passages_in(version: Version) -> set[int]:
    """Return which passages were placed in a version, by primary key."""
    placed = Content.from_dict(version.content).blocks()
    return {block.passage for block in placed if block.passage}


def _edition(publication: Publication, version: Version) -> Rests:
    told = {"title": publication.title, "number": version.edition}
    return Rests(
        label=_("“%(title)s”, edition %(number)s") % told,
        url=publication.get_absolute_url(),
        scope=publication.werkplaats_id,
        reach=Reach.PUBLIC,
    )


def _holds_words(publication: Publication, said: SaidBy) -> bool:
    texts = [publication.title, publication.subtitle, publication.summary, publication.colophon]
    blocks = Block.objects.filter(chapter__publication=publication)
    for title, text, rows in blocks.values_list("title", "text", "rows"):
        texts += [title, text, *(" ".join(map(str, row)) for row in rows)]
    for pair in publication.recommendations.values_list("says", "explanation"):
        texts += pair
    for pair in publication.comments.values_list("quote", "text"):
        texts += pair
    for pair in publication.suggestions.values_list("after", "why"):
        texts += pair
    texts += publication.chapters.values_list("title", flat=True)
    texts += publication.figures.values_list("caption", flat=True)
    newest = publication.versions.editions().first()
    if newest is not None:
        content = Content.from_dict(newest.content)
        texts += [block.text for block in content.blocks()]
        texts += [one.says for one in content.recommendations]
    return said.stands_in(*texts)


def _outline(publication: Publication) -> str:
    return reverse("publications:outline", kwargs={"slug": publication.slug})


resting.register(words_on)
resting.register(copies_on)
resting.register(names_on)
