"""Chainable reads of publications, in domain words."""

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from samenspel.ground.common.counting import CountOf
from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.gate import consented
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.loop.teams.models import Team

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.publications.models import (
        Block,
        Chapter,
        Comment,
        Contributor,
        Publication,
        Recommendation,
        Review,
        Suggestion,
        Version,
    )


class PublicationQuerySet(models.QuerySet["Publication"]):
    """Reads of publications."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def published(self) -> Self:
        """Keep those with an edition for readers, that was not withdrawn."""
        return self.filter(published_at__isnull=False, withdrawn_at=None)

    def ever_published(self) -> Self:
        """Keep those that readers may have an address of, withdrawn or not."""
        return self.filter(published_at__isnull=False)

    def written_by(self, person: "Person | None") -> Self:
        """Keep those whose draft `person` may open: who sits at the team's table or writes along.

        In a Werkplaats where that person is not active (any more) there are none.
        """
        if person is None or person.user_id is None:
            return self.none()
        own = [membership.werkplaats_id for membership in person.active_memberships]
        tables = Team.objects.at_table_of(person).order_by().values("pk")
        along = person.contributions.filter(writes=True).order_by().values("publication")
        return self.filter(Q(team__in=tables) | Q(pk__in=along), werkplaats__in=own)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep what everyone may read, and the drafts that `person` may open."""
        seen = Q(published_at__isnull=False, withdrawn_at=None)
        if person is None:
            return self.filter(seen)
        drafts = type(self)(self.model).written_by(person).order_by().values("pk")
        return self.filter(seen | Q(pk__in=drafts))


class ChapterQuerySet(models.QuerySet["Chapter"]):
    """Reads of chapters."""

    def in_it(self) -> Self:
        """Leave out what lies in the bin."""
        return self.filter(removed_at=None)

    def in_the_bin(self) -> Self:
        """Keep what was taken out."""
        return self.exclude(removed_at=None)


class BlockQuerySet(models.QuerySet["Block"]):
    """Reads of blocks."""

    def in_it(self) -> Self:
        """Leave out what was taken out, by itself or with its chapter."""
        return self.filter(removed_at=None, chapter__removed_at=None)

    def read_now(self) -> Self:
        """Keep what readers have; of what never had any, what its writers have."""
        drafts = Q(chapter__publication__published_at=None)
        return self.filter(Q(is_out=True) | drafts & Q(removed_at=None, chapter__removed_at=None))


class RecommendationQuerySet(models.QuerySet["Recommendation"]):
    """Reads of recommendations."""

    def in_it(self) -> Self:
        """Leave out what was taken out."""
        return self.filter(removed_at=None)

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(publication__werkplaats=werkplaats)

    def visible_to(self, person: "Person | None") -> Self:
        """Keep what readers have, and all of the drafts that `person` may open."""
        publications: Any = self.model._meta.get_field("publication").related_model
        out = publications.objects.published().order_by().values("pk")
        seen = ~Q(out_as="") & Q(publication__in=out)
        drafts = publications.objects.written_by(person).order_by().values("pk")
        return self.filter(seen | Q(publication__in=drafts, removed_at=None))


class ContributorQuerySet(models.QuerySet["Contributor"]):
    """Reads of contributors. A name is shown only of who agrees, now."""

    def named(self, reach: Reach = Reach.PUBLIC) -> Self:
        """Keep those whose name may stand there as widely as `reach`: the gate for names here."""
        return self.filter(consented(self.model, Purpose.SHOW_NAME, reach))

    def for_werkplaats(self, werkplaats: "Werkplaats | None") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(publication__werkplaats=werkplaats)

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())


class VersionQuerySet(models.QuerySet["Version"]):
    """Reads of versions."""

    def editions(self) -> Self:
        """Keep those that readers got, the newest first."""
        return self.filter(edition__isnull=False).order_by("-edition")

    def read_now(self, werkplaats_id: int) -> Self:
        """Keep what readers of one Werkplaats get now: the newest edition of what is out."""
        newest = self.model._default_manager.editions().filter(publication=OuterRef("publication"))
        return self.filter(
            pk=Subquery(newest.values("pk")[:1]),
            publication__werkplaats=werkplaats_id,
            publication__published_at__isnull=False,
            publication__withdrawn_at=None,
        ).select_related("publication")


class CommentQuerySet(models.QuerySet["Comment"]):
    """Reads of what is said about a draft."""

    def begun(self) -> Self:
        """Keep what was said first, without the answers to it."""
        return self.filter(answers=None)

    def open(self) -> Self:
        """Keep what nobody settled yet."""
        return self.filter(resolved_at=None)


class SuggestedWordsQuerySet(models.QuerySet["Suggestion"]):
    """Reads of suggested changes."""

    def open(self) -> Self:
        """Keep what waits for an answer."""
        return self.filter(state="open")


class ReviewQuerySet(models.QuerySet["Review"]):
    """Reads of who was asked to read."""

    def for_werkplaats(self, werkplaats: "Werkplaats | None") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(asked_version__publication__werkplaats=werkplaats)

    def of_publication(self, publication: "Publication") -> Self:
        """Keep those about any version of `publication`."""
        return self.filter(asked_version__publication=publication)

    def open(self) -> Self:
        """Keep those that can still be answered or changed."""
        return self.filter(closed_at=None)

    def answered(self) -> Self:
        """Keep those with an answer."""
        return self.exclude(answer="")

    def with_counts(self) -> Self:
        """Count what each said and suggested, as `said` and `suggested`."""
        comments: Any = self.model._meta.get_field("comments").related_model
        suggestions: Any = self.model._meta.get_field("suggestions").related_model
        said = comments.objects.filter(reviewer=OuterRef("pk"))
        other = suggestions.objects.filter(reviewer=OuterRef("pk"))
        return self.annotate(said=CountOf(said), suggested=CountOf(other))

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, as long as it works."""
        return self.filter(link_digest=digest(token), link_until__gt=timezone.now())
