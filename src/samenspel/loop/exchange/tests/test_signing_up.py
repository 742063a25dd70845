"""What the form with which one signs up asks, and what the page of a registration shows."""

from django.urls import reverse

from samenspel.loop.exchange.models import Need, Offer
from samenspel.loop.exchange.tests.conftest import make_activity


def test_the_form_asks_what_one_fetches_and_brings(client, activity):
    page = reverse("activities:register", kwargs=activity.address_kwargs)
    assert "Ik kom halen" in client.get(page).content.decode()
    client.post(
        page,
        {
            "name": "Roos de Wit",
            "email": "roos@example.org",
            "party": "1",
            "exchange-fetch": "Ideeën",
            "exchange-bring": "Soep",
            "exchange-shown": "on",
        },
    )
    assert Need.objects.get().text == "Ideeën"
    offer = Offer.objects.get()
    assert (offer.text, offer.first_name) == ("Soep", "Roos")
    assert not Offer.objects.on_the_wall().exists()  # the mail was not confirmed yet


def test_it_says_that_more_people_see_what_comes_on_the_wall(client, activity):
    html = client.get(
        reverse("activities:register", kwargs=activity.address_kwargs)
    ).content.decode()
    assert "Alleen de organisatoren zien wat je invult" in html
    assert "Behalve wat je komt halen en brengen" in html


def test_a_focus_group_does_not_ask(client, zhz):
    group = make_activity(zhz, kind="focus_group")
    page = reverse("activities:register", kwargs=group.address_kwargs)
    assert "Ik kom halen" not in client.get(page).content.decode()


def test_the_page_of_the_registration_leads_there(client, need):
    html = client.get(need.registration.get_absolute_url()).content.decode()
    assert need.text in html
    assert need.registration.token in html
