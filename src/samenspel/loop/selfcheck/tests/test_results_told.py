"""When a round closed and there are results, all at the table hear so."""

from samenspel.ground.notices.models import Notice
from samenspel.loop.selfcheck.notices import tell_of_results


def told() -> set[str]:
    return set(Notice.objects.filter(topic="selfcheck.results").values_list("address", flat=True))


def test_everyone_at_the_table_hears_whether_they_answered_or_not(answered):
    closed = answered(3, 4, 4, 2)
    assert len(told()) == 5
    line = tell_of_results(closed.pk, "otto@example.org")
    assert line.url.endswith("/teams/samenspel/zelf-terugkijken/")
    assert "4 mensen" in line.text


def test_when_too_few_answered_nobody_hears_anything(answered):
    closed = answered(3, 4, 4)
    assert told() == set()
    assert tell_of_results(closed.pk, "otto@example.org") is None


def test_without_an_account_one_asks_the_lead(answered):
    line = tell_of_results(answered(3, 4, 4, 2).pk, "nora@example.org")
    assert "/teamlink/" in line.url
    assert "Vraag" in line.text


def test_who_left_the_table_hears_nothing(answered, team, resident):
    closed = answered(3, 4, 4, 2)
    team.members.filter(person=resident).delete()
    assert tell_of_results(closed.pk, "roos@example.org") is None
