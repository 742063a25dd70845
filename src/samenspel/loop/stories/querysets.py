"""Reads of value stories, and the gate: `readable_to` is the one way to stories of others."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Subquery, When

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.gate import consented
from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.loop.network.access import MANAGERS
from samenspel.loop.teams.models import Team

if TYPE_CHECKING:
    from samenspel.loop.network.models import Person, Werkplaats
    from samenspel.loop.stories.models import ValueStory


class ValueStoryQuerySet(models.QuerySet["ValueStory"]):
    """Reads of value stories."""

    def for_werkplaats(self, werkplaats: "Werkplaats | None") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def readable_to(self, person: "Person | None") -> Self:
        """Keep what its teller lets `person` (None: a visitor) read, at this moment.

        Tells of each in `is_named` whether the name may stand with it, and in `shown_to` how
        widely it may be read.
        """
        told = self.exclude(confirmed_at=None).with_consent()
        public = self._agreed_to(Reach.PUBLIC)
        if person is None or not person.active_memberships:
            return told.filter(public)
        own = [membership.werkplaats_id for membership in person.active_memberships]
        run = [m.werkplaats_id for m in person.active_memberships if m.role in MANAGERS]
        tables = Team.objects.at_table_of(person).order_by().values("pk")
        at_table = Q(team__in=tables) | Q(activity__team__in=tables) | Q(product__team__in=tables)
        return told.filter(
            public
            | Q(self._agreed_to(Reach.NATIONAL))
            | Q(self._agreed_to(Reach.WERKPLAATS), werkplaats__in=own)
            | Q(self._agreed_to(Reach.TEAM), at_table | Q(werkplaats__in=run), werkplaats__in=own)
        )

    def _agreed_to(self, reach: Reach) -> Q:
        return Q(consented(self.model, Purpose.QUOTE, reach))

    def with_consent(self) -> Self:
        """Tell of each in `is_named` and `shown_to` what its teller agrees to, now."""
        kind = ContentType.objects.get_for_model(self.model)
        given: Any = Consent.objects.in_force().filter(
            purpose=Purpose.QUOTE, subject_type=kind, subject_id=OuterRef("pk")
        )
        return self.annotate(
            is_named=Exists(given.filter(named=True)),
            shown_to=Subquery(given.order_by().values("reach")[:1]),
        )

    def for_cards(self) -> Self:
        """Tell of each in `begins` the first of its parts, in the order in which they are asked."""
        parts: Any = self.model._meta.get_field("parts").related_model
        kinds = parts._meta.get_field("kind").choices
        asked = Case(*(When(kind=kind, then=place) for place, (kind, _label) in enumerate(kinds)))
        own = parts.objects.filter(story=OuterRef("pk")).order_by(asked)
        return self.annotate(begins=Subquery(own.values("text")[:1]))

    def with_what_they_are_about(self) -> Self:
        """Take along the activity, product or team, its team and its theme."""
        return self.select_related(
            "activity__theme", "activity__team__theme", "product__team__theme", "team__theme"
        ).prefetch_related("parts", "product__themes")

    def told_between(self, first: date, last: date) -> Self:
        """Keep those told from `first` up to and including `last`."""
        return self.filter(told_at__date__range=(first, last))

    def with_token(self, token: str) -> Self:
        """Keep the one to which a private link leads, whether or not that still works."""
        return self.filter(link_digest=digest(token))

    def of_teller(self, email: str, person_id: int | None = None) -> Self:
        """Keep what was told from one address, or by who has this account."""
        mine = same_address("email", email)
        return self.filter(mine | Q(person=person_id) if person_id is not None else mine)

    def never_confirmed_since(self, moment: datetime) -> Self:
        """Keep what waits since before `moment` for its teller to say who may read it."""
        return self.filter(confirmed_at=None, told_at__lt=moment)
