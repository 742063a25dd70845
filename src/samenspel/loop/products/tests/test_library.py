"""One library over all Werkplaatsen, narrowed by plain links."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samenspel.ground.freshness import memory
from samenspel.loop.findings.models import Finding
from samenspel.loop.products import services
from samenspel.loop.products.library import SIDES, Choice, narrow, read_shelf
from samenspel.loop.products.models import Product, ProductTag
from samenspel.loop.products.tests.making import a_team, published
from samenspel.loop.programme.models import Theme
from tests.focus_group import a_focus_group


@pytest.fixture
def team(zhz, resident, researcher):
    return a_team(zhz, resident, lead=researcher)


@pytest.fixture
def elsewhere(elders, neighbour):
    return a_team(elders, lead=neighbour)


def many(team, size, *, first=0):
    """Put so many products on the shelf at once, with tags."""
    now = timezone.now()
    made = Product.objects.bulk_create(
        Product(
            werkplaats=team.werkplaats,
            team=team,
            title=f"Product {number}",
            slug=f"product-{number}",
            kind=["method", "lesson", "film"][number % 3],
            summary="Kom langs zonder map.",
            state="published",
            published_at=now,
        )
        for number in range(first, first + size)
    )
    ProductTag.objects.bulk_create(
        ProductTag(product=product, facet="audience", value=["resident", "education"][at % 2])
        for at, product in enumerate(made)
    )


def test_the_library_shows_what_all_werkplaatsen_made(
    team, elsewhere, researcher, neighbour, client
):
    published(team, researcher)
    published(elsewhere, neighbour, title="Thee in de tuin")
    page = client.get("/producten/").text
    assert 'href="/producten/koffie-zonder-map/"' in page
    assert 'href="http://elders.test/producten/thee-in-de-tuin/"' in page
    assert "Elders" in page


def test_one_of_another_werkplaats_is_not_at_our_address(team, elsewhere, neighbour, client):
    product = published(elsewhere, neighbour)
    assert client.get(product.get_absolute_url()).status_code == 404


def test_a_change_elsewhere_shows_at_once(team, elsewhere, neighbour, client):
    assert "Thee in de tuin" not in client.get("/producten/").text
    product = published(elsewhere, neighbour, title="Thee in de tuin")
    assert "Thee in de tuin" in client.get("/producten/").text
    services.withdraw_product(product=product, by=neighbour, why="Oud.")
    assert "Thee in de tuin" not in client.get("/producten/").text


def test_choices_combine(team, researcher, client):
    published(team, researcher, title="Een les", kind="lesson", tags={"audience": ["education"]})
    published(team, researcher, title="Een film", kind="film", tags={"audience": ["education"]})
    published(team, researcher, title="Een lijst", kind="checklist")
    page = client.get("/producten/?voor=education").text
    assert "Een les" in page
    assert "Een lijst" not in page
    page = client.get("/producten/?voor=education&soort=film").text
    assert "Een film" in page
    assert "Een les" not in page


def test_each_choice_says_how_many_are_behind_it(team, researcher):
    many(team, 12)
    shelf = read_shelf()
    found = narrow(shelf, Choice.asked({"soort": "lesson"}, shelf), None)
    assert len(found.pks) == 4
    kinds = {one.label: one.number for one in found.sides[0].options}
    assert set(kinds.values()) == {4}
    audience = next(one for one in found.sides if one.side.name == "voor")
    assert sum(one.number for one in audience.options) == 4


def test_the_number_is_what_one_gets(team, researcher):
    many(team, 12)
    shelf = read_shelf()
    start = narrow(shelf, Choice.asked({"voor": "resident"}, shelf), None)
    for shown in start.sides:
        for option in shown.options:
            if not option.is_chosen:
                query = dict(pair.split("=") for pair in option.url[1:].split("&"))
                there = narrow(shelf, Choice.asked(query, shelf), None)
                assert len(there.pks) == option.number


def test_what_makes_no_sense_is_left_out(team, researcher, client):
    published(team, researcher)
    odd = "&".join(f"{side.name}=%00<script>" for side in SIDES)
    page = client.get(f"/producten/?{odd}&woorden=%00&pagina=9999999999")
    assert page.status_code == 200
    assert "Koffie zonder map" in page.text
    assert "<script>&" not in page.text


def test_words_find_what_is_in_the_steps(team, researcher, client):
    published(team, researcher)
    published(team, researcher, title="Iets anders")
    page = client.get("/producten/?woorden=thermoskannen").text
    assert "Koffie zonder map" in page
    nothing = client.get("/producten/?woorden=zweefvliegtuig").text
    assert "Zulke producten zijn er niet" in nothing
    assert 'value="zweefvliegtuig"' in nothing


def test_a_draft_is_found_by_nobody(team, researcher, client):
    product = published(team, researcher)
    revision = services.begin_revision(product=product, by=researcher)
    services.change_product(product=revision, by=researcher, values={"needed": "Zweefvliegtuig"})
    assert "Zulke producten" in client.get("/producten/?woorden=zweefvliegtuig").text
    assert client.get(f"/producten/{revision.slug}/").status_code == 404


def test_an_empty_library_says_what_could_be_there(zhz, client):
    assert "Er zijn hier nog geen producten" in client.get("/producten/").text


def test_the_evidence_counts_what_everyone_may_read(zhz, researcher, client):
    group = a_focus_group(zhz, keeper=researcher)
    product = published(group.team, researcher)
    finding = Finding.objects.create(
        team=group.team,
        claim="Buren eerst.",
        state="shared",
        reach="team",
        shared_at=timezone.now(),
    )
    product.findings.add(finding)
    assert read_shelf().values[product.pk]["rust-op"] == {"nog-niets"}
    Finding.objects.update(reach="public")
    assert read_shelf().values[product.pk]["rust-op"] == {"bevindingen"}
    Finding.objects.update(state="checked", checked_at=timezone.now())
    assert read_shelf().values[product.pk]["rust-op"] == {"bevindingen", "nagevraagd"}
    memory.forget()
    caches["pages"].clear()
    assert "Nagevraagd bij deelnemers" in client.get("/producten/?rust-op=nagevraagd").text


def test_themes_of_two_regions_with_one_name_are_one(team, elsewhere, researcher, neighbour):
    for a, by in ((team, researcher), (elsewhere, neighbour)):
        theme = Theme.objects.create(
            werkplaats=a.werkplaats, name="Formeel en informeel", slug="formeel", summary="Samen"
        )
        published(a, by).themes.set([theme])
    shelf = read_shelf()
    found = narrow(shelf, Choice.asked({"thema": "formeel"}, shelf), None)
    assert len(found.pks) == 2


def queries(client, path):
    client.get(path)
    caches["pages"].clear()
    memory.forget()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize("path", ["/producten/", "/producten/?woorden=koffie&soort=method"])
def test_forty_products_cost_as_many_queries_as_ten(team, researcher, client, path):
    published(team, researcher)
    many(team, 10)
    few = queries(client, path)
    many(team, 30, first=10)
    assert queries(client, path) == few
    assert few <= 14


def test_a_kept_library_costs_one_query(team, client, django_assert_num_queries):
    many(team, 3)
    client.get("/producten/")
    with django_assert_num_queries(1):
        client.get("/producten/")
