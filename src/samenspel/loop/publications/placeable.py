"""What a writer may place in a publication, and how each thing is shown to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.gate import passages_quotable
from samenspel.loop.coding.models import Code, Passage, PassageVoice
from samenspel.loop.coding.querysets import PassageQuerySet
from samenspel.loop.findings.attribution import voices_by_passage, who_said
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.querysets import FindingQuerySet
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product
from samenspel.loop.products.querysets import ProductQuerySet
from samenspel.loop.publications.models import BlockKind, Publication, Recommendation
from samenspel.loop.publications.querysets import RecommendationQuerySet
from samenspel.loop.research.access import may_read
from samenspel.loop.teams.models import Team


@dataclass(frozen=True)
class Looked:
    """What a writer looks for; empty is everything."""

    words: str = ""
    code: Code | None = None
    perspective: str = ""

    @property
    def narrows(self) -> bool:
        """Return whether something is left out."""
        return bool(self.words or self.code or self.perspective)


@dataclass(frozen=True)
class Choice:
    """One thing to choose: what it says, what about it, and what readers don't see of it."""

    pk: int
    says: str
    about: str
    warning: str = ""


def quotes(publication: Publication, person: Person, looked: Looked) -> PassageQuerySet:
    """Return the words of people that everyone may read, of the publication's own team."""
    found = passages_quotable(publication.team, Reach.PUBLIC).marked_before(person)
    if looked.code is not None and may_read(person, publication.team):
        found = found.with_code({looked.code.pk}, person)
    if looked.perspective:
        voices = PassageVoice.objects.filter(passage=OuterRef("pk"))
        found = found.filter(Exists(voices.filter(perspective=looked.perspective)))
    for word in looked.words.split():
        found = found.filter(text__icontains=word)
    return found.order_by("-created", "-pk")


def findings(publication: Publication, person: Person, looked: Looked) -> FindingQuerySet:
    """Return what this Werkplaats shared with everyone, and what the own team found."""
    ours = Finding.objects.for_werkplaats(publication.werkplaats).visible_to(person)
    shared = Finding.objects.public().order_by().values("pk")
    found = ours.filter(Q(pk__in=shared) | Q(team=publication.team))
    for word in looked.words.split():
        found = found.filter(claim__icontains=word)
    return with_team(found, person).order_by("-created", "-pk")


def with_team(found: FindingQuerySet, person: Person) -> FindingQuerySet:
    """Take along the team of each, and whether `person` may know of it."""
    known = Team.objects.visible_to(person).filter(pk=OuterRef("team"))
    return found.select_related("team").annotate(team_is_visible=Exists(known))


def team_of(finding: Finding) -> str:
    """Return who found it, when read `with_team`; empty when the reader may not know."""
    return finding.team.name if getattr(finding, "team_is_visible", False) else ""


def products(publication: Publication, person: Person, looked: Looked) -> ProductQuerySet:
    """Return the library, of all Werkplaatsen."""
    found = Product.objects.published()
    for word in looked.words.split():
        found = found.filter(Q(title__icontains=word) | Q(summary__icontains=word))
    return found.select_related("werkplaats").order_by("title", "pk")


def recommendations(
    publication: Publication, person: Person, looked: Looked
) -> RecommendationQuerySet:
    """Return the recommendations of this publication."""
    found = publication.recommendations.in_it()
    for word in looked.words.split():
        found = found.filter(says__icontains=word)
    return found


def _quotes_shown(rows: Sequence[Passage]) -> list[Choice]:
    who = who_said(voices_by_passage(rows), circle=Reach.PUBLIC)
    return [Choice(one.pk, one.text, who[one.pk]) for one in rows]


def _findings_shown(rows: Sequence[Finding]) -> list[Choice]:
    return [Choice(one.pk, one.claim, team_of(one), _not_shared(one)) for one in rows]


def _not_shared(finding: Finding) -> str:
    if is_public(finding):
        return ""
    return _("Readers can't see this yet. Share it with everyone first, on its own page.")


def is_public(finding: Finding) -> bool:
    """Return whether `finding` was shared with everyone."""
    return finding.state != "hunch" and finding.reach == Reach.PUBLIC


def _products_shown(rows: Sequence[Product]) -> list[Choice]:
    return [
        Choice(one.pk, one.title, f"{one.get_kind_display()} · {one.werkplaats}. {one.summary}")
        for one in rows
    ]


def _recommendations_shown(rows: Sequence[Recommendation]) -> list[Choice]:
    return [Choice(one.pk, one.says, one.get_audience_display()) for one in rows]


_QUERIES: dict[str, Any] = {
    BlockKind.QUOTE: quotes,
    BlockKind.FINDING: findings,
    BlockKind.PRODUCT: products,
    BlockKind.RECOMMENDATION: recommendations,
}
_SHOWN: dict[str, Any] = {
    BlockKind.QUOTE: _quotes_shown,
    BlockKind.FINDING: _findings_shown,
    BlockKind.PRODUCT: _products_shown,
    BlockKind.RECOMMENDATION: _recommendations_shown,
}


def things_to_place(
    kind: str, publication: Publication, person: Person, looked: Looked | None = None
) -> Any:
    """Return the queryset of what `person` may place in `publication` as a block of `kind`."""
    return _QUERIES[kind](publication, person, looked or Looked())


def choices_of(kind: str, rows: Sequence[Any]) -> list[Choice]:
    """Return how `rows` are shown to choose from; the same number of queries however many."""
    choices: list[Choice] = _SHOWN[kind](list(rows))
    return choices
