"""The recommendations of a draft per audience, each with what it rests on, for who writes them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from samenspel.ground.consent.models import Reach
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.showing import Voices
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.evidence import voices_of, without_evidence
from samenspel.loop.publications.models import (
    Audience,
    Comment,
    Publication,
    Recommendation,
    Suggestion,
)
from samenspel.loop.publications.placeable import is_public
from samenspel.loop.publications.placed import placed_in
from samenspel.loop.publications.readability import Readability, of_recommendation, own_words
from samenspel.loop.publications.showing import shown_explanation
from samenspel.loop.publications.talking import comments_of, suggestions_of


@dataclass(frozen=True)
class Below:
    """A finding under a recommendation, and whether readers see it too."""

    finding: Finding
    is_public: bool


@dataclass(frozen=True)
class Recommended:
    """A recommendation; `hidden` findings are those that this writer may not see.

    `comments` and `suggestions` wait for an answer.
    """

    recommendation: Recommendation
    explanation: SafeString
    findings: Sequence[Below]
    hidden: int
    products: Sequence[Product]
    is_bare: bool
    voices: Voices
    readability: Readability
    comments: Sequence[Comment]
    suggestions: Sequence[Suggestion]


@dataclass(frozen=True)
class Side:
    """An audience with its recommendations."""

    audience: Audience
    rows: Sequence[Recommended]


def recommended(publication: Publication, person: Person) -> list[Side]:
    """Return every audience; the same number of queries however many recommendations."""
    content = content_of(publication)
    placed = placed_in(content, publication, reader=None, reach=Reach.PUBLIC)
    bare = without_evidence(content, placed)
    voices = voices_of(content.recommendations, placed)
    seen = Finding.objects.visible_to(person).order_by().values("pk")
    rows = publication.recommendations.in_it().select_related("chapter")
    found = list(rows.prefetch_related("findings__team", "products"))
    theirs = Finding.objects.filter(recommendations__in=found, pk__in=seen)
    visible = set(theirs.values_list("pk", flat=True))
    offered = Product.objects.visible_to(person).filter(recommendations__in=found)
    library = set(offered.values_list("pk", flat=True))
    own = own_words(publication.werkplaats)
    comments = _by_recommendation(comments_of(publication).open().filter(recommendation__in=found))
    open_ones = suggestions_of(publication).open().filter(recommendation__in=found)
    suggestions = _by_recommendation(open_ones)
    sides: dict[str, list[Recommended]] = {audience: [] for audience in Audience.values}
    for one in found:
        all_of_it = list(one.findings.all())
        below = [Below(each, is_public(each)) for each in all_of_it if each.pk in visible]
        key = one.guid.hex
        sides[one.audience].append(
            Recommended(
                recommendation=one,
                explanation=shown_explanation(one, publication),
                findings=below,
                hidden=len(all_of_it) - len(below),
                products=[product for product in one.products.all() if product.pk in library],
                is_bare=key in bare,
                voices=voices[key],
                readability=of_recommendation(one, own),
                comments=comments[one.pk],
                suggestions=suggestions[one.pk],
            )
        )
    return [Side(Audience(audience), rows) for audience, rows in sides.items()]


def _by_recommendation(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.recommendation_id].append(row)
    return found
