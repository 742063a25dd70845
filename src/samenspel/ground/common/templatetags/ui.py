"""The components of Samenspel: `{% load ui %}` in a template, and see them all on /stijl/.

Python people never type a class name of the design system; these tags carry them. No component
needs JavaScript. Text is escaped; a block's content is a template like any other.

The four small ones that a page shows by the dozen (icon, badge, button, card) are written here in
one `format_html`, which is several times as quick as a template of their own; the others are in
`templates/common/components/`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms.utils import flatatt
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString
from django.utils.timezone import get_current_timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.common.assets import icon_url
from samenspel.ground.common.meter import MIDDLE, SIZE, sides_of_the_table
from samenspel.ground.common.words import joined
from samenspel.ground.text.dates import date_in_words, moment_in_words, period_in_words

register = template.Library()

BUTTON_CLASSES = {
    "primary": "utrecht-button--primary-action",
    "secondary": "utrecht-button--secondary-action",
    "subtle": "utrecht-button--subtle",
    "danger": "utrecht-button--primary-action utrecht-button--danger",
}
BADGE_ICONS = {"neutral": "dot", "info": "info", "ok": "ok", "warning": "warning", "error": "error"}
AUDIENCES = {
    "public": "open",
    "national": "people",
    "werkplaats": "people",
    "team": "team",
    "coordinators": "lock",
    "you": "lock",
}


def _component(name: str, **context: Any) -> SafeString:
    return render_to_string(f"common/components/{name}.html", context)


@register.simple_tag
def icon(name: str, *, size: str = "md") -> SafeString:
    """Draw a symbol of `icons.svg` beside words that say the same; size "sm", "md" or "lg"."""
    return _drawn(name, size)


@cache
def _drawn(name: str, size: str) -> SafeString:
    return format_html(
        '<svg class="icon icon--{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        size,
        icon_url(),
        name,
    )


@register.simple_tag
def button(
    label: str,
    url: str = "",
    *,
    kind: str = "primary",
    icon: str = "",
    **attributes: Any,
) -> SafeString:
    """Show a button that says what happens; with `url` a link that looks like one.

    `kind` is "primary" (one a page), "secondary", "subtle" or "danger". Other arguments become
    attributes: `{% button _("Meer") url hx_get=url hx_target="#list" %}`.
    """
    classes = f"utrecht-button {BUTTON_CLASSES[kind]}"
    sign = _drawn(icon, "md") if icon else ""
    submits = attributes.pop("type", "submit")
    others = flatatt({name.replace("_", "-"): value for name, value in attributes.items()})
    if url:
        return format_html('<a class="{}" href="{}"{}>{}{}</a>', classes, url, others, sign, label)
    return format_html(
        '<button class="{}" type="{}"{}>{}{}</button>', classes, submits, others, sign, label
    )


@register.simple_block_tag
def buttons(content: SafeString) -> SafeString:
    """Put buttons beside each other, below each other on a phone."""
    return format_html('<div class="utrecht-button-group">{}</div>', content)


@register.simple_block_tag
def alert(
    content: SafeString, kind: str = "info", *, title: str = "", role: str = ""
) -> SafeString:
    """Tell something that must be seen; `kind` is "info", "ok", "warning" or "error"."""
    return _component("alert", content=content, kind=kind, title=title, role=role)


@register.simple_block_tag
def cards(content: SafeString) -> SafeString:
    """Lay cards out beside each other, as many as fit."""
    return format_html('<div class="cards">{}</div>', content)


@register.simple_block_tag
def card(
    content: SafeString,
    title: str,
    url: str = "",
    *,
    label: str = "",
    image: Any = None,
    level: int = 2,
) -> SafeString:
    """Show one thing out of many; with `url` the whole card leads there.

    `label` is the small line above the title (a kind, a day); `image` has url, width and height.
    """
    return format_html(
        '<article class="card{}">{}<div class="card__body">{}'
        '<h{level} class="card__title">{}</h{level}>'
        '<div class="card__content flow">{}</div></div></article>',
        " card--link" if url else "",
        _card_image(image) if image else "",
        format_html('<p class="card__label">{}</p>', label) if label else "",
        format_html('<a href="{}">{}</a>', url, title) if url else title,
        content,
        level=level,
    )


def _card_image(image: Any) -> SafeString:
    return format_html(
        '<img class="card__image" src="{}" alt="" width="{}" height="{}" loading="lazy">',
        image.url,
        image.width,
        image.height,
    )


@register.simple_block_tag
def hero(content: SafeString, title: str, *, lead: str = "") -> SafeString:
    """Open the front page: the one `h1`, a lead, and in the block the one clear next step."""
    return _component("hero", content=content, title=title, lead=lead)


@register.simple_block_tag
def next_step(content: SafeString, title: str, *, icon: str = "arrow-right") -> SafeString:
    """Set the one clear next step of a page apart; the block holds a sentence and a button."""
    return _component("next_step", content=content, title=title, icon=icon)


@register.simple_block_tag
def details(content: SafeString, summary: str, *, unfolded: bool = False) -> SafeString:
    """Fold away what few people need."""
    return _component("details", content=content, summary=summary, open=unfolded)


@register.simple_tag
def table(
    caption: str,
    headers: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    hide_caption: bool = False,
) -> SafeString:
    """Show a table whose rows become small blocks on a phone.

    The first cell of a row names the row. A cell with a `label` and a `url` becomes a link; a
    column of numbers only is set as numbers.
    """
    rows = list(rows)
    numeric = [
        bool(rows) and all(isinstance(row[at], int | float | Decimal) for row in rows)
        for at in range(len(headers))
    ]
    lines = [list(zip(headers, row, numeric, strict=True)) for row in rows]
    heads = list(zip(headers, numeric, strict=True))
    return _component("table", caption=caption, heads=heads, lines=lines, hide_caption=hide_caption)


@register.simple_tag
def timeline(items: Iterable[Any], *, level: int = 3) -> SafeString:
    """Tell what happened in order.

    Each item has `title`, and perhaps `when`, `text`, `url` and `state`: "done" (the default),
    "now" or "later".
    """
    return _component("timeline", items=items, level=level)


@register.simple_tag
def badge(label: str, kind: str = "neutral") -> SafeString:
    """Show a state in a word; `kind` is "neutral", "info", "ok", "warning" or "error"."""
    sign = _drawn(BADGE_ICONS[kind], "sm")
    return format_html('<span class="badge badge--{}">{}{}</span>', kind, sign, label)


@register.simple_tag
def perspective_meter(
    counts: Mapping[str, int],
    labels: Mapping[str, Any],
    *,
    title: str = "",
    level: int = 2,
    past: bool = False,
) -> SafeString:
    """Draw who is at the table and say who is missing, with the same in a table under it.

    Both mappings have the keys "citizen", "professional", "municipality" and "education". Of what
    is `past`, it says who was missing, and not "yet".
    """
    sides = sides_of_the_table(counts, labels)
    return _component(
        "perspective_meter",
        sides=sides,
        total=sum(side.count for side in sides),
        missing=joined(side.label for side in sides if side.missing),
        title=title or _("Who is at the table?"),
        level=level,
        past=past,
        icons=icon_url(),
        size=int(SIZE),
        middle=int(MIDDLE),
    )


@register.simple_tag(takes_context=True)
def pagination(context: Context, page: Page[Any], *, parameter: str = "pagina") -> SafeString:
    """Lead through a long list; keeps what else is in the address."""
    if page.paginator.num_pages < 2:
        return SafeString("")
    request = context.get("request")
    query = request.GET.copy() if request else None

    def address(number: int) -> str:
        if query is None:
            return f"?{parameter}={number}"
        query[parameter] = str(number)
        return f"?{query.urlencode()}"

    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return _component(
        "pagination",
        page=page,
        pages=[(number, address(number) if isinstance(number, int) else "") for number in numbers],
        previous=address(page.number - 1),
        next=address(page.number + 1),
    )


@register.simple_tag
def breadcrumbs(*trail: Any) -> SafeString:
    """Show the way back: label, url, label, url, and at last the label of this page.

    `{% breadcrumbs _("Questions") list_url question.title %}`; the front page is added itself.
    """
    *pairs, current = trail
    steps = list(zip(pairs[::2], pairs[1::2], strict=True))
    return _component("breadcrumbs", steps=steps, current=current)


@register.simple_tag
def definition_list(items: Any) -> SafeString:
    """Show labels with their values, from pairs or a mapping; what has no value is left out."""
    pairs = items.items() if isinstance(items, Mapping) else items
    return _component(
        "definition_list", pairs=[pair for pair in pairs if pair[1] not in ("", None)]
    )


@register.simple_block_tag
def empty_state(content: SafeString, title: str, *, icon: str = "team") -> SafeString:
    """Say of an empty list what could be here and, in the block, how to start."""
    return _component("empty_state", content=content, title=title, icon=icon)


@register.simple_tag
def steps(labels: Sequence[str], current: int, *, title: str = "") -> SafeString:
    """Show how far one is; `current` counts from 1. `title` says of what, to who can't see it."""
    return _component(
        "steps", labels=labels, current=current, label=labels[current - 1], title=title
    )


@register.simple_tag
def read_aloud(part: str) -> SafeString:
    """Offer to read the element with the id `part` aloud; only shown where the browser can.

    The page loads `common/read_aloud.js` as a module.
    """
    return _component("read_aloud", part=part)


@register.simple_tag
def visibility_note(audience: str) -> SafeString:
    """Say in one sentence who can see this; `audience` is a key of AUDIENCES or a sentence."""
    return _component("visibility_note", audience=audience, icon=AUDIENCES.get(audience, "lock"))


@register.filter
def in_words(value: date | datetime | None) -> str:
    """Say a day or a moment in words: "donderdag 26 oktober 2017, 13.00 uur"."""
    language = get_language() or "nl"
    if isinstance(value, datetime):
        return moment_in_words(value, get_current_timezone(), language)
    return date_in_words(value, language) if value else ""


@register.simple_tag
def period(start: date, end: date) -> str:
    """Say a period in words: "september 2016 tot en met augustus 2017"."""
    return period_in_words(start, end, get_language() or "nl")


@register.filter
def paragraphs(text: str) -> SafeString:
    """Turn plain text into paragraphs; whatever looks like markup is shown as it was typed."""
    return SafeString(linebreaks(text, autoescape=True))
