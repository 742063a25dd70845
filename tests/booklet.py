"""A small booklet with its evidence. For tests.

book = a_booklet(zhz, keeper=researcher)      # on the focus group of `tests/focus_group.py`
book.publication                              # a draft: one chapter, all kinds of blocks
book.quote, book.finding                      # what was placed: everyone in it agreed
publish(book, by=coordinator)                 # an edition that everyone reads
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.coding.models import Passage
from samenspel.loop.findings import services as findings
from samenspel.loop.findings.models import Finding
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.products.models import Product, ProductKind, ProductState
from samenspel.loop.publications import services
from samenspel.loop.publications.models import (
    Audience,
    Block,
    BlockKind,
    Chapter,
    Contributor,
    Figure,
    Publication,
    Recommendation,
    Reference,
    Version,
)
from tests.focus_group import FocusGroup, a_focus_group, agree

A_BOOK = {
    "id": "tonkens2011",
    "type": "book",
    "title": "De affectieve burger",
    "author": [{"family": "Voorbeeld", "given": "A."}],
    "issued": {"date-parts": [[2011]]},
    "publisher": "Uitgeverij Voorbeeld",
}


@dataclass
class Booklet:
    """What `a_booklet` made."""

    group: FocusGroup
    publication: Publication
    chapter: Chapter
    quote: Passage
    finding: Finding
    product: Product
    figure: Figure
    recommendation: Recommendation
    contributor: Contributor

    def block(self, kind: str) -> Block:
        """Return the first block of this kind."""
        return self.chapter.blocks.filter(kind=kind)[0]


def a_booklet(werkplaats: Werkplaats, *, keeper: Person, coder: Person | None = None) -> Booklet:
    """Make a draft of the focus group's team, with everything placed and everyone agreeing."""
    group = a_focus_group(werkplaats, keeper=keeper, coder=coder)
    for participant in (group.d1, group.d2):
        agree(participant)
    quote = group.passage("Eerst vraag ik de buurvrouw", code=group.code("Buren"), by=keeper)
    finding = a_public_finding(group, quote)
    publication = a_publication(group.team)
    chapter = Chapter.objects.create(publication=publication, title="Wie bel je het eerst?")
    product = a_product(group.team, findings=[finding])
    figure = a_figure(publication)
    recommendation = a_recommendation(publication, findings=[finding], products=[product])
    Reference.objects.create(publication=publication, key="tonkens2011", csl=A_BOOK)
    placed: list[dict[str, Any]] = [
        {"text": "Mensen bellen *niet meteen*[^1]. Zie [@tonkens2011].\n\n[^1]: Zeiden zij."},
        {"kind": BlockKind.QUOTE, "passage": quote},
        {"kind": BlockKind.FINDING, "finding": finding},
        {"kind": BlockKind.EXAMPLE, "title": "De soep van Sam", "text": "Elke dinsdag soep."},
        {"kind": BlockKind.FIGURE, "figure": figure},
        {
            "kind": BlockKind.TABLE,
            "title": "Wie er was",
            "rows": [["Wie", "Aantal"], ["Bewoners", "8"], ["Wijkteam", "4"]],
        },
        {"kind": BlockKind.PRODUCT, "product": product},
        {"kind": BlockKind.RECOMMENDATION, "recommendation": recommendation},
    ]
    for position, fields in enumerate(placed):
        Block.objects.create(chapter=chapter, position=position, **fields)
    contributor = a_contributor(publication, keeper)
    return Booklet(
        group,
        publication,
        chapter,
        quote,
        finding,
        product,
        figure,
        recommendation,
        contributor,
    )


def a_publication(team: Any, **fields: Any) -> Publication:
    """Make an empty draft."""
    told = {"title": "Samen wonen, samen zorgen", "slug": "samen-wonen", "summary": "Over buren."}
    return Publication.objects.create(team=team, werkplaats=team.werkplaats, **(told | fields))


def a_public_finding(group: FocusGroup, passage: Passage) -> Finding:
    """Share a finding that rests on `passage` with everyone."""
    finding = findings.write_finding(
        team=group.team, by=group.keeper, claim="Mensen vragen eerst een buur om hulp."
    )
    findings.add_evidence(finding=finding, passages=[passage], by=group.keeper, side="for")
    finding = Finding.objects.get(pk=finding.pk)
    return findings.share_finding(finding=finding, by=group.keeper, reach=Reach.PUBLIC)


def a_product(team: Any, **fields: Any) -> Product:
    """Make a product that is in the library."""
    rests_on = fields.pop("findings", [])
    told = {"title": "Koffie zonder map", "slug": "koffie-zonder-map", "kind": ProductKind.METHOD}
    told |= {"summary": "Kom langs zonder formulier.", "state": ProductState.PUBLISHED}
    told |= {"published_at": timezone.now(), "team": team, "werkplaats": team.werkplaats}
    product = Product.objects.create(**(told | fields))
    product.findings.set(rests_on)
    return product


def a_figure(publication: Publication, **fields: Any) -> Figure:
    """Make a small picture with what one sees in words."""
    file = ContentFile(b"", name="tafel.png")
    Image.new("RGB", (40, 30), "teal").save(file, format="PNG")
    told = {"alt": "Acht mensen aan een tafel met soep.", "caption": "De tafel", "credit": "Sam"}
    return Figure.objects.create(
        publication=publication, image=file, width=40, height=30, **(told | fields)
    )


def a_recommendation(publication: Publication, **fields: Any) -> Recommendation:
    """Make a recommendation to policymakers."""
    rests_on, helped_by = fields.pop("findings", []), fields.pop("products", [])
    told = {"audience": Audience.POLICYMAKER, "says": "Geef elke straat één gezicht."}
    made = Recommendation.objects.create(publication=publication, **(told | fields))
    made.findings.set(rests_on)
    made.products.set(helped_by)
    return made


def a_contributor(publication: Publication, person: Person, *, agrees: bool = True) -> Contributor:
    """Name `person` on it; who agrees is shown."""
    contributor = Contributor(publication=publication, person=person, name=person.name, writes=True)
    contributor.new_link(timedelta(days=30))
    contributor.save()
    if agrees:
        give_consent(subject=contributor, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    return contributor


def publish(book: Booklet, *, by: Person) -> Version:
    """Publish it as it stands."""
    return services.publish(publication=book.publication, by=by)
