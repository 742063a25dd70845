"""What the pages of the notebook draw: where things are, and who wrote them."""

from datetime import date

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samenspel.ground.common.choices import label_of
from samenspel.ground.common.templatetags.ui import icon
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.network.models import Perspective
from samenspel.loop.notebook.models import Answer, Entry, File, FileVersion, Outcome, Photo
from samenspel.loop.teams.models import Team

register = template.Library()
SIGNS = {Outcome.WORKED: "ok", Outcome.PARTLY: "neutral", Outcome.FAILED: "info"}


@register.simple_tag
def entry_url(team: Team, entry: Entry, token: str = "") -> str:
    """Return where the entry is; with a private link for who came by one."""
    if token:
        return reverse("notebook:seat_entry", kwargs={"token": token, "pk": entry.pk})
    return reverse("notebook:entry", kwargs={"slug": team.slug, "pk": entry.pk})


@register.simple_tag
def photo_url(team: Team, photo: Photo, token: str = "") -> str:
    """Return where the photo is."""
    if token:
        return reverse("notebook:seat_photo", kwargs={"token": token, "pk": photo.pk})
    return reverse("notebook:photo", kwargs={"slug": team.slug, "pk": photo.pk})


@register.simple_tag
def version_url(team: Team, version: FileVersion, token: str = "") -> str:
    """Return where a version of a file is."""
    at = {"pk": version.file_id, "number": version.number}
    if token:
        return reverse("notebook:seat_download", kwargs=at | {"token": token})
    return reverse("notebook:download", kwargs=at | {"slug": team.slug})


@register.simple_tag
def who_wrote(thing: Entry | Answer, *, named: bool = True) -> SafeString:
    """Say who wrote something, and from which side: by name where that may be."""
    side = label_of(Perspective, thing.perspective) if thing.perspective else ""
    name = thing.author.name if thing.author and named else ""
    if not name and (named or not side):
        name = _("somebody who took part")
    sign = ""
    if side:
        drawn = icon(f"shape-{thing.perspective}", size="sm")
        sign = format_html('<span class="shape--{}">{}</span> ', thing.perspective, drawn)
    words = f"{name}, {side}" if name and side else name or side
    return format_html('<span class="who">{}{}</span>', sign, words[:1].upper() + words[1:])


@register.filter
def outcome_kind(outcome: str) -> str:
    """Return the kind of mark for how it went: none of them is an error."""
    return SIGNS.get(Outcome(outcome), "neutral")


@register.filter
def on_weekday(day: date) -> str:
    """Say a day with the day of the week: "donderdag 26 oktober 2017"."""
    return date_in_words(day, get_language() or "nl", weekday=True)


@register.simple_tag
def reach_words(thing: Entry | File) -> str:
    """Say how far something was shared, when that is further than the team."""
    match thing.reach:
        case "werkplaats":
            return _("Shared with this Werkplaats")
        case "national":
            return _("Shared with all Werkplaatsen")
        case "public":
            return _("Shared with everyone")
    return ""
