"""Chainable reads of the network, in domain words."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Self, cast

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.db.models.functions import Lower
from django.utils import timezone

from samenspel.ground.consent.gate import consented
from samenspel.ground.consent.models import Purpose, Reach

if TYPE_CHECKING:
    from samenspel.loop.network.models import (
        ImportDraft,
        Invitation,
        Membership,
        Organisation,
        PendingMembership,
        Person,
        Role,
        Werkplaats,
    )


class WerkplaatsQuerySet(models.QuerySet["Werkplaats"]):
    """Reads of Werkplaatsen."""

    def regions(self) -> Self:
        """Keep the regional networks, without the hub."""
        return self.filter(kind="region")

    def with_partner_counts(self) -> Self:
        """Tell of each how many partners it has now, as `partner_count`."""
        today = timezone.localdate()
        begun = Q(organisations__since=None) | Q(organisations__since__lte=today)
        going_on = Q(organisations__until=None) | Q(organisations__until__gte=today)
        return self.annotate(partner_count=Count("organisations", filter=begun & going_on))

    def on_host(self, host: str) -> "Werkplaats | None":
        """Return the one whose site answers `host` ("name" or "name:port"), else the default."""
        name, _separator, port = host.partition(":")
        candidates = self.select_related("site").filter(
            Q(site__hostname=name) | Q(site__is_default_site=True)
        )

        def fit(werkplaats: "Werkplaats") -> tuple[bool, bool]:
            site = werkplaats.site
            return (site is not None and site.hostname == name, str(site and site.port) == port)

        return max(candidates, key=fit, default=None)


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Reads of partners."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def current(self, day: date | None = None) -> Self:
        """Keep those that are partner on `day`, today when left out."""
        day = day or timezone.localdate()
        return self.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day))

    def with_member_counts(self) -> Self:
        """Tell of each how many people of it take part, as `member_count`."""
        today = timezone.localdate()
        going_on = Q(memberships__ends=None) | Q(memberships__ends__gte=today)
        started = Q(memberships__starts__lte=today)
        return self.annotate(member_count=Count("memberships", filter=going_on & started))

    def former(self, day: date | None = None) -> Self:
        """Keep those whose partnership was over on `day`, today when left out."""
        return self.filter(until__lt=day or timezone.localdate())


class PersonQuerySet(models.QuerySet["Person"]):
    """Reads of people. Nobody has two memberships of one Werkplaats, so nobody is found twice."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep people who belong, or belonged, to one Werkplaats."""
        return self.filter(memberships__werkplaats=werkplaats)

    def active_in(self, werkplaats: "Werkplaats", day: date | None = None) -> Self:
        """Keep people whose membership of one Werkplaats is in force on `day`."""
        day = day or timezone.localdate()
        return self.filter(
            Q(memberships__ends=None) | Q(memberships__ends__gte=day),
            memberships__werkplaats=werkplaats,
            memberships__starts__lte=day,
        )

    def with_membership_of(self, werkplaats: "Werkplaats") -> Self:
        """Load how each belongs to one Werkplaats today, as the one item of `here`."""
        here = _memberships().for_werkplaats(werkplaats).in_force().select_related("organisation")
        return self.prefetch_related(Prefetch("memberships", queryset=here, to_attr="here"))

    def with_address(self, *addresses: str) -> Self:
        """Keep people with one of these mail addresses, whatever the capitals."""
        wanted = [address.strip().lower() for address in addresses if address.strip()]
        return self.alias(address=Lower("email")).filter(address__in=wanted)

    def left_before(self, day: date) -> Self:
        """Keep people who took part once, and nowhere any more since `day`; nor logged in since."""
        memberships = _memberships().filter(person=OuterRef("pk"))
        later = memberships.filter(Q(ends=None) | Q(ends__gte=day))
        seen = Q(user__last_login__date__gte=day)
        return self.filter(Exists(memberships)).exclude(Exists(later)).exclude(seen)

    def shown_within(self, reach: Reach) -> Self:
        """Keep people who agreed to be named as widely as `reach`; tells of their photo too."""
        return self.showing(Purpose.SHOW_NAME, reach).annotate(
            shows_photo=consented(self.model, Purpose.SHOW_PHOTO, reach)
        )

    def showing(self, purpose: Purpose, reach: Reach) -> Self:
        """Keep people who agreed to `purpose` as widely as `reach`."""
        return self.filter(consented(self.model, purpose, reach))


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Reads of memberships."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def in_force(self, day: date | None = None) -> Self:
        """Keep those that hold on `day`, today when left out."""
        day = day or timezone.localdate()
        return self.filter(Q(ends=None) | Q(ends__gte=day), starts__lte=day)

    def with_role(self, *roles: "Role") -> Self:
        """Keep those with one of `roles`."""
        return self.filter(role__in=roles)

    def mail_addresses(self) -> list[str]:
        """Return where these people read their mail; who gave no address is left out."""
        known = self.exclude(person__email="").order_by("person__email")
        return list(known.values_list("person__email", flat=True))

    def by_address(self, addresses: Iterable[str]) -> "dict[str, Membership]":
        """Return the membership of whoever has each of these addresses (written small)."""
        found = self.alias(address=Lower("person__email")).filter(address__in=list(addresses))
        return {one.person.email.lower(): one for one in found.select_related("person")}

    def count_by_perspective(self) -> dict[str, int]:
        """Return how many there are of each perspective."""
        rows = self.order_by().values_list("perspective").annotate(number=Count("pk"))
        return dict(rows)

    def ending_by(self, day: date) -> Self:
        """Keep those that hold today and have ended after `day`."""
        return self.in_force().filter(ends__lte=day)

    def without_account(self) -> Self:
        """Keep those of people who can't log in."""
        return self.filter(person__user=None)

    def with_account(self) -> Self:
        """Keep those of people who can log in."""
        return self.exclude(person__user=None)

    def past(self) -> Self:
        """Keep those that are over."""
        return self.filter(ends__lt=timezone.localdate())

    def matching(self, words: str) -> Self:
        """Keep those whose person, function or partner has all `words` in it."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(person__name__icontains=word)
                | Q(person__email__icontains=word)
                | Q(function__icontains=word)
                | Q(organisation__name__icontains=word)
            )
        return found


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Reads of invitations."""

    def open(self) -> Self:
        """Keep those that can still be accepted."""
        return self.filter(accepted_at=None, expires_at__gt=timezone.now())


