"""Chainable reads of what teams write down, in domain words."""

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, TruncMonth
from django.utils import timezone

from samenspel.ground.consent.models import Reach
from samenspel.loop.network.models import Person
from samenspel.loop.teams.models import Team

if TYPE_CHECKING:
    from samenspel.loop.network.models import Werkplaats
    from samenspel.loop.notebook.models import (
        Agreement,
        Answer,
        Entry,
        File,
        FileVersion,
        Photo,
        Task,
    )


def shared_with(person: Person | None, path: str = "") -> Q:
    """Return the condition under which `person` may see what a team shared.

    `path` leads there from elsewhere, as in "entry__".
    """
    seen = Q(**{f"{path}reach": Reach.PUBLIC})
    if person is None or not person.active_memberships:
        return seen
    own = [membership.werkplaats_id for membership in person.active_memberships]
    return (
        seen
        | Q(**{f"{path}reach": Reach.NATIONAL})
        | Q(**{f"{path}reach": Reach.WERKPLAATS, f"{path}werkplaats__in": own})
        | at_the_table_of(person, path)
    )


def at_the_table_of(person: Person | None, path: str = "") -> Q:
    """Return the condition that `person` sits at the table, or coordinates."""
    if person is None or not person.active_memberships:
        return Q(pk__in=[])
    return Q(**{f"{path}team__in": Team.objects.at_table_of(person).values("pk")})


class EntryQuerySet(models.QuerySet["Entry"]):
    """Reads of the log."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def visible_to(self, person: Person | None) -> Self:
        """Keep those that were shared widely enough for `person` (None: a visitor)."""
        return self.filter(shared_with(person))

    def there(self) -> Self:
        """Leave out those that were taken away."""
        return self.filter(removed_at=None)

    def for_the_log(self) -> Self:
        """Read them with all that the log shows, in a fixed number of queries."""
        return (
            self.select_related("author", "team")
            .prefetch_related("photos", "files__versions")
            .annotate(answer_count=Coalesce(Subquery(self._number_of_answers()), 0))
        )

    def _number_of_answers(self) -> models.QuerySet[Any, Any]:
        answers: Any = self.model._meta.get_field("answers").related_model._default_manager
        said = answers.filter(entry=OuterRef("pk")).order_by().values("entry")
        return said.annotate(number=Count("pk")).values("number")  # type: ignore[no-any-return]

    def by_month(self) -> models.QuerySet[Any, Any]:
        """Count per month and perspective: rows with `month`, `perspective` and `number`."""
        known = self.there().exclude(perspective="")
        per_month = known.order_by().annotate(month=TruncMonth("day"))
        return per_month.values("month", "perspective").annotate(number=Count("pk"))


class EntryPhotoQuerySet(models.QuerySet["Photo"]):
    """Reads of photos."""

    def visible_to(self, person: Person | None) -> Self:
        """Keep those of who sits at the table; of others only where nobody can be recognised."""
        wider = Q(nobody_recognisable=True) & shared_with(person, "entry__")
        return self.filter(wider | at_the_table_of(person, "entry__"))


class AnswerQuerySet(models.QuerySet["Answer"]):
    """Reads of answers."""


class AgreementQuerySet(models.QuerySet["Agreement"]):
    """Reads of agreements."""

    def in_force(self, day: date | None = None) -> Self:
        """Keep those that hold on `day`, today when left out."""
        day = day or timezone.localdate()
        return self.filter(Q(ended=None) | Q(ended__gt=day))

    def ended(self, day: date | None = None) -> Self:
        """Keep those that hold no longer."""
        return self.filter(ended__lte=day or timezone.localdate())


class TaskQuerySet(models.QuerySet["Task"]):
    """Reads of to-dos."""

    def to_do(self) -> Self:
        """Keep what isn't ready."""
        return self.filter(done_at=None)

    def done(self) -> Self:
        """Keep what is ready, the last one first."""
        return self.filter(done_at__isnull=False).order_by("-done_at", "-pk")

    def of(self, person: Person) -> Self:
        """Keep what `person` will do."""
        return self.filter(owner=person)

    def of_tables(self, person: Person, werkplaats: "Werkplaats") -> Self:
        """Keep what `person` will do in the teams of one Werkplaats where that person sits now."""
        mine = self.of(person).filter(at_the_table_of(person), team__werkplaats=werkplaats)
        return mine.select_related("team")


class FileQuerySet(models.QuerySet["File"]):
    """Reads of files."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def visible_to(self, person: Person | None) -> Self:
        """Keep those that were shared widely enough for `person` (None: a visitor)."""
        return self.filter(shared_with(person))

    def with_versions(self) -> Self:
        """Read their versions along, and who handed them in."""
        return self.select_related("team", "owner").prefetch_related("versions__by")


class FileVersionQuerySet(models.QuerySet["FileVersion"]):
    """Reads of versions."""

    def total_size(self) -> int:
        """Return how many bytes they take together."""
        return self.order_by().aggregate(total=Sum("size"))["total"] or 0
