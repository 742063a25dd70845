"""The private page: change it, add to it, stop, take back the name, ask, erase."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Withdrawal
from samenspel.ground.consent.services import withdraw_consent
from samenspel.loop.adoptions import services
from samenspel.loop.adoptions.forms import ChangeForm
from samenspel.loop.adoptions.models import Adoption
from samenspel.loop.adoptions.tests.making import make_adoption
from samenspel.loop.questions.models import Question
from samenspel.loop.questions.tests.making import expire, mails_to
from tests.booklet import a_product

PAGE = "/producten/koffie-zonder-map/"
ASKED = {
    "text": "Wie drinkt er koffie met wie niemand kent?",
    "kind": "knowledge",
    "perspective": "professional",
}


@pytest.fixture
def adoption(product) -> Adoption:
    return make_adoption(product, organisation="Wijkteam Assendorp", email="anouk@example.org")


def page_of(client) -> str:
    return client.get(PAGE).content.decode()


def changed(adoption: Adoption, **fields) -> dict:
    form = ChangeForm(adoption=adoption)
    told = {name: form.get_initial_for_field(f, name) or "" for name, f in form.fields.items()}
    return told | fields


def test_other_words_stand_with_the_product_at_once(client, adoption):
    page_of(client)
    told = changed(adoption, what_changed="Minder meldingen.")
    client.post(f"{adoption.own_url}veranderen/", told)
    assert "Minder meldingen." in page_of(client)


def test_two_windows_lose_nothing(client, adoption):
    told = changed(adoption, place="Kampen")
    client.post(f"{adoption.own_url}veranderen/", changed(adoption, place="Deventer"))
    answer = client.post(f"{adoption.own_url}veranderen/", told)
    assert answer.status_code == 409
    assert "Kampen" in answer.content.decode()
    assert Adoption.objects.get().place == "Deventer"


def test_what_changed_later_is_added_once(client, adoption):
    for _ in range(2):
        client.post(f"{adoption.own_url}later/", {"text": "Buren bellen elkaar."})
    assert adoption.later_changes.count() == 1
    assert "Buren bellen elkaar." in page_of(client)


def test_the_name_stands_there_as_long_as_its_owner_agrees(client, adoption):
    client.post(f"{adoption.own_url}keuzes/", {"shows_name": "on"})
    assert "Anouk" in page_of(client)
    client.post(f"{adoption.own_url}keuzes/", {})
    assert "Anouk" not in page_of(client)
    assert Withdrawal.objects.of(adoption).get().purpose == Purpose.SHOW_NAME


def test_a_kept_page_follows_the_consent(client, adoption):
    services.keep_wishes(adoption=adoption, shows_name=True, takes_mail=False)
    assert "Anouk" in page_of(client)
    withdraw_consent(subject=adoption, purpose=Purpose.SHOW_NAME)
    assert "Anouk" not in page_of(client)


def test_stopping_is_told_and_the_story_stays(client, adoption):
    client.post(f"{adoption.own_url}gestopt/")
    assert "Niet meer in gebruik" in page_of(client)
    client.post(f"{adoption.own_url}gestopt/", {"resume": "1"})
    assert "Niet meer in gebruik" not in page_of(client)


def test_erasing_leaves_nothing(client, adoption):
    client.post(f"{adoption.own_url}wissen/")
    assert not Adoption.objects.exists()
    assert "Assendorp" not in page_of(client)


def test_a_new_question_goes_to_the_own_region_and_its_asker_follows(client, adoption, elders):
    Adoption.objects.update(werkplaats=elders)
    for _ in range(2):
        client.post(f"{adoption.own_url}vraag/", ASKED)
    question = Question.objects.get()
    adoption.refresh_from_db()
    assert adoption.question == question
    assert (question.werkplaats, question.asker_email) == (elders, "anouk@example.org")
    assert question.confirmed_at is not None
    assert len(mails_to("anouk@example.org")) == 1


def test_a_region_without_a_site_asks_where_the_product_was_made(client, adoption, zhz):
    client.post(f"{adoption.own_url}vraag/", ASKED)
    assert Question.objects.get().werkplaats == zhz


def test_the_own_version_is_linked(client, adoption, product):
    made = a_product(product.team, title="Thee", slug="thee", adapted_from=product)
    client.post(f"{adoption.own_url}veranderen/", changed(adoption, adaptation=made.pk))
    assert Adoption.objects.get().adaptation == made
    assert f'href="{product.werkplaats.root_url}/producten/thee/"' in page_of(client)


def test_an_own_version_that_went_is_not_named(client, adoption, product):
    made = a_product(product.team, title="Thee", slug="thee", adapted_from=product)
    Adoption.objects.update(adaptation=made)
    made.state = "draft"
    made.save()
    assert "Thee" not in page_of(client)


def test_after_half_a_year_we_ask_once(adoption):
    later = timezone.now() + timedelta(days=181)
    assert [services.ask_what_changed(later) for _ in range(2)] == [1, 0]
    [mail] = mails_to("anouk@example.org")
    assert f"{adoption.own_url}geen-mail/" in (mail.stop_url + mail.text)


def test_who_stopped_the_mail_is_not_asked(client, adoption):
    client.post(f"{adoption.own_url}geen-mail/", {"List-Unsubscribe": "One-Click"})
    assert services.ask_what_changed(timezone.now() + timedelta(days=181)) == 0


def test_an_old_link_offers_a_new_one(client, adoption):
    expire(adoption)
    assert client.get(adoption.own_url).status_code == 410
    client.post(f"{adoption.own_url}nieuwe-link/")
    adoption.refresh_from_db()
    [mail] = mails_to("anouk@example.org")
    assert adoption.own_url in mail.text


def test_the_address_is_for_the_makers_only(client, adoption):
    services.keep_wishes(adoption=adoption, shows_name=False, takes_mail=True)
    assert Adoption.objects.with_wishes().get().takes_mail
    assert "anouk@example.org" not in page_of(client)
