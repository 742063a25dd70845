"""What stands in a chapter: text, boxes, and evidence that is placed and stays linked."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samenspel.loop.coding.models import Passage
from samenspel.loop.findings.models import Finding
from samenspel.loop.products.models import Product
from samenspel.loop.publications.models.chapters import Chapter
from samenspel.loop.publications.models.publications import Publication
from samenspel.loop.publications.models.recommendations import Recommendation
from samenspel.loop.publications.querysets import BlockQuerySet


class Figure(models.Model):
    """A picture of `publication`. `alt` says what one must know who doesn't see it."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="figures")
    image = models.FileField(_("picture"), upload_to="publications/figures/")
    width = models.PositiveIntegerField(default=0, editable=False)
    height = models.PositiveIntegerField(default=0, editable=False)
    alt = models.CharField(
        _("what one sees"),
        max_length=500,
        blank=True,
        help_text=_("For who can't see it: what does the picture tell, in one or two sentences?"),
    )
    caption = models.CharField(_("caption"), max_length=300, blank=True)
    credit = models.CharField(_("made by"), max_length=160, blank=True)
    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.caption or self.alt


class BlockKind(models.TextChoices):
    """What kind of block it is; each needs what its name says, and nothing else."""

    TEXT = "text", _("text")
    EXAMPLE = "example", _("practice example")
    QUOTE = "quote", _("words of somebody")
    FINDING = "finding", _("finding")
    FIGURE = "figure", _("picture")
    TABLE = "table", _("table")
    PRODUCT = "product", _("product")
    RECOMMENDATION = "recommendation", _("recommendation")


#: What a kind of block is about, by the name of the field.
PLACED = {
    BlockKind.QUOTE: "passage",
    BlockKind.FINDING: "finding",
    BlockKind.FIGURE: "figure",
    BlockKind.PRODUCT: "product",
    BlockKind.RECOMMENDATION: "recommendation",
}


def _one_thing() -> Q:
    """Return the condition that a block has the one thing of its kind, and no other.

    Something that is gone leaves an empty block behind, which writers see; so only "no other".
    """
    right = Q()
    for kind, field in PLACED.items():
        right &= Q(kind=kind) | Q(**{f"{field}__isnull": True})
    return right


class Block(models.Model):
    """One piece of `chapter`.

    `text` is in our own small markup (see `typesetting.markup`); `title` is that of a practice
    example or table; `rows` of a table: the first one holds the headings. `text` of a quote,
    finding, picture or product is what the writers say beside it. Taken out it stays in the bin.
    `is_out`: it stands in the edition that readers have now, whatever became of it in the draft.
    """

    chapter = models.ForeignKey(Chapter, on_delete=models.CASCADE, related_name="blocks")
    kind = models.CharField(_("kind"), max_length=15, choices=BlockKind, default=BlockKind.TEXT)
    title = models.CharField(_("title"), max_length=200, blank=True)
    text = models.TextField(_("text"), blank=True)
    rows = models.JSONField(_("rows"), default=list, blank=True)
    passage = models.ForeignKey(
        Passage, null=True, blank=True, on_delete=models.SET_NULL, related_name="blocks"
    )
    finding = models.ForeignKey(
        Finding, null=True, blank=True, on_delete=models.SET_NULL, related_name="blocks"
    )
    figure = models.ForeignKey(
        Figure, null=True, blank=True, on_delete=models.SET_NULL, related_name="blocks"
    )
    product = models.ForeignKey(
        Product, null=True, blank=True, on_delete=models.SET_NULL, related_name="blocks"
    )
    recommendation = models.ForeignKey(
        Recommendation, null=True, blank=True, on_delete=models.SET_NULL, related_name="blocks"
    )
    position = models.PositiveIntegerField(default=0)
    guid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    is_out = models.BooleanField(default=False, editable=False)
    removed_at = models.DateTimeField(_("taken out on"), null=True, blank=True)

    objects = BlockQuerySet.as_manager()

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=_one_thing(), name="a_block_is_about_one_thing")
        ]

    def __str__(self) -> str:
        return self.title or self.get_kind_display()

    @property
    def thing(self) -> models.Model | None:
        """Return what was placed here, if anything."""
        field = PLACED.get(BlockKind(self.kind))
        return getattr(self, field) if field else None
