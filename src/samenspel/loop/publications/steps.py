"""How far a draft is on its way to readers, and whether a resident read along."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from samenspel.loop.publications.models import Publication, PublicationState, Review

WAY = [_("Write"), _("Let others read"), _("Approve"), _("Publish")]
_AT = {
    PublicationState.DRAFT: 1,
    PublicationState.REVIEW: 2,
    PublicationState.APPROVED: 4,
    PublicationState.PUBLISHED: 4,
    PublicationState.WITHDRAWN: 1,
}


@dataclass(frozen=True)
class Steps:
    """The way a draft goes, and how far it is (from 1)."""

    labels: list[Any]
    current: int


def steps_of(publication: Publication) -> Steps:
    """Return how far `publication` is."""
    return Steps(WAY, _AT[PublicationState(publication.state)])


def resident_read(reviews: Iterable[Review]) -> bool:
    """Return whether somebody who reads as a resident said what they think of it."""
    return any(one.as_resident and one.answer for one in reviews)
