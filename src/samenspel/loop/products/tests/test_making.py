"""The table makes a product in small steps; leads and coordinators put it in the library."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samenspel.loop.products import services
from samenspel.loop.products.content import content_of
from samenspel.loop.products.models import Product, ProductVersion
from samenspel.loop.products.tests.making import STEPS, a_draft, a_team, filled, published
from samenspel.loop.questions.tests.making import make_question


@pytest.fixture
def team(zhz, resident, researcher):
    return a_team(zhz, resident, lead=researcher)


def test_who_sits_at_the_table_begins_a_product(team, resident, login):
    address = reverse("products:begin", kwargs={"slug": team.slug})
    told = {"title": "Koffie zonder map", "kind": "method", "summary": "Kom langs."}
    told["key"] = str(uuid.uuid4())
    for _twice in range(2):
        answer = login(resident).post(address, told, follow=True)
    assert "Nog nodig" in answer.text
    assert Product.objects.get().slug == "koffie-zonder-map"


def test_who_sits_elsewhere_does_not(team, professional):
    with pytest.raises(PermissionDenied):
        a_draft(team, professional)


def test_each_part_is_kept_at_once(team, resident, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "geleerd"})
    login(resident).post(address, {"failed": "Bellen vooraf.", "watch_out": ""})
    product.refresh_from_db()
    assert product.failed == "Bellen vooraf."


def test_what_it_rests_on_is_kept_where_there_is_nothing_else_to_choose(team, resident, login):
    product = a_draft(team, resident)
    question = make_question(team.werkplaats, public=True)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "rust-op"})
    form = login(resident).get(address).context["form"]
    assert "activities" not in form.fields
    chosen = {"seen": form["seen"].value(), "questions": [question.pk]}
    assert login(resident).post(address, chosen).status_code == 302
    assert product.questions.get() == question


def test_every_kind_that_one_can_choose_is_a_kind(team, resident, login):
    product = a_draft(team, resident)
    begin = reverse("products:part", kwargs={"slug": product.slug, "part": "begin"})
    for address in (begin, reverse("products:begin", kwargs={"slug": team.slug})):
        assert "-----" not in login(resident).get(address).text


def test_tags_come_from_the_short_lists_only(team, resident, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "voor-wie"})
    chosen = {"audiences": ["resident", "policymaker"], "situations": ["street"]}
    assert login(resident).post(address, chosen).status_code == 302
    content = content_of(product)
    assert content.audiences == ("policymaker", "resident")
    assert login(resident).post(address, {"audiences": ["king"]}).status_code == 422


def test_two_at_once_lose_nothing(team, resident, researcher, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "geleerd"})
    page = login(resident).get(address)
    seen = page.context["form"]["seen"].value()
    services.change_product(product=product, by=researcher, values={"failed": "Van Otto."})
    answer = login(resident).post(address, {"failed": "Van Roos.", "seen": seen})
    assert answer.status_code == 422
    assert "Van Otto." in answer.text
    assert "Van Roos." in answer.text
    again = answer.context["form"]["seen"].value()
    assert login(resident).post(address, {"failed": "Allebei.", "seen": again}).status_code == 302


def test_two_at_once_on_different_parts_hinder_nobody(team, resident, researcher, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "geleerd"})
    seen = login(resident).get(address).context["form"]["seen"].value()
    services.change_product(product=product, by=researcher, values={"cost": "Niets."})
    answer = login(resident).post(address, {"failed": "Van Roos.", "seen": seen})
    assert answer.status_code == 302


def _steps(*titles, **more):
    there = more.pop("there", 0)
    data = {"steps-TOTAL_FORMS": len(titles), "steps-INITIAL_FORMS": there}
    for number, title in enumerate(titles):
        data[f"steps-{number}-title"] = title
        data[f"steps-{number}-text"] = ""
        data[f"steps-{number}-ORDER"] = number + 1
    return data | more


def test_steps_are_put_in_order_and_taken_out(team, resident, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "stappen"})
    visitor = login(resident)
    visitor.post(address, _steps("Een", "Twee", "Drie", ""))
    assert [step.title for step in product.steps.all()] == ["Een", "Twee", "Drie"]
    visitor.post(address, _steps("Een", "Twee", "Drie", there=3, **{"steps-2-ORDER": "1"}))
    assert [step.title for step in product.steps.all()] == ["Drie", "Een", "Twee"]
    visitor.post(address, _steps("Een", "Twee", there=2, **{"steps-0-DELETE": "on"}))
    assert [step.title for step in product.steps.all()] == ["Twee"]


def test_steps_that_somebody_else_changed_are_not_overwritten(team, resident, researcher, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "stappen"})
    seen = login(resident).get(address).context["seen"]
    services.put_steps(product=product, by=researcher, rows=STEPS)
    answer = login(resident).post(address, _steps("Van Roos", seen=seen))
    assert answer.status_code == 422
    assert "Kies een straat" in answer.text
    assert "Van Roos" in answer.text
    assert product.steps.count() == 2


def test_a_step_without_a_name_says_what_to_do(team, resident, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "stappen"})
    answer = login(resident).post(address, _steps("", **{"steps-0-text": "Zonder naam"}))
    assert answer.status_code == 422
    assert "Zonder naam" in answer.text


def test_goals_and_assignments_are_kept_apart(team, resident, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "onderwijs"})
    visitor = login(resident)
    visitor.post(address, {"goals": "Je kunt luisteren", "course_level": "mbo"})
    rows = {"assignments-TOTAL_FORMS": 1, "assignments-INITIAL_FORMS": 0}
    visitor.post(address, rows | {"assignments-0-title": "Luister een uur"})
    content = content_of(Product.objects.get())
    assert content.goal_lines == ["Je kunt luisteren"]
    assert content.assignments[0].title == "Luister een uur"
    assert visitor.get(address).status_code == 200


def test_the_contact_is_no_private_address(team, resident, login):
    product = a_draft(team, resident)
    address = reverse("products:part", kwargs={"slug": product.slug, "part": "voorwaarden"})
    told = {"licence": "cc-by-4.0", "contact_mail": "Roos@example.org"}
    assert "van één persoon" in login(resident).post(address, told).text
    told["contact_mail"] = "team@example.org"
    assert login(resident).post(address, told).status_code == 302


def test_nothing_is_published_while_something_is_missing(team, researcher, login):
    product = a_draft(team, researcher)
    address = reverse("products:publish", kwargs={"slug": product.slug})
    answer = login(researcher).post(address, follow=True)
    assert "Zeg voor wie het is" in answer.text
    assert not ProductVersion.objects.exists()


def test_a_member_asks_the_lead_to_publish(team, resident, login):
    product = filled(team, resident)
    page = login(resident).get(reverse("products:workshop", kwargs={"slug": product.slug}))
    assert "Vraag het hun" in page.text
    address = reverse("products:publish", kwargs={"slug": product.slug})
    assert login(resident).get(address).status_code == 404
    with pytest.raises(PermissionDenied):
        services.publish_product(product=product, by=resident)


def test_the_lead_publishes_it_once(team, resident, researcher, login, client):
    product = filled(team, resident)
    address = reverse("products:publish", kwargs={"slug": product.slug})
    for _twice in range(2):
        assert login(researcher).post(address, {"what_changed": "Niets"}).status_code == 302
    page = client.get(product.get_absolute_url())
    assert "Bel aan zonder map" in page.text
    assert ProductVersion.objects.count() == 1


def test_readers_see_changes_when_they_are_published(team, resident, researcher, login, client):
    product = published(team, researcher)
    revision = services.begin_revision(product=product, by=resident)
    assert services.begin_revision(product=product, by=resident) == revision
    services.change_product(product=revision, by=resident, values={"cost": "40 euro aan koffie"})
    assert "40 euro" not in client.get(product.get_absolute_url()).text
    preview = reverse("products:preview", kwargs={"slug": product.slug})
    assert "40 euro" in login(resident).get(preview).text
    services.publish_product(product=product, by=researcher, what_changed="De kosten staan erbij.")
    assert "40 euro" in client.get(product.get_absolute_url()).text
    assert Product.objects.count() == 1


def test_a_version_keeps_its_address(team, researcher, client):
    product = published(team, researcher)
    revision = services.begin_revision(product=product, by=researcher)
    services.change_product(product=revision, by=researcher, values={"cost": "40 euro"})
    services.put_steps(product=revision, by=researcher, rows=STEPS[:1])
    services.publish_product(product=product, by=researcher, what_changed="Korter.")
    first = client.get(f"/producten/{product.slug}/v1/").text
    assert "Bel aan zonder map" in first
    assert "nieuwere versie" in first
    second = client.get(f"/producten/{product.slug}/v2/").text
    assert "Bel aan zonder map" not in second
    page = client.get(f"/producten/{product.slug}/versies/?van=1&naar=2").text
    assert "<ins>40 euro</ins>" in page
    assert "<del>Bel aan zonder map</del>" in page


@pytest.mark.parametrize("query", ["van=9&naar=1", "van=²&naar=x", "van=" + "9" * 40])
def test_versions_that_are_not_there_are_not_compared(team, researcher, client, query):
    product = published(team, researcher)
    assert client.get(f"/producten/{product.slug}/versies/?{query}").status_code == 200


def test_what_was_published_is_not_changed_in_place(team, researcher):
    product = published(team, researcher)
    with pytest.raises(PermissionDenied):
        services.change_product(product=product, by=researcher, values={"cost": "Stiekem"})


def test_a_withdrawn_product_says_why_and_where_to_go(team, researcher, client, login):
    product = published(team, researcher)
    other = published(team, researcher, title="Thee zonder map")
    address = reverse("products:withdraw", kwargs={"slug": product.slug})
    told = {"why_withdrawn": "Het werkte niet.", "instead": other.pk}
    login(researcher).post(address, told)
    page = client.get(product.get_absolute_url()).text
    assert "Het werkte niet." in page
    assert "Thee zonder map" in page
    assert "Het is geen optie meer" not in page
    assert "Bel aan zonder map" not in client.get(f"/producten/{product.slug}/v1/").text
    assert product.title not in client.get("/producten/").text


def test_a_withdrawn_product_can_come_back(team, researcher, client):
    product = published(team, researcher)
    services.withdraw_product(product=product, by=researcher, why="Even niet.")
    services.publish_product(product=product, by=researcher)
    assert "Bel aan zonder map" in client.get(product.get_absolute_url()).text
    assert product.versions.count() == 1


def test_an_older_version_can_be_taken_away(team, researcher, login, client):
    product = published(team, researcher)
    revision = services.begin_revision(product=product, by=researcher)
    services.change_product(product=revision, by=researcher, values={"cost": "40 euro"})
    services.publish_product(product=product, by=researcher, what_changed="Meer.")
    kwargs = {"slug": product.slug, "number": 1}
    login(researcher).post(reverse("products:remove_version", kwargs=kwargs))
    gone = client.get(f"/producten/{product.slug}/v1/").text
    assert "weggehaald" in gone
    assert "Bel aan zonder map" not in gone
    newest = product.versions.first()
    with pytest.raises(PermissionDenied):
        services.remove_version(version=newest, by=researcher)


def test_changes_can_be_thrown_away(team, researcher, resident, login, client):
    product = published(team, researcher)
    services.begin_revision(product=product, by=resident)
    login(resident).post(reverse("products:discard", kwargs={"slug": product.slug}))
    assert Product.objects.get() == product
    assert client.get(f"/producten/{product.slug}/").status_code == 200


def test_a_draft_is_thrown_away_by_who_leads(team, researcher, resident, login):
    product = filled(team, resident)
    address = reverse("products:discard", kwargs={"slug": product.slug})
    assert login(resident).post(address).status_code == 404
    login(researcher).post(address)
    assert not Product.objects.exists()


def test_two_products_with_one_name_have_two_addresses(team, researcher):
    first, second = a_draft(team, researcher), a_draft(team, researcher)
    assert [first.slug, second.slug] == ["koffie-zonder-map", "koffie-zonder-map-2"]


def test_a_title_with_markup_is_only_words(team, researcher, client):
    product = published(team, researcher, title="<b>Koffie</b> ☕ مرحبا")
    page = client.get(product.get_absolute_url()).text
    assert "<b>Koffie" not in page
    assert "☕ مرحبا" in page
