"""Who is in the books of two Werkplaatsen can't be turned into somebody else by one of them.

By another address the coordinator of the one would log in as coordinator of the other.
"""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from samenspel.loop.network import services
from samenspel.loop.network.models import ImportKind, Membership, Person, Role

ELDERS = {"HTTP_HOST": "elders.test"}
VALUES = {"perspective": "citizen", "role": "member", "starts": timezone.localdate().isoformat()}


@pytest.fixture
def shared(zhz, neighbour) -> Membership:
    """Noor will run our Werkplaats, has no account yet, and also takes part elsewhere."""
    noor = Person.objects.create(name="Noor", email="noor@example.org")
    Membership.objects.create(
        werkplaats=zhz, person=noor, perspective="education", role=Role.COORDINATOR
    )
    return services.add_person(
        werkplaats=neighbour.active_memberships[0].werkplaats,
        by=neighbour,
        name="Wie dan ook",
        email=noor.email,
        perspective="citizen",
    )


@pytest.fixture
def nel(login, neighbour) -> Client:
    return login(neighbour)


def test_a_neighbour_can_not_give_our_coordinator_another_address(nel, shared):
    taken_over = {**VALUES, "name": "Noor", "email": "van.mij@example.org"}
    path = f"/beheer/mensen/{shared.pk}/"
    assert nel.post(path, taken_over, **ELDERS).status_code == 302
    shared.person.refresh_from_db()
    assert shared.person.email == "noor@example.org"
    page = nel.get(path, **ELDERS).content.decode()
    assert "ook mee in een andere Werkplaats" in page
    assert 'name="email"' not in page


def test_nor_by_the_service(neighbour, shared):
    with pytest.raises(PermissionDenied):
        services.change_member(membership=shared, by=neighbour, email="van.mij@example.org")


def test_nor_another_name_by_an_import(neighbour, shared, csv_file):
    draft = services.start_import(
        werkplaats=shared.werkplaats,
        by=neighbour,
        kind=ImportKind.PEOPLE,
        upload=csv_file("naam;mail;perspectief\nGekke Henkie;noor@example.org;professional\n"),
    )
    services.confirm_import(draft=draft, by=neighbour)
    shared.refresh_from_db()
    assert (shared.person.name, shared.perspective) == ("Noor", "professional")


def test_who_runs_both_may(shared, neighbour, zhz):
    Membership.objects.create(
        werkplaats=zhz, person=neighbour, perspective="education", role=Role.COORDINATOR
    )
    neighbour.forget_memberships()
    services.change_member(membership=shared, by=neighbour, name="Noor Bakker")
    shared.person.refresh_from_db()
    assert shared.person.name == "Noor Bakker"
