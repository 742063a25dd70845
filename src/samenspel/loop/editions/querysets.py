"""Chainable reads of files of editions, in domain words."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Case, Exists, OuterRef, When

from samenspel.ground.consent.models import Reach
from samenspel.loop.coding.models import Passage
from samenspel.loop.publications.models import Contributor, Publication
from samenspel.loop.research.models import Participant

if TYPE_CHECKING:
    from samenspel.loop.editions.models import EditionFile, Making


class EditionFileQuerySet(models.QuerySet["EditionFile"]):
    """Reads of files."""

    def there(self) -> Self:
        """Keep those that can be fetched."""
        return self.filter(withdrawn_at=None).exclude(file="")

    def for_readers(self) -> Self:
        """Order as readers look for them: the one to print first."""
        places = [When(kind=kind, then=at) for at, kind in enumerate(["pdf", "epub", "docx"])]
        return self.order_by(Case(*places, default=len(places)))

    def of_publication(self, publication: Publication) -> Self:
        """Keep those of all its editions."""
        return self.filter(edition__publication=publication)

    def with_words_of(self, participant: Participant) -> Self:
        """Keep those in which `participant` speaks."""
        said = Passage.objects.filter(voices__participant=participant).order_by().values("pk")
        through = self.model.passages.through.objects.filter(editionfile=OuterRef("pk"))
        return self.filter(Exists(through.filter(passage__in=said)))

    def naming(self, contributor: Contributor) -> Self:
        """Keep those on which `contributor` is named."""
        return self.filter(contributors=contributor)

    def in_which_all_agree(self) -> Self:
        """Keep those of which every word and name may be read by everyone, now."""
        agreed = Passage.objects.quotable(Reach.PUBLIC).order_by().values("pk")
        named = Contributor.objects.named(Reach.PUBLIC).order_by().values("pk")
        words = self.model.passages.through.objects.filter(editionfile=OuterRef("pk"))
        names = self.model.contributors.through.objects.filter(editionfile=OuterRef("pk"))
        return self.filter(
            ~Exists(words.exclude(passage__in=agreed)),
            ~Exists(names.exclude(contributor__in=named)),
        )


class MakingQuerySet(models.QuerySet["Making"]):
    """Reads of makings."""

    def going_on(self) -> Self:
        """Keep those that wait or are being made."""
        return self.filter(state__in=["waiting", "making"])

    def hanging(self, since: datetime) -> Self:
        """Keep those that are being made for too long: the worker must have stopped."""
        return self.filter(state="making", asked_at__lt=since)
