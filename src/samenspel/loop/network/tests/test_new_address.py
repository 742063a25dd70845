"""Who gets another mail address takes the news along; who reads the old mailbox gets nothing."""

from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.services import choose_paces, paces_of, readers_of, stop_everything
from samenspel.ground.notices.topics import all_topics
from samenspel.loop.network.models import Person
from samenspel.loop.network.services import follow_new_address
from samenspel.reach.privacy.services import subject_by_address

OLD, NEW = "roos@example.org", "roos.nieuw@example.org"


def move(person: Person) -> Person:
    person.user.email = NEW
    person.user.save()
    follow_new_address(user=person.user, before=OLD)
    person.refresh_from_db()
    return person


def test_the_books_follow_the_address_of_the_account(resident):
    assert move(resident).email == NEW
    assert subject_by_address(OLD).person_id is None


def test_an_address_of_the_books_that_was_another_one_stays(resident):
    Person.objects.filter(pk=resident.pk).update(email="buurthuis@example.org")
    assert move(resident).email == "buurthuis@example.org"


def test_somebody_else_keeps_the_address(resident):
    other = Person.objects.create(name="Ander", email=NEW)
    assert move(resident).email == ""
    other.refresh_from_db()
    assert other.email == NEW


def test_what_was_chosen_goes_along_and_the_old_link_ends(zhz, resident, client):
    topic = all_topics()[0].name
    choose_paces(address=OLD, scope=zhz.pk, paces={topic: Pace.WEEKLY})
    link = readers_of([OLD], scope=zhz.pk)[OLD]
    move(resident)
    assert paces_of(NEW, zhz.pk)[topic] == Pace.WEEKLY
    assert client.get(f"/mijn/berichten/{link.token}/").status_code == 404


def test_who_wanted_nothing_gets_nothing_at_the_new_address_either(zhz, resident):
    stop_everything(address=OLD, scope=zhz.pk)
    move(resident)
    assert set(paces_of(NEW, zhz.pk).values()) == {Pace.NEVER}
