"""The coordinator sees what was sent from here, and what came back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.mail.models import Bounce, Message, State
from samenspel.loop.network.models import Membership, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(zhz):
    def send_one(to: str = "roos@example.org", **fields) -> Message:
        values = {
            "key": f"test:{Message.objects.count()}",
            "template": "questions/mail/taken_up.txt",
            "to": to,
            "subject": "We kijken naar je vraag",
            "text": "Alleen voor jou.",
            "language": "nl",
            "sender_name": zhz.name,
            "scope": zhz.pk,
            "state": State.SENT,
            "sent_at": timezone.now(),
        }
        return Message.objects.create(**values | fields)

    return send_one


@pytest.fixture
def came_back(send):
    def come_back(to: str = "roos@example.org", **fields) -> Bounce:
        message = send(to)
        values = {"final": True, "reason": "no_address", "detail": "550 5.1.1 User unknown"}
        return Bounce.objects.create(
            message=message, address=to, scope=message.scope, **values | fields
        )

    return come_back


@pytest.fixture
def page(login, coordinator):
    browser = login(coordinator)
    return lambda url: browser.get(url).content.decode()


def test_everything_that_was_sent_is_listed(send, page):
    send()
    send("pim@example.org", state=State.FAILED, sent_at=None)
    text = page("/beheer/berichten/")
    for words in ("2 berichten", "roos@example.org", "We kijken naar je vraag", "verstuurd"):
        assert words in text
    assert "niet bezorgd" in text


def test_what_another_werkplaats_sent_is_not(send, page, elders):
    message = send(scope=elders.pk)
    assert "We kijken naar je vraag" not in page("/beheer/berichten/")
    assert message.subject not in page(f"/beheer/berichten/{message.pk}/")


def test_one_finds_a_message_by_state_and_by_part_of_the_address(send, page):
    send("Roos@example.org", subject="Aan Roos")
    send("pim@example.org", subject="Aan Pim", state=State.WAITING, sent_at=None)
    assert "Aan Pim" not in page("/beheer/berichten/?zoek=roos@")
    assert "Aan Roos" not in page("/beheer/berichten/?toon=waiting")
    assert "Niets gevonden" in page("/beheer/berichten/?zoek=niemand")
    assert "Aan Roos" in page("/beheer/berichten/?toon=onzin")


def test_what_is_between_us_and_one_person_cannot_be_read(send, page):
    assert "Alleen voor jou." not in page(f"/beheer/berichten/{send().pk}/")


def test_news_can_be_read_as_long_as_it_is_kept(send, page):
    news = send(template="notices/mail/one.txt", text="Er is iets nieuws.")
    assert "Er is iets nieuws." in page(f"/beheer/berichten/{news.pk}/")
    Message.objects.update(text="")
    assert "30 dagen" in page(f"/beheer/berichten/{news.pk}/")


def test_news_with_a_private_link_cannot_be_read(send, page):
    news = send(template="notices/mail/one.txt", text="Geheim", secret=True)
    assert "Geheim" not in page(f"/beheer/berichten/{news.pk}/")


def test_a_message_that_is_tried_again_says_when(send, page):
    message = send(state=State.WAITING, sent_at=None, attempts=2)
    assert "2 keer" in page(f"/beheer/berichten/{message.pk}/")


def test_what_came_back_says_why_and_what_to_do(came_back, page, resident):
    came_back()
    text = page("/beheer/berichten/terug/")
    for words in ("Roos", "dit adres bestaat niet", "Verander het adres van Roos", "Weer proberen"):
        assert words in text
    assert "Eén bericht kwam terug" in page("/beheer/berichten/")


def test_the_menu_counts_what_came_back(came_back, page):
    came_back()
    assert "Daar wacht één ding op jou" in page("/beheer/")


def test_trying_again_lets_news_go_there(came_back, login, coordinator):
    bounce = came_back()
    browser = login(coordinator)
    for _again in range(2):
        browser.post(f"/beheer/berichten/terug/{bounce.pk}/", {"what": "again"})
    assert not Bounce.objects.stopping_news().exists()
    assert not Bounce.objects.waiting().exists()


def test_knowing_it_is_enough_to_have_it_out_of_the_way(came_back, login, coordinator):
    bounce = came_back()
    login(coordinator).post(f"/beheer/berichten/terug/{bounce.pk}/", {"what": "seen"})
    assert Bounce.objects.stopping_news().exists()
    assert not Bounce.objects.waiting().exists()


def test_of_another_werkplaats_nobody_handles_anything(came_back, login, coordinator, elders):
    bounce = came_back()
    Bounce.objects.update(scope=elders.pk)
    browser = login(coordinator)
    answer = browser.post(f"/beheer/berichten/terug/{bounce.pk}/", {"what": "again"})
    assert answer.status_code == 404


@pytest.fixture
def add(came_back, zhz):
    """Add people whose mail came back."""

    def add_some(number: int) -> None:
        for _one in range(number):
            address = f"lid{Bounce.objects.count()}@example.org"
            person = Person.objects.create(name=address, email=address)
            Membership.objects.create(werkplaats=zhz, person=person, perspective="citizen")
            came_back(address)

    return add_some


@pytest.mark.parametrize("url", ["/beheer/berichten/", "/beheer/berichten/terug/"])
def test_long_lists_take_as_many_queries_as_short_ones(
    url, add, login, coordinator, django_assert_max_num_queries
):
    browser = login(coordinator)
    add(10)
    browser.get(url)
    with django_assert_max_num_queries(100) as seen:
        browser.get(url)
    few = len(seen)
    add(10)
    browser.get(url)
    with django_assert_max_num_queries(few):
        browser.get(url)


def test_old_ones_are_on_a_next_page(send, page):
    for number in range(60):
        send(subject=f"Brief {number}", created=timezone.now() - timedelta(minutes=number))
    assert "Brief 55" not in page("/beheer/berichten/")
    assert "Brief 55" in page("/beheer/berichten/?pagina=2")