class PendingMembershipQuerySet(models.QuerySet["PendingMembership"]):
    """Reads of who was asked to take part."""

    def for_werkplaats(self, werkplaats: "Werkplaats") -> Self:
        """Keep those of one Werkplaats."""
        return self.filter(werkplaats=werkplaats)

    def open(self) -> Self:
        """Keep those that can still be answered."""
        return self.filter(answer="waiting", link_until__gt=timezone.now())

    def standing(self) -> Self:
        """Keep those that wait, or said no: nobody is asked again meanwhile."""
        return self.exclude(answer="accepted").filter(link_until__gt=timezone.now())

    def expired(self, now: datetime) -> Self:
        """Keep those whose time to answer is over, answered or not."""
        return self.filter(link_until__lte=now)


def _memberships() -> MembershipQuerySet:
    """Return all memberships, by name: the models know these querysets, never the reverse."""
    manager = apps.get_model("network", "Membership")._default_manager
    return cast("MembershipQuerySet", manager.all())


class ImportDraftQuerySet(models.QuerySet["ImportDraft"]):
    """Reads of imports that wait for a yes."""

    def waiting(self) -> Self:
        """Keep those that are not too old."""
        return self.filter(created__gt=timezone.now() - self.model.KEPT)

    def expired(self, now: datetime) -> Self:
        """Keep those that nobody said yes to in time."""
        return self.filter(created__lte=now - self.model.KEPT)

    def of(self, person: "Person", werkplaats: "Werkplaats") -> Self:
        """Keep what `person` handed in for `werkplaats`."""
        return self.filter(made_by=person, werkplaats=werkplaats)
