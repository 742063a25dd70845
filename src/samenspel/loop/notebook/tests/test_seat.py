"""Truus has no account: she reads and answers by her private link."""

from django.urls import reverse

from samenspel.loop.notebook.models import Task
from samenspel.loop.notebook.tests.making import make_entry, make_file, make_photo, queries


def page(name: str, token: str, **kwargs: object) -> str:
    return reverse(f"notebook:seat_{name}", kwargs={"token": token} | kwargs)


def test_she_finds_the_log_on_her_page(client, entry, token):
    html = client.get(reverse("teams:seat", kwargs={"token": token})).content.decode()
    assert "Buren kwamen vanzelf" in html
    assert page("entry", token, pk=entry.pk) in html


def test_she_reads_the_log_with_its_photos_and_files(client, team, entry, token):
    photo, file = make_photo(entry), make_file(team, entry=entry)
    html = client.get(page("log", token)).content.decode()
    for name, kwargs in [("photo", {"pk": photo.pk}), ("download", {"pk": file.pk, "number": 1})]:
        url = page(name, token, **kwargs)
        assert url in html
        assert client.get(url).status_code == 200


def test_she_answers_once(client, entry, token, truus):
    url = page("answer", token, pk=entry.pk)
    opened = client.get(page("entry", token, pk=entry.pk))
    key = opened.context["form"]["key"].value()
    for _time in range(2):
        assert client.post(url, {"text": "Dat zag ik ook", "key": key}).status_code == 302
    answer = entry.answers.get()
    assert (answer.author, answer.perspective) == (truus.person, "citizen")


def test_an_empty_answer_is_refused(client, entry, token):
    assert client.post(page("answer", token, pk=entry.pk), {"text": ""}).status_code == 422


def test_she_ticks_her_own_to_do(client, team, token, truus):
    task = Task.objects.create(team=team, text="Cake bakken", owner=truus.person)
    html = client.get(page("agreements", token)).content.decode()
    assert "Cake bakken" in html
    for _time in range(2):
        client.post(page("tick_task", token, pk=task.pk))
    task.refresh_from_db()
    assert task.done_by == truus.person


def test_a_tick_by_mistake_is_taken_back(client, team, token, truus):
    task = Task.objects.create(team=team, text="Cake bakken", owner=truus.person)
    client.post(page("tick_task", token, pk=task.pk))
    assert "Toch niet klaar: Cake bakken" in client.get(page("agreements", token)).content.decode()
    client.post(page("tick_task", token, pk=task.pk), {"klaar": "nee"})
    assert Task.objects.to_do().get() == task


def test_her_page_says_first_what_there_is_for_her_to_do(client, team, entry, token, truus):
    Task.objects.create(team=team, text="Cake bakken", owner=truus.person)
    html = client.get(reverse("teams:seat", kwargs={"token": token})).content.decode()
    assert html.index("Voor jou om te doen") < html.index("Buren kwamen vanzelf")


def test_she_does_not_tick_for_others(client, team, token, resident):
    task = Task.objects.create(team=team, text="Koffie", owner=resident)
    assert client.post(page("tick_task", token, pk=task.pk)).status_code == 404


def test_her_link_opens_nothing_of_another_team(client, zhz, team, token):
    other = type(team).objects.create(werkplaats=zhz, name="X", slug="x", challenge="?")
    entry = make_entry(other)
    assert client.get(page("entry", token, pk=entry.pk)).status_code == 404
    assert client.get(page("photo", token, pk=make_photo(entry).pk)).status_code == 404


def test_her_link_ends_with_her_seat(client, entry, token, truus):
    truus.delete()
    assert client.get(page("entry", token, pk=entry.pk)).status_code == 404


def test_a_long_log_costs_as_few_queries(client, team, token):
    for _each in range(5):
        make_photo(make_entry(team))
    few = queries(client, page("log", token))
    for _each in range(10):
        make_photo(make_entry(team))
    assert queries(client, page("log", token)) == few
