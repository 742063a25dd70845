"""What stands on the writing pages about files."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from samenspel.loop.editions.models import Making
from samenspel.loop.publications.models import Publication
from samenspel.loop.publications.panels import OUTLINE_PANELS


def files_of(request: HttpRequest, publication: Publication) -> Mapping[str, Any] | None:
    """Return how far the files of the newest edition are; None before there is one."""
    if publication.published_at is None:
        return None
    newest = Making.objects.filter(edition__publication=publication)
    return {"making": newest.order_by("-edition__edition", "-pk").first()}


OUTLINE_PANELS.register("editions/parts/files_panel.html", files_of, order=60)
