"""Evidence as blocks: what readers will see of it, and what is wrong with it now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.attribution import voices_by_passage, who_said
from samenspel.loop.findings.models import Finding
from samenspel.loop.products.models import Product
from samenspel.loop.publications.block_kinds import blocks
from samenspel.loop.publications.evidence import told_of_evidence
from samenspel.loop.publications.models import Block, BlockKind, Publication, Recommendation
from samenspel.loop.publications.panels import OUTLINE_PANELS
from samenspel.loop.publications.placeable import is_public, team_of, with_team
from samenspel.loop.publications.showing import ShownText, shown_text
from samenspel.loop.research.access import may_read


@dataclass(frozen=True)
class ShownThing:
    """What was placed, as readers see it; `wrong` says why they don't, `url` where it is from."""

    says: str = ""
    about: str = ""
    url: str = ""
    wrong: str = ""
    bare: str = ""
    beside: ShownText | None = None


def _gone(block: Block) -> ShownThing:
    wrong = _("This is gone: it was removed where it came from. Take it out, or choose another.")
    return ShownThing(wrong=wrong, beside=_beside(block))


def _beside(block: Block) -> ShownText | None:
    return shown_text(block) if block.text else None


def quotes_shown(request: Any, those: Sequence[Block]) -> Mapping[int, Any]:
    """Return the words of people that everyone may read, and of the others only that it is so."""
    wanted = {block.passage_id for block in those if block.passage_id}
    seen = (
        Passage.objects.filter(pk__in=wanted).quotable(Reach.PUBLIC).select_related("source__team")
    )
    rows = {one.pk: one for one in seen.defer("source__text")}
    who = who_said(voices_by_passage(rows.values()), circle=Reach.PUBLIC)
    return {block.pk: _quote(request, block, rows, who) for block in those}


def _quote(
    request: Any, block: Block, rows: Mapping[int, Passage], who: Mapping[int, str]
) -> ShownThing:
    if block.passage_id is None:
        return _gone(block)
    passage = rows.get(block.passage_id)
    if passage is None:
        wrong = _(
            "Readers don't see these words: somebody who speaks here doesn't agree (any more) that "
            "everyone reads them."
        )
        return ShownThing(wrong=wrong, beside=_beside(block))
    reads = may_read(request.person, passage.source.team)
    url = passage.get_absolute_url() if reads else ""
    return ShownThing(passage.text, who[passage.pk], url, beside=_beside(block))


def findings_shown(request: Any, those: Sequence[Block]) -> Mapping[int, Any]:
    """Return the findings that this writer may see."""
    wanted = {block.finding_id for block in those if block.finding_id}
    seen = Finding.objects.visible_to(request.person).filter(pk__in=wanted)
    rows = {one.pk: one for one in with_team(seen, request.person)}
    return {block.pk: _finding(block, rows) for block in those}


def _finding(block: Block, rows: Mapping[int, Finding]) -> ShownThing:
    if block.finding_id is None:
        return _gone(block)
    finding = rows.get(block.finding_id)
    if finding is None:
        return ShownThing(
            wrong=_("Readers don't see this finding: it is no longer shared with everyone."),
            beside=_beside(block),
        )
    wrong = "" if is_public(finding) else _("Readers don't see this yet: share it with everyone.")
    url = finding.get_absolute_url()
    return ShownThing(finding.claim, team_of(finding), url, wrong, beside=_beside(block))


def products_shown(request: Any, those: Sequence[Block]) -> Mapping[int, Any]:
    """Return the products that are in the library."""
    wanted = {block.product_id for block in those if block.product_id}
    seen = Product.objects.visible_to(None).filter(pk__in=wanted)
    rows = {one.pk: one for one in seen.select_related("werkplaats__site")}
    return {block.pk: _product(request, block, rows) for block in those}


def _product(request: Any, block: Block, rows: Mapping[int, Product]) -> ShownThing:
    if block.product_id is None:
        return _gone(block)
    product = rows.get(block.product_id)
    if product is None:
        return ShownThing(
            wrong=_("Readers don't see this product: it is no longer in the library."),
            beside=_beside(block),
        )
    ours = product.werkplaats_id == request.werkplaats.pk
    site = "" if ours or not product.werkplaats.site else product.werkplaats.site.root_url
    about = f"{product.get_kind_display()}. {product.summary}"
    url = site + product.get_absolute_url()
    return ShownThing(product.title, about, url, beside=_beside(block))


def recommendations_shown(request: Any, those: Sequence[Block]) -> Mapping[int, Any]:
    """Return the recommendations, with a mark on those without evidence that readers see."""
    wanted = {block.recommendation_id for block in those if block.recommendation_id}
    found = Recommendation.objects.filter(pk__in=wanted).prefetch_related("findings")
    rows = {one.pk: one for one in found}
    return {block.pk: _recommendation(block, rows) for block in those}


def _recommendation(block: Block, rows: Mapping[int, Recommendation]) -> ShownThing:
    one = rows.get(block.recommendation_id or 0)
    if one is None:
        return _gone(block)
    wrong = _("Readers don't see this: the recommendation was taken out.") if one.removed_at else ""
    findings = one.findings.all()
    seen = sum(is_public(finding) for finding in findings)
    return ShownThing(
        one.says,
        one.get_audience_display(),
        wrong=wrong,
        bare=told_of_evidence(seen=seen, withheld=len(findings) - seen),
        beside=_beside(block),
    )


KINDS: list[tuple[str, Any, str, str, Any, int, Any]] = [
    (
        BlockKind.QUOTE,
        gettext_lazy("Words of somebody"),
        "answer",
        "publications:add_quote",
        quotes_shown,
        50,
        gettext_lazy("What people said, who agreed that everyone reads it."),
    ),
    (
        BlockKind.FINDING,
        gettext_lazy("Finding"),
        "idea",
        "publications:add_finding",
        findings_shown,
        60,
        gettext_lazy("What the research found. Readers can see what it rests on."),
    ),
    (
        BlockKind.PRODUCT,
        gettext_lazy("Product"),
        "document",
        "publications:add_product",
        products_shown,
        70,
        gettext_lazy("A method, tool or training from the library."),
    ),
    (
        BlockKind.RECOMMENDATION,
        gettext_lazy("Recommendation"),
        "check",
        "publications:place_recommendation",
        recommendations_shown,
        80,
        gettext_lazy("One of your recommendations, in this place."),
    ),
]

for kind, label, icon, url_name, gather, order, explanation in KINDS:
    blocks.register(
        kind,
        label,
        icon,
        url_name,
        edit="publications:change_beside",
        preview="publications/parts/placed.html",
        gather=gather,
        order=order,
        explanation=explanation,
    )


def evidence_of(request: Any, publication: Publication) -> Mapping[str, Any]:
    """Tell how many recommendations and references there are."""
    return {
        "recommendations": publication.recommendations.in_it().count(),
        "references": publication.references.count(),
    }


OUTLINE_PANELS.register("publications/parts/evidence_panel.html", evidence_of, order=10)
