"""What can be found of the network: partners, and people as far as they agreed to be named.

Here, too, is told who is in which audience and which site belongs to which Werkplaats: the
network is the one app that knows.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from samenspel.ground.common import housekeeping
from samenspel.ground.consent.models import Consent, Purpose, Reach
from samenspel.ground.search import registry
from samenspel.ground.search.registry import PUBLIC, Document
from samenspel.ground.search.services import refresh
from samenspel.loop.network.models import Membership, Organisation, Person, Werkplaats
from samenspel.loop.network.signals import organisations_imported, people_imported

NATIONAL = "national"


def audience_of(werkplaats_id: int) -> str:
    """Return the audience of the members of one Werkplaats."""
    return f"werkplaats:{werkplaats_id}"


def audiences_of(person: Person | None) -> Iterator[str]:
    """Yield the audiences that `person` is in through memberships."""
    memberships = person.active_memberships if person is not None else []
    if memberships:
        yield NATIONAL
    for membership in memberships:
        yield audience_of(membership.werkplaats_id)


def scope_of(request: HttpRequest) -> int | None:
    """Return on which site to search; the hub searches them all."""
    werkplaats: Werkplaats | None = request.werkplaats  # type: ignore[attr-defined]
    return None if werkplaats is None or werkplaats.is_hub else werkplaats.pk


def addresses_of(scopes: Iterable[int]) -> dict[int, str]:
    """Return where the sites of these Werkplaatsen are."""
    werkplaatsen = Werkplaats.objects.filter(pk__in=scopes).select_related("site")
    return {werkplaats.pk: werkplaats.root_url for werkplaats in werkplaatsen}


def describe_organisation(organisation: Organisation) -> Document:
    """Let everyone find a partner."""
    return Document(
        title=organisation.name,
        body=" ".join(filter(None, [organisation.description, organisation.municipality])),
        url=f"{reverse('network:partners')}#partner-{organisation.pk}",
        kind="partner",
        scope=organisation.werkplaats_id,
        audience=PUBLIC,
        date=organisation.since,
    )


def describe_person(person: Person) -> Document | None:
    """Let a person be found by those whom that person agreed to be named to."""
    consent = Consent.objects.of(person).in_force().filter(purpose=Purpose.SHOW_NAME).first()
    membership = next(iter(person.active_memberships), None)
    if consent is None or membership is None or consent.reach == Reach.TEAM:
        return None
    audiences = {Reach.PUBLIC: PUBLIC, Reach.NATIONAL: NATIONAL}
    return Document(
        title=person.name,
        body=" ".join(filter(None, [membership.function, person.about])),
        url=f"{reverse('network:people')}#person-{person.pk}",
        kind="person",
        scope=membership.werkplaats_id,
        audience=audiences.get(Reach(consent.reach), audience_of(membership.werkplaats_id)),
    )


def _people_of(consent: Consent) -> Iterable[Person]:
    if consent.subject_type.model_class() is not Person:
        return []
    return Person.objects.filter(pk=consent.subject_id)


registry.register(Organisation, describe_organisation)
registry.register(Person, describe_person)
registry.register_dependent(Consent, _people_of)
registry.register_dependent(Membership, lambda membership: [membership.person])
registry.register_kind("partner", _("Partners"))
registry.register_kind("person", _("People"))
registry.register_audiences(audiences_of)
registry.register_scope(scope_of)
registry.register_addresses(addresses_of)


def _refresh_people(people: Iterable[Person], **kwargs: Any) -> None:
    """Describe those anew who can be found at all; most people in an import never agreed to it."""
    imported = Person.objects.filter(pk__in=[person.pk for person in people])
    refresh(imported.showing(Purpose.SHOW_NAME, Reach.WERKPLAATS))


def _refresh_organisations(organisations: Iterable[Organisation], **kwargs: Any) -> None:
    refresh(organisations)


people_imported.connect(_refresh_people, dispatch_uid="network.search.people")
organisations_imported.connect(_refresh_organisations, dispatch_uid="network.search.partners")


def refresh_after_endings(now: datetime) -> int:
    """Take people out whose membership ended by itself yesterday; return how many."""
    yesterday = localdate(now) - timedelta(days=1)
    people = list(Person.objects.filter(memberships__ends=yesterday).distinct())
    refresh(people)
    return len(people)


housekeeping.register("network.search", refresh_after_endings)
