"""What coding holds of a researcher: told by number, and nameless after erasing."""

from samenspel.ground.common.holdings import Subject
from samenspel.loop.coding.models import BlindRound, Coding
from samenspel.loop.coding.privacy import HOLDINGS
from samenspel.loop.coding.services import mark_passage
from tests.focus_group import a_focus_group


def test_a_researcher_is_told_and_let_go(zhz, researcher, professional):
    group = a_focus_group(zhz, keeper=researcher, coder=professional)
    code = group.code("Drempel", created_by=professional)
    mark_passage(source=group.transcript, start=50, end=62, by=professional, codes=[code])
    made = BlindRound.objects.create(team=group.team, title="Ronde 1")
    made.coders.add(professional, researcher)
    subject = Subject(email=professional.email, person_id=professional.pk)
    (holding,) = HOLDINGS
    (held,) = holding.export(subject)
    assert list(held.facts.values()) == [1, 1, 1, 1]
    assert holding.erase(subject) == 4
    assert Coding.objects.get().by is None
    assert list(made.coders.all()) == [researcher]
    assert list(holding.export(subject)) == []
