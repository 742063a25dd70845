"""Blocks as semantic HTML: the same for a page and for a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samenspel.ground.typesetting.markup import Note, render
from samenspel.loop.editions.book import Advice
from samenspel.loop.editions.links import Links, short
from samenspel.loop.editions.references import References
from samenspel.loop.publications.content import BlockIn, FigureIn
from samenspel.loop.publications.models import BlockKind
from samenspel.loop.publications.placed import Placed


@dataclass
class Counter:
    """What is numbered through the whole book."""

    figures: int = 0
    tables: int = 0
    seen: set[str] = field(default_factory=set)


@dataclass
class Maker:
    """Makes the blocks of one part, and gathers its notes."""

    prefix: str
    level: int
    placed: Placed
    advice: dict[str, Advice]
    links: Links
    references: References
    counter: Counter
    notes: list[Note] = field(default_factory=list)
    withheld: int = 0
    under: Sequence[int] = ()

    def html_of(self, block: BlockIn) -> SafeString:
        """Return the block as HTML; empty when there is nothing (any more) to show."""
        make: Callable[[BlockIn], SafeString] = getattr(self, f"_{BlockKind(block.kind).value}")
        return make(block)

    def text(self, text: str, *, boxed: int | None = None) -> SafeString:
        """Return our own text as HTML; its notes are kept.

        It stands under the headings of the text before it, unless it is in a box: there the first
        heading is of the level `boxed`.
        """
        rendered = render(
            text,
            prefix=self.prefix,
            level=boxed or self.level,
            first_note=len(self.notes) + 1,
            cite=self.references.cite,
            under=() if boxed else self.under,
        )
        self.under = self.under if boxed else rendered.under
        self.notes.extend(rendered.notes)
        return mark_safe(rendered.html)

    def _text(self, block: BlockIn) -> SafeString:
        html = self.text(block.text)
        return (
            format_html('<div class="text" id="{}">{}</div>', ident(block), html) if html else html
        )

    def _example(self, block: BlockIn) -> SafeString:
        title = format_html("<h{0}>{1}</h{0}>", self.level, block.title) if block.title else ""
        return format_html(
            '<aside class="example" role="doc-example" id="{}">'
            '<p class="example__label">{}</p>{}{}</aside>',
            ident(block),
            _("Example from practice"),
            title,
            self.text(block.text, boxed=self.level + bool(block.title)),
        )

    def _quote(self, block: BlockIn) -> SafeString:
        said = self.placed.quotes.get(block.passage or 0)
        beside = self.text(block.text)
        if said is None:
            self.withheld += 1
            withheld = _("Words of somebody stood here. They can't be read here (any more).")
            return format_html(
                '<div class="withheld" id="{}"><p>{}</p></div>{}', ident(block), withheld, beside
            )
        return format_html(
            '<figure class="quote" id="{}"><blockquote>{}</blockquote>'
            "<figcaption>{}</figcaption></figure>{}",
            ident(block),
            lines(said.words),
            said.who,
            beside,
        )

    def _finding(self, block: BlockIn) -> SafeString:
        finding = self.placed.findings.get(block.finding or 0)
        beside = self.text(block.text)
        if finding is None:
            withheld = _("A finding stood here. It can't be read here (any more).")
            return format_html(
                '<div class="withheld" id="{}"><p>{}</p></div>{}', ident(block), withheld, beside
            )
        return format_html(
            '<div class="finding-box" id="{}"><p class="finding-box__label">{}</p>'
            '<p class="finding-box__claim"><strong>{}</strong></p><p>{} {}.</p>'
            '<p class="why"><a href="{}">{}</a></p>{}</div>',
            ident(block),
            _("What we found"),
            finding.claim,
            _("How sure we are:"),
            capfirst(finding.get_confidence_display()),
            self.links.finding(finding),
            _("Why do you say so?"),
            beside,
        )

    def _figure(self, block: BlockIn) -> SafeString:
        if block.figure is None:
            return self.text(block.text)
        self.counter.figures += 1
        first = block.figure.key not in self.counter.seen
        self.counter.seen.add(block.figure.key)
        place = f"f-{short(block.figure.key)}" if first else ident(block)
        number = _("Figure %(number)s.") % {"number": self.counter.figures}
        return format_html(
            '<figure class="picture" id="{}">{}<figcaption>{} {}{}</figcaption></figure>{}',
            place,
            image(block.figure, self.links),
            number,
            block.figure.caption,
            made_by(block.figure),
            self.text(block.text),
        )

    def _table(self, block: BlockIn) -> SafeString:
        if not block.rows:
            return self.text(block.text)
        self.counter.tables += 1
        number = _("Table %(number)s.") % {"number": self.counter.tables}
        head, *rows = block.rows
        return format_html(
            '<div class="table-box" id="{}"><table><caption>{} {}</caption>'
            "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>{}",
            ident(block),
            number,
            block.title,
            format_html_join("", '<th scope="col">{}</th>', ((cell,) for cell in head)),
            format_html_join("", "<tr>{}</tr>", ((_row(head, row),) for row in rows)),
            self.text(block.text),
        )

    def _product(self, block: BlockIn) -> SafeString:
        product = self.placed.products.get(block.product or 0)
        beside = self.text(block.text)
        if product is None:
            return beside
        return format_html(
            '<div class="product-box" id="{}"><p class="product-box__label">{}</p>'
            '<p><a href="{}"><strong>{}</strong></a></p><p>{}</p>{}</div>',
            ident(block),
            capfirst(product.get_kind_display()),
            self.links.product(product),
            product.title,
            product.summary,
            beside,
        )

    def _recommendation(self, block: BlockIn) -> SafeString:
        advice = self.advice.get(block.recommendation)
        if advice is None:
            return self.text(block.text)
        box = format_html('<div class="advice-box" id="{}">{}</div>', ident(block), advice.html)
        return format_html("{}{}", box, self.text(block.text))


def ident(block: BlockIn) -> str:
    """Return the place of a block on a page."""
    return f"b-{short(block.key)}"


def lines(words: str) -> SafeString:
    """Return plain words as paragraphs."""
    told = [line.strip() for line in words.splitlines() if line.strip()]
    return format_html_join("", "<p>{}</p>", ((line,) for line in told))


def image(figure: FigureIn, links: Links) -> SafeString:
    """Return a picture with what one sees in it in words."""
    size = ""
    if figure.width and figure.height:
        size = format_html(' width="{}" height="{}"', figure.width, figure.height)
    return format_html('<img src="{}" alt="{}"{}>', links.image(figure), figure.alt, size)


def made_by(figure: FigureIn) -> SafeString | str:
    """Return who made a picture, if that is told."""
    if not figure.credit:
        return ""
    told = _("Picture: %(who)s") % {"who": figure.credit}
    return format_html(' <small class="credit">({})</small>', told)


def advice_html(*, says: str, explanation: str, for_whom: str, why: str, bare: str) -> SafeString:
    """Return a recommendation as it stands in a chapter: for whom, what, and why (or `bare`)."""
    label = _("Recommendation for %(audience)s") % {"audience": for_whom}
    reason = (
        format_html('<p class="no-evidence">{}</p>', bare)
        if bare
        else format_html('<p class="why"><a href="{}">{}</a></p>', why, _("Why do you say so?"))
    )
    return format_html(
        '<p class="advice__label">{}</p><p class="advice__says"><strong>{}</strong></p>{}{}',
        label,
        says,
        mark_safe(explanation),
        reason,
    )


def _row(head: Sequence[str], row: Sequence[str]) -> SafeString:
    """Return the cells of a row; the first one names it, and as many as there are headings."""
    first, *others = [*row, *[""] * (len(head) - len(row))]
    cells = format_html_join("", "<td>{}</td>", ((cell,) for cell in others))
    return format_html('<th scope="row">{}</th>{}', first, cells)
