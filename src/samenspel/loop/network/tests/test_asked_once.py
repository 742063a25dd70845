"""Who looks at a page is asked once what they may; where something changes, every time anew."""

from samenspel.loop.network.models import Person


def answers(person: Person) -> list[int]:
    told = iter(range(9))
    return [person.ask_once("may", lambda: next(told)) for _time in range(3)]


def test_where_something_changes_each_question_is_asked_anew() -> None:
    assert answers(Person()) == [0, 1, 2]


def test_who_looks_at_a_page_is_asked_once() -> None:
    person = Person()
    person.keep_answers()
    assert answers(person) == [0, 0, 0]


def test_an_answer_is_forgotten_with_the_memberships() -> None:
    person = Person()
    person.keep_answers()
    answers(person)
    person.forget_memberships()
    assert person.ask_once("may", lambda: "anew") == "anew"


def test_only_who_looks_keeps_answers(login, coordinator) -> None:
    looking = login(coordinator)
    assert looking.get("/").wsgi_request.person.kept_answers is not None
    assert looking.post("/").wsgi_request.person.kept_answers is None
