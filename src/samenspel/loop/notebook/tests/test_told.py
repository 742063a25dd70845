"""What the others are told, what can be found, and whose voices were heard."""

from datetime import date, timedelta

from django.utils import timezone

from samenspel.ground.common.holdings import Subject
from samenspel.ground.notices.models import Notice
from samenspel.ground.trail.walking import walk
from samenspel.loop.network.models import Person
from samenspel.loop.network.signals import people_joined
from samenspel.loop.notebook import services
from samenspel.loop.notebook.models import Task
from samenspel.loop.notebook.notices import entry_line, task_line
from samenspel.loop.notebook.privacy import HOLDINGS
from samenspel.loop.notebook.search import describe_entry, describe_file
from samenspel.loop.notebook.tests.making import make_entry, make_file
from samenspel.loop.teams.handover import HANDOVER
from samenspel.loop.teams.voices import moments_of


def test_the_others_at_the_table_are_told(team, resident, truus, professional):
    entry = services.write_entry(team=team, by=resident, kind="note", text="Mooi")
    told = Notice.objects.filter(topic="notebook.entry", about_id=entry.pk)
    assert {notice.address for notice in told} == {"otto@example.org", "truus@example.org"}


def test_who_has_an_account_is_led_to_the_page_itself(entry):
    line = entry_line(entry.pk, "otto@example.org")
    assert line.url == f"http://testserver{entry.get_absolute_url()}"
    assert "Buren kwamen vanzelf" in line.text


def test_who_has_none_is_led_to_the_private_link(entry, truus):
    assert "/teamlink/" in entry_line(entry.pk, "truus@example.org").url


def test_who_left_the_table_is_told_nothing(entry, researcher, professional):
    seat = researcher.team_memberships.get()
    seat.ends = timezone.localdate() - timedelta(days=1)
    seat.save()
    assert entry_line(entry.pk, "otto@example.org") is None
    assert entry_line(entry.pk, "pim@example.org") is None


def test_what_was_taken_away_is_no_news(entry, resident):
    pk = entry.pk
    services.remove_entry(entry=entry, by=resident)
    assert entry_line(pk, "otto@example.org") is None


def test_a_to_do_is_news_for_its_owner_until_it_is_ready(team, resident):
    task = Task.objects.create(team=team, text="Koffie", owner=resident)
    assert task_line(task.pk, "roos@example.org").text == "Koffie"
    assert task_line(task.pk, "otto@example.org") is None
    services.tick_task(task=task, by=resident)
    assert task_line(task.pk, "roos@example.org") is None


def test_an_entry_is_found_by_whom_it_was_shared_with(team, entry):
    assert describe_entry(entry).audience == f"team:{team.pk}"
    entry.reach = "public"
    assert describe_entry(entry).audience == "public"


def test_a_file_is_found_by_its_title_only(team):
    found = describe_file(make_file(team))
    assert (found.title, found.body) == ("Plan van aanpak", "")


def test_a_team_leads_to_what_it_shared(zhz, team):
    make_entry(team, title="Onder ons")
    make_entry(team, title="Voor iedereen", reach="public")
    onward = walk(team, None, zhz).downstream
    assert [node.title for level in onward for node in level] == ["Voor iedereen"]


def test_voices_are_counted_per_month(team):
    for perspective, day in [
        ("citizen", date(2026, 10, 2)),
        ("citizen", date(2026, 10, 30)),
        ("professional", date(2026, 11, 1)),
    ]:
        make_entry(team, perspective=perspective, day=day)
    heard = [moment for moment in moments_of(team) if "logboek" in moment.url]
    assert [moment.label for moment in heard] == ["oktober 2026", "november 2026"]
    assert heard[0].counts == {"citizen": 2}


def test_who_becomes_nameless_leaves_the_words(login, at, entry, resident, researcher):
    services.answer_entry(entry=entry, by=resident, text="Nog iets")
    me = Subject(resident.email, resident.pk)
    assert next(held.title for held in HOLDINGS[0].export(me)).startswith("Buren kwamen")
    assert HOLDINGS[0].erase(me) == 2
    html = login(researcher).get(entry.get_absolute_url()).content.decode()
    assert "Iemand die meedeed" in html
    assert "Nog iets" in html
    assert "Roos" not in html


def test_to_dos_and_files_lose_the_name_too(team, resident):
    Task.objects.create(team=team, text="Koffie", owner=resident)
    file = make_file(team, owner=resident)
    file.versions.update(by=resident)
    me = Subject(resident.email, resident.pk)
    assert [len(list(holding.export(me))) for holding in HOLDINGS] == [0, 1, 1]
    assert [holding.erase(me) for holding in HOLDINGS] == [0, 1, 2]
    assert not Task.objects.filter(owner=resident).exists()


def test_two_who_were_one_all_along_wrote_it_all(team, entry, resident):
    kept = Person.objects.create(name="Roos J.", email="roos.j@example.org")
    people_joined.send(sender=Person, kept=kept, gone=resident)
    entry.refresh_from_db()
    assert entry.author == kept


def test_nothing_is_lost_when_somebody_hands_over(team, resident, researcher):
    task = Task.objects.create(team=team, text="Koffie", owner=resident)
    done = Task.objects.create(
        team=team, text="Thee", owner=resident, done_at=timezone.now(), done_by=resident
    )
    file = make_file(team, owner=resident)
    hanging = HANDOVER.of(team, resident)
    assert [line for one in hanging for line in one.lines] == ["Koffie", "Plan van aanpak"]
    for one in hanging:
        one.transfer(researcher)
    for thing in (task, done, file):
        thing.refresh_from_db()
    assert (task.owner, done.owner, file.owner) == (researcher, resident, researcher)
