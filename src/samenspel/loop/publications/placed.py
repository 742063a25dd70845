"""What was placed in a publication, as one reader may see it now: the one place that asks.

A publication holds only which passages, findings, products and people it is about. Web pages and
files get the words here, from the gates: what was taken back, or is not shared (any more), isn't in
the answer.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.attribution import Spoken, voices_by_passage, who_said
from samenspel.loop.findings.models import Finding
from samenspel.loop.findings.showing import Voices
from samenspel.loop.network.models import Person
from samenspel.loop.products.models import Product
from samenspel.loop.publications.content import Content
from samenspel.loop.publications.models import Contributor, Publication


@dataclass(frozen=True)
class Quoted:
    """Words of somebody, and who said them, as the reader may know."""

    passage: Passage
    words: str
    who: str


@dataclass(frozen=True)
class Placed:
    """Everything that was placed and may be seen, by primary key; what isn't here is withheld."""

    quotes: Mapping[int, Quoted]
    findings: Mapping[int, Finding]
    products: Mapping[int, Product]
    contributors: Mapping[int, Contributor]
    voices: Voices
    spoken: Spoken

    def voices_in(self, passages: Collection[int]) -> Voices:
        """Return who speak in these of the quotes, as far as those may be read."""
        return Voices.of({pk: said for pk, said in self.spoken.items() if pk in passages})


def placed_in(
    content: Content, publication: Publication, *, reader: Person | None, reach: Reach
) -> Placed:
    """Return what may be seen of what was placed in `content`.

    Words and names as everyone in the circle `reach` may (PUBLIC: the web and the files; TEAM: a
    draft, for who writes it); findings and products as `reader` (None: a visitor) may see them.
    Eight queries, however much there is.
    """
    wanted = {block.passage for block in content.blocks() if block.passage}
    passages = Passage.objects.filter(pk__in=wanted).quotable(reach).defer("extra")
    spoken_in = list(passages.select_related("source__team").defer("source__text"))
    spoken = voices_by_passage(spoken_in)
    who = who_said(spoken, circle=reach)
    findings, products = _keys(content)
    visible = Finding.objects.visible_to(reader).filter(pk__in=findings).select_related("team")
    offered = Product.objects.visible_to(reader).filter(pk__in=products)
    named = publication.contributors.named(reach).select_related("organisation")
    return Placed(
        quotes={one.pk: Quoted(one, one.text, who[one.pk]) for one in spoken_in},
        findings={finding.pk: finding for finding in visible},
        products={one.pk: one for one in offered.select_related("werkplaats__site")},
        contributors={one.pk: one for one in named.filter(pk__in=content.contributors)},
        voices=Voices.of(spoken),
        spoken=spoken,
    )


def _keys(content: Content) -> tuple[set[int], set[int]]:
    findings = {block.finding for block in content.blocks() if block.finding}
    products = {block.product for block in content.blocks() if block.product}
    for recommendation in content.recommendations:
        findings.update(recommendation.findings)
        products.update(recommendation.products)
    return findings, products
