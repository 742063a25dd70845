"""A coordinator announces a gathering; residents without account come, and see it move."""

from datetime import timedelta

import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.privacy import expire


def plan(browser: Client, **said: str) -> Activity:
    """Plan a work conference for two people, in three weeks."""
    day = timezone.localdate() + timedelta(days=21)
    values = {
        "title": "Doe, Leer en Inspireer!",
        "kind": "conference",
        "summary": "Een dag vol praktijk uit de wijken.",
        "day": day.isoformat(),
        "from_time": "13:00",
        "to_time": "17:00",
        "place": "on_site",
        "venue": "Theater aan de Schie",
        "address": "Stadserf 1, Schiedam",
        "capacity": "2",
        "reach": "public",
    }
    assert browser.post(reverse("activities:plan"), values | said).status_code == 302
    return Activity.objects.get()


def sign_up(activity: Activity, name: str) -> str:
    """Fill in the form as somebody without account; return the page that comes back."""
    url = reverse("activities:register", kwargs=activity.address_kwargs)
    said = {"name": name, "email": f"{name.lower()}@example.org"}
    return Client().post(url, said, follow=True).content.decode()


def link_of(name: str) -> str:
    """Return the private link from the newest mail to `name`."""
    letter = Message.objects.filter(to=f"{name.lower()}@example.org").latest("pk")
    (line,) = {line for line in letter.text.splitlines() if "/aanmelding/" in line}
    return line.removeprefix("http://testserver")


def test_from_the_announcement_to_the_day_that_all_is_forgotten(login, client, zhz, coordinator):
    organiser = login(coordinator)
    activity = plan(organiser)
    assert "Doe, Leer" not in client.get(reverse("activities:agenda")).content.decode()
    organiser.post(reverse("activities:publish", kwargs={"pk": activity.pk}))
    assert "Doe, Leer" in client.get(reverse("activities:agenda")).content.decode()

    assert "kijk in je mail" in sign_up(activity, "Roos")
    assert "Ja, ik kom" in client.get(link_of("Roos")).content.decode()
    answer = client.post(link_of("Roos"), {"what": "confirm"}, follow=True)
    assert "Je hebt een plek" in answer.content.decode()

    sign_up(activity, "Anna")
    assert "wachtlijst" in sign_up(activity, "Piet")
    client.post(link_of("Piet"), {"what": "confirm"})
    assert "wachtlijst" in client.get(link_of("Piet")).content.decode()
    client.post(link_of("Anna"), {"what": "cancel"})
    answer = client.post(link_of("Piet"), {"what": "confirm"}, follow=True)
    assert "Je hebt een plek" in answer.content.decode()

    change = reverse("activities:change", kwargs={"pk": activity.pk})
    form = organiser.get(change).context["form"]
    said = {name: form[name].value() or "" for name in form.fields}
    said |= {"from_time": "14:00", "to_time": "17:00"}
    assert organiser.post(change, said).status_code == 302
    told = Message.objects.filter(subject__startswith="Andere tijd of plaats")
    assert sorted(told.values_list("to", flat=True)) == ["piet@example.org", "roos@example.org"]
    assert "14.00 uur" in client.get(link_of("Roos")).content.decode()

    people = reverse("activities:participants", kwargs={"pk": activity.pk})
    html = organiser.get(people).content.decode()
    assert "Zij komen (2)" in html
    assert "Zij komen niet (1)" in html

    link = link_of("Roos")
    with time_machine.travel(Activity.objects.get().ends + timedelta(days=31)):
        assert expire(timezone.now()) == 3
        assert not Registration.objects.exists()
        assert client.get(link).status_code == 404
