"""What the makers hear and do, what everyone counts, the chain, and what is held of people."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samenspel.ground.common.holdings import Subject
from samenspel.ground.notices.models import Notice
from samenspel.ground.notices.topics import topic_named
from samenspel.ground.trail.walking import walk
from samenspel.loop.adoptions import services
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.privacy import HOLDINGS
from samenspel.loop.adoptions.tests.making import make_adoption
from samenspel.loop.questions.models import Question
from tests.booklet import a_product

PAGE = "/producten/koffie-zonder-map/"
MAKERS = f"{PAGE}toepassingen/"
ASKED = {"text": "Wie drinkt er koffie met wie?", "kind": "knowledge", "perspective": "citizen"}


def line_for(adoption: Adoption, address: str):
    return topic_named("adoptions.told").line(adoption.pk, address)


def test_the_makers_hear_of_each_adoption_and_change(product):
    adoption = make_adoption(product, confirmed=False)
    assert not Notice.objects.exists()
    services.confirm_adoption(adoption=adoption)
    services.add_later_change(adoption=adoption, text="Buren bellen elkaar.")
    told = Notice.objects.filter(topic="adoptions.told")
    assert {notice.address for notice in told} == {"pim@example.org"}
    assert told.count() == 2
    assert line_for(adoption, "pim@example.org").text == "Buren bellen elkaar."
    assert line_for(adoption, "roos@example.org") is None


def test_without_a_team_the_coordinators_hear_of_it(product, coordinator):
    type(product).objects.update(team=None)
    product.refresh_from_db()
    services.confirm_adoption(adoption=make_adoption(product, confirmed=False))
    assert {notice.address for notice in Notice.objects.all()} == {"cora@example.org"}


def test_a_maker_reads_the_address_of_who_may_be_mailed(product, login, professional, resident):
    shy, open_ = make_adoption(product), make_adoption(product)
    services.keep_wishes(adoption=open_, shows_name=False, takes_mail=True)
    page = login(professional).get(MAKERS).content.decode()
    assert open_.email in page
    assert shy.email not in page
    assert login(resident).get(MAKERS).status_code == 404


def test_a_maker_asks_what_it_raised(product, login, professional, resident):
    adoption = make_adoption(product)
    for _ in range(2):
        login(professional).post(f"{MAKERS}{adoption.pk}/vraag/", ASKED)
    adoption.refresh_from_db()
    assert adoption.question == Question.objects.get()
    assert adoption.question.asker_email == "pim@example.org"
    with pytest.raises(PermissionDenied):
        services.ask_as_maker(adoption=make_adoption(product), by=resident, **ASKED)


def test_regions_are_counted_and_the_family_too(product, client, elders):
    make_adoption(product, werkplaats=elders)
    make_adoption(product)
    made = a_product(product.team, title="Thee", slug="thee", adapted_from=product)
    make_adoption(made)
    page = client.get(PAGE).content.decode()
    assert "2 organisaties vertelden ons" in page
    assert "Elders: 1" in page
    assert "op nog 1 plek gebruikt" in page


def test_the_overview_of_the_region_shows_what_is_used_there_of_others(product, client, elders):
    make_adoption(product, organisation="Buurtteam Oost", werkplaats=elders)
    make_adoption(product, organisation="Niet van hier")
    page = client.get("/toepassingen/", headers={"host": "elders.test"}).content.decode()
    assert "Buurtteam Oost" in page
    assert "Niet van hier" not in page
    assert f"http://testserver{PAGE}" in page


def test_a_kept_overview_is_fresh_on_every_site(product, client, elders):
    there = {"host": "elders.test"}
    client.get("/toepassingen/", headers=there)
    services.confirm_adoption(
        adoption=make_adoption(product, organisation="Oost", confirmed=False, werkplaats=elders)
    )
    assert "Oost" in client.get("/toepassingen/", headers=there).content.decode()
    assert "Oost" in client.get(PAGE).content.decode()


def test_the_chain_goes_on_from_the_product_to_the_new_question(product, zhz):
    adoption = make_adoption(product)
    waiting = make_adoption(product, confirmed=False)
    services.ask_as_teller(adoption=adoption, **ASKED)
    trail = walk(product, person=None, werkplaats=zhz)
    met = [node.title for node in trail.nodes()]
    assert str(adoption) in met
    assert str(waiting) not in met


@pytest.mark.parametrize("page", [PAGE, "/toepassingen/"])
def test_many_uses_take_no_more_queries(product, client, page, elders):
    numbers = []
    client.get(f"{page}?warm")
    for _ in range(2):
        for _each in range(6):
            adoption = make_adoption(product, werkplaats=elders)
            services.add_later_change(adoption=adoption, text="Meer.")
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{page}?{len(numbers)}")
        numbers.append(len(queries))
    assert numbers[0] == numbers[1]


def test_what_is_held_is_told_and_erased(product):
    adoption = make_adoption(product)
    services.keep_wishes(adoption=adoption, shows_name=True, takes_mail=True)
    [holding] = HOLDINGS
    mine = Subject(email=adoption.email.upper())
    assert adoption.own_url in next(iter(holding.export(mine))).change_url
    assert holding.erase(mine) == 1
    adoption.refresh_from_db()
    assert (adoption.name, adoption.email) == ("", "")
    assert not Adoption.objects.with_wishes().get().shows_name
    assert list(holding.export(mine)) == []
