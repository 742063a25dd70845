"""Where the pages of a book lead to, and how a file is offered."""

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from samenspel.ground.common.choices import label_of
from samenspel.loop.editions import summaries
from samenspel.loop.editions.audiences import WORDS
from samenspel.loop.editions.models import EditionFile, FileKind
from samenspel.loop.editions.opening import Opened
from samenspel.loop.findings.models import Finding
from samenspel.loop.products.models import Product
from samenspel.loop.publications.models import Audience

register = template.Library()


@register.simple_tag
def chapter_url(book: Opened, key: str) -> str:
    """Return the page of a chapter, in the edition that one reads."""
    return book.links.chapter(key)


@register.simple_tag
def why_url(book: Opened, key: str) -> str:
    """Return the page of a recommendation."""
    return book.links.why(key)


@register.simple_tag
def finding_url(book: Opened, finding: Finding) -> str:
    """Return the page of a finding in this book."""
    return book.links.finding(finding)


@register.simple_tag
def product_url(book: Opened, product: Product) -> str:
    """Return the page of a product."""
    return book.links.product(product)


@register.simple_tag
def edition_url(book: Opened, edition: int) -> str:
    """Return the first page of another edition."""
    return book.links_of(edition).start


@register.simple_tag
def summary_url(book: Opened, audience: str) -> str:
    """Return the page with the most important for `audience`."""
    return book.links.summary(WORDS[Audience(audience)])


@register.simple_tag
def sheet_url(book: Opened, word: str) -> str:
    """Return where that page is as a PDF."""
    return book.links.to("summary_sheet", audience=word)


@register.filter
def card_alt(book: Opened) -> str:
    """Return what one sees on the card that goes with a link."""
    return summaries.card_alt(book)


@register.simple_tag
def file_link(file: EditionFile) -> SafeString:
    """Offer one file, with what it is for and its size."""
    label = capfirst(label_of(FileKind, file.kind))
    return format_html('<a href="{}">{}</a> ({})', file.url, label, filesizeformat(file.size))
