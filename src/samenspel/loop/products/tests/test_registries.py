"""What products tell the others: the trail, the catalogue, privacy, consent, the team's page."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone

from samenspel.ground.catalogue.models import Record
from samenspel.ground.common.holdings import Subject
from samenspel.ground.consent.models import Purpose
from samenspel.loop.findings.models import Finding
from samenspel.loop.products import services
from samenspel.loop.products.models import Product
from samenspel.loop.products.privacy import HOLDINGS
from samenspel.loop.products.rests_on import copies_on
from samenspel.loop.products.tests.making import a_draft, a_team, published
from samenspel.loop.teams.models import Team
from tests.focus_group import a_focus_group


@pytest.fixture
def group(zhz, researcher, professional):
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def product(group, researcher):
    return published(group.team, researcher)


def chain(thing, person, werkplaats):
    request = RequestFactory().get("/")
    request.person, request.werkplaats = person, werkplaats
    template = Template("{% load trail %}{% trail thing %}")
    return template.render(Context({"thing": thing, "request": request}))


def test_the_trail_leads_from_a_team_to_its_product(product, group, zhz):
    Team.objects.update(reach="public")
    assert "Koffie zonder map" in chain(group.team, None, zhz)
    services.withdraw_product(product=product, by=group.keeper, why="Oud.")
    assert "Koffie zonder map" not in chain(group.team, None, zhz)


def test_the_work_on_a_next_version_is_no_step_of_its_own(product, group, zhz):
    services.begin_revision(product=product, by=group.keeper)
    assert chain(group.team, group.keeper, zhz).count("Koffie zonder map") == 1


def test_the_catalogue_follows(product, researcher):
    record = Record.objects.get()
    told = record.description
    assert told["title"] == "Koffie zonder map"
    assert told["type"] == "LearningResource"
    assert told["files"][0]["media_type"] == "text/plain"
    assert "@example.org" not in str(told)
    services.withdraw_product(product=product, by=researcher, why="Oud.")
    assert Record.objects.get().deleted_at is not None


def test_a_draft_is_in_no_catalogue(zhz, researcher):
    a_draft(a_team(zhz, lead=researcher), researcher)
    assert not Record.objects.exists()


def held(person):
    subject = Subject(email=person.email, person_id=person.pk)
    return {holding.name: list(holding.export(subject)) for holding in HOLDINGS}


def test_who_made_it_can_be_forgotten(product, researcher):
    assert len(held(researcher)["products.made"]) == 3
    subject = Subject(email=researcher.email, person_id=researcher.pk)
    for holding in HOLDINGS:
        holding.erase(subject)
    assert held(researcher)["products.made"] == []
    assert Product.objects.get().versions.count() == 1


def test_an_address_to_ask_at_can_be_forgotten(product):
    subject = Subject(email="Samenwonen@hogeschool.example.org", person_id=None)
    holding = HOLDINGS[1]
    assert len(list(holding.export(subject))) == 1
    assert holding.erase(subject) == 1
    assert Product.objects.get().contact_mail == ""


WORDS = "Eerst vraag ik de buurvrouw, die kent iedereen."


def test_words_of_a_participant_in_a_product_are_told(group, product, researcher):
    assert list(copies_on(group.d1, Purpose.QUOTE)) == []
    revision = services.begin_revision(product=product, by=researcher)
    services.put_steps(product=revision, by=researcher, rows=[{"title": "Buren", "text": WORDS}])
    services.publish_product(product=product, by=researcher, what_changed="Buren.")
    told = list(copies_on(group.d1, Purpose.QUOTE))
    assert [one.url for one in told] == [product.get_absolute_url()]
    assert "buurvrouw" not in told[0].label
    assert list(copies_on(group.d2, Purpose.QUOTE)) == []


def test_words_in_an_older_version_are_told_until_that_is_taken_away(group, product, researcher):
    for rows in ([{"title": "Buren", "text": WORDS}], [{"title": "Buren", "text": "Vraag het."}]):
        revision = services.begin_revision(product=product, by=researcher)
        services.put_steps(product=revision, by=researcher, rows=rows)
        services.publish_product(product=product, by=researcher, what_changed="Anders.")
    assert len(list(copies_on(group.d1, Purpose.TAKE_PART))) == 1
    services.remove_version(version=product.versions.get(number=2), by=researcher)
    assert list(copies_on(group.d1, Purpose.TAKE_PART)) == []


def test_words_that_went_along_in_an_adaptation_are_told(
    group, product, elders, neighbour, researcher
):
    services.begin_revision(product=product, by=researcher)
    revision = product.revision
    services.put_steps(product=revision, by=researcher, rows=[{"title": "Buren", "text": WORDS}])
    services.publish_product(product=product, by=researcher, what_changed="Buren.")
    team = a_team(elders, lead=neighbour)
    source = Product.objects.get(pk=product.pk)
    mine = services.adapt_product(product=source, team=team, by=neighbour)
    scopes = [one.scope for one in copies_on(group.d1, Purpose.TAKE_PART)]
    assert scopes == [product.werkplaats_id, mine.werkplaats_id]


def test_the_page_of_a_team_shows_what_it_made(product, group, client):
    Team.objects.update(reach="public")
    page = client.get(group.team.get_absolute_url()).text
    assert "Wat dit team maakte" in page
    assert product.get_absolute_url() in page


def test_a_hidden_team_is_not_named_on_its_product(product, group, client):
    Product.objects.update(contact_name="")
    group.team.reach = "team"
    group.team.save()
    assert group.team.name not in client.get(product.get_absolute_url()).text
    hidden = Team.objects.select_related("werkplaats").get()
    assert a_draft(hidden, group.keeper).contact_name == ""


def test_the_product_page_shows_findings_as_far_as_one_may_see(product, group, client):
    finding = Finding.objects.create(
        team=group.team,
        claim="Buren eerst.",
        state="shared",
        reach="team",
        shared_at=timezone.now(),
    )
    product.findings.add(finding)
    assert "Buren eerst." not in client.get(product.get_absolute_url()).text
    finding.reach = "public"
    finding.save()
    assert "Buren eerst." in client.get(product.get_absolute_url()).text
