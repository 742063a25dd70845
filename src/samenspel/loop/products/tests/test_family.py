"""A product travels: others make their own version of it, and its family is told."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samenspel.ground.notices.models import Notice
from samenspel.loop.products import services
from samenspel.loop.products.family import family_of
from samenspel.loop.products.models import Product
from samenspel.loop.products.notices import adapted_line
from samenspel.loop.products.tests.making import a_draft, a_team, published


@pytest.fixture
def team(zhz, resident, researcher):
    return a_team(zhz, resident, lead=researcher)


@pytest.fixture
def elsewhere(elders, neighbour):
    return a_team(elders, lead=neighbour)


@pytest.fixture
def source(team, researcher):
    return published(team, researcher)


def adapt(source, team, by, **fields):
    mine = services.adapt_product(product=source, team=team, by=by, **fields)
    return Product.objects.select_related("team__werkplaats", "werkplaats").get(pk=mine.pk)


def on_the_shelf(source, team, by, **fields):
    mine = adapt(source, team, by, **fields)
    services.publish_product(product=mine, by=by)
    return Product.objects.select_related("team__werkplaats", "werkplaats").get(pk=mine.pk)


def test_somebody_elsewhere_begins_with_all_of_it(source, elsewhere, neighbour, login):
    address = reverse("products:adapt", kwargs={"guid": source.guid})
    told = {"team": elsewhere.pk, "adaptation": "Met thee.", "key": str(source.guid)[:-4] + "0000"}
    for _twice in range(2):
        answer = login(neighbour).post(address, told)
    mine = Product.objects.get(adapted_from=source)
    assert answer.url == f"http://elders.test/producten/{mine.slug}/maken/"
    assert [step.title for step in mine.steps.all()] == ["Kies een straat", "Bel aan zonder map"]
    assert mine.files.get().upload.name == source.files.get().upload.name
    assert mine.contact_mail == ""
    assert not mine.findings.exists()


def test_who_sits_at_no_table_is_told_what_is_needed(source, outsider, login, client):
    address = reverse("products:adapt", kwargs={"guid": source.guid})
    assert client.get(address).status_code == 302
    assert "een team voor nodig" in login(outsider).get(address).text


def test_a_team_of_somebody_else_is_no_choice(source, elsewhere, resident, login):
    address = reverse("products:adapt", kwargs={"guid": source.guid})
    assert login(resident).post(address, {"team": elsewhere.pk}).status_code == 422
    with pytest.raises(PermissionDenied):
        services.adapt_product(product=source, team=elsewhere, by=resident)


def test_all_rights_reserved_means_asking_first(team, researcher, elsewhere, neighbour, login):
    source = published(team, researcher)
    Product.objects.filter(pk=source.pk).update(licence="reserved")
    source.refresh_from_db()
    address = reverse("products:adapt", kwargs={"guid": source.guid})
    page = login(neighbour).get(address).text
    assert "Vraag het eerst aan de makers" in page
    assert "samenwonen@hogeschool.example.org" in page
    with pytest.raises(PermissionDenied):
        adapt(source, elsewhere, neighbour)


def test_share_alike_stays_share_alike(source, elsewhere, neighbour, login):
    Product.objects.filter(pk=source.pk).update(licence="cc-by-sa-4.0")
    source.refresh_from_db()
    mine = adapt(source, elsewhere, neighbour)
    assert mine.licence == "cc-by-sa-4.0"
    address = reverse("products:part", kwargs={"slug": mine.slug, "part": "voorwaarden"})
    visitor = login(neighbour)
    told = {"licence": "cc0-1.0"}
    assert visitor.post(address, told, headers={"host": "elders.test"}).status_code == 422


def test_the_family_is_told_both_ways(source, elsewhere, neighbour, client):
    on_the_shelf(source, elsewhere, neighbour, adaptation="Met thee in plaats van koffie.")
    page = client.get(source.get_absolute_url()).text
    assert "Met thee in plaats van koffie." in page
    assert "Elders" in page
    theirs = client.get("/producten/koffie-zonder-map/", headers={"host": "elders.test"}).text
    assert "http://testserver/producten/koffie-zonder-map/" in theirs


def test_a_draft_of_others_is_not_told(source, elsewhere, neighbour, client):
    adapt(source, elsewhere, neighbour, adaptation="Geheim.")
    assert "Geheim." not in client.get(source.get_absolute_url()).text


def test_the_makers_hear_when_it_is_published(source, elsewhere, neighbour, resident, researcher):
    mine = adapt(source, elsewhere, neighbour, adaptation="Met thee.")
    assert not Notice.objects.exists()
    services.publish_product(product=mine, by=neighbour)
    told = set(Notice.objects.values_list("address", flat=True))
    assert told == {"roos@example.org", "otto@example.org"}
    line = adapted_line(mine.pk, "roos@example.org")
    assert line.text == "Met thee."
    assert line.url == "http://elders.test/producten/koffie-zonder-map/"
    assert adapted_line(mine.pk, "nel@example.org") is None
    services.withdraw_product(product=mine, by=neighbour, why="Oud.")
    assert adapted_line(mine.pk, "roos@example.org") is None


@pytest.fixture
def three(source, elsewhere, neighbour, researcher):
    child = on_the_shelf(source, elsewhere, neighbour)
    return source, child, on_the_shelf(child, source.team, researcher)


def test_ancestors_that_may_not_be_seen_are_not_named(three, neighbour, client):
    source, child, grandchild = three
    assert family_of(grandchild, None).ancestors == [child, source]
    services.withdraw_product(product=child, by=neighbour, why="Oud.")
    family = family_of(grandchild, None)
    assert family.ancestors == [source]
    assert family.unnamed == 1
    page = client.get(grandchild.get_absolute_url()).text
    assert "1 eerder product dat niet meer in de bibliotheek staat" in page


def test_a_circle_that_somebody_made_by_hand_ends(source, elsewhere, neighbour):
    child = on_the_shelf(source, elsewhere, neighbour)
    Product.objects.filter(pk=source.pk).update(adapted_from=child)
    source.refresh_from_db()
    assert family_of(source, None).ancestors == [child]


def test_own_makers_need_no_licence(team, source, researcher):
    Product.objects.filter(pk=source.pk).update(licence="reserved")
    source.refresh_from_db()
    assert adapt(source, team, researcher).adapted_from == source


def test_what_was_changed_is_asked_of_adaptations_only(source, elsewhere, neighbour, login, team):
    mine = adapt(source, elsewhere, neighbour)
    address = reverse("products:part", kwargs={"slug": mine.slug, "part": "begin"})
    told = {"title": "Thee", "kind": "method", "summary": "Thee.", "adaptation": "Met thee."}
    there = {"host": "elders.test"}
    assert login(neighbour).post(address, told, headers=there).status_code == 302
    mine.refresh_from_db()
    assert mine.adaptation == "Met thee."
    other = a_draft(elsewhere, neighbour, title="Zelf bedacht")
    address = reverse("products:part", kwargs={"slug": other.slug, "part": "begin"})
    assert "Wat hebben jullie veranderd" not in login(neighbour).get(address, headers=there).text
    assert login(neighbour).post(address, told, headers=there).status_code == 302
