"""Whatever happens in whatever order: allowed moves, a complete history, everyone told once."""

from collections import Counter

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from samenspel.ground.consent.models import Reach
from samenspel.ground.mail.models import Message
from samenspel.loop.network.models import Membership, Person, Perspective, Role, Werkplaats
from samenspel.loop.questions import services
from samenspel.loop.questions.lifecycle import RULES, Move, MoveNotAllowedError, Status, Told
from samenspel.loop.questions.models import Question, Step
from samenspel.loop.questions.signals import question_moved
from samenspel.loop.questions.tests.making import make_echo, make_question, make_theme


class Life(RuleBasedStateMachine):
    """Three questions of one Werkplaats, and everything that can happen to them."""

    numbers = st.integers(0, 2)

    @initialize()
    def begin(self):
        Werkplaats.objects.all().delete()
        Person.objects.all().delete()
        Message.objects.all().delete()
        self.werkplaats = Werkplaats.objects.create(name="W", region="R")
        self.cora = Person.objects.create(name="Cora", email="cora@example.org")
        Membership.objects.create(
            werkplaats=self.werkplaats,
            person=self.cora,
            role=Role.COORDINATOR,
            perspective=Perspective.EDUCATION,
        )
        self.theme = make_theme(self.werkplaats)
        self.questions = [
            make_question(self.werkplaats, status=Status.UNCONFIRMED, may_publish=True)
            for _ in range(3)
        ]
        self.status = {question.pk: Status.UNCONFIRMED for question in self.questions}
        self.letters: Counter = Counter()

    def attempt(self, number, move, service, **said):
        question = Question.objects.get(pk=self.questions[number].pk)
        allowed = question.status in RULES[move].before
        told = self.expected_addresses(question, move) if allowed else set()
        try:
            with transaction.atomic():
                service(question=question, **said)
        except (MoveNotAllowedError, ValidationError):
            assert not allowed or move in {Move.MERGED, Move.PUBLISHED}
            return
        assert allowed
        self.letters.update(told)
        assert question.steps.filter(move=move).exists()

    def expected_addresses(self, question, move):
        addresses = {question.asker_email} - {""}
        if RULES[move].told is Told.NOBODY:
            return set()
        if RULES[move].told is Told.FOLLOWERS:
            addresses |= {echo.email for echo in question.echoes.told()}
            # Those merged into a withdrawn question hear that theirs is looked at again.
            for merged in question.merged.all():
                addresses |= {merged.asker_email, *(e.email for e in merged.echoes.told())}
        return addresses - {""}

    @rule(n=numbers)
    def confirm(self, n):
        question = Question.objects.get(pk=self.questions[n].pk)
        if question.status == Status.UNCONFIRMED:
            self.letters[question.asker_email] += 1
        services.confirm_question(question=question)

    @rule(n=numbers)
    def share(self, n):
        question = Question.objects.get(pk=self.questions[n].pk)
        if question.status != Status.UNCONFIRMED and question.echoes.count() < 2:
            make_echo(question)

    @rule(n=numbers)
    def theme_it(self, n):
        self.attempt(n, Move.THEMED, services.put_under_theme, theme=self.theme, by=self.cora)

    @rule(n=numbers)
    def take_up(self, n):
        self.attempt(n, Move.TAKEN_UP, services.take_up_question, by=self.cora, team_title="T")

    @rule(n=numbers)
    def answer(self, n):
        self.attempt(n, Move.ANSWERED, services.answer_question, by=self.cora, answer="Ja.")

    @rule(n=numbers)
    def decline(self, n):
        self.attempt(n, Move.DECLINED, services.decline_question, by=self.cora, reason="Nee.")

    @rule(n=numbers, m=numbers)
    def merge(self, n, m):
        into = Question.objects.get(pk=self.questions[m].pk)
        self.attempt(n, Move.MERGED, services.merge_questions, into=into, by=self.cora)

    @rule(n=numbers)
    def reopen(self, n):
        self.attempt(n, Move.REOPENED, services.reopen_question, by=self.cora)

    @rule(n=numbers)
    def publish(self, n):
        self.attempt(n, Move.PUBLISHED, services.publish_question, by=self.cora)

    @rule(n=numbers)
    def note(self, n):
        self.attempt(
            n, Move.NOTED, services.note_on_question, by=self.cora, internal_note="Let op."
        )

    @rule(n=numbers)
    def withdraw(self, n):
        if Question.objects.get(pk=self.questions[n].pk).status != Status.WITHDRAWN:
            self.attempt(n, Move.WITHDRAWN, services.withdraw_question)

    @invariant()
    def the_history_leads_to_where_each_question_stands(self):
        for question in Question.objects.all():
            before = ""
            for step in question.steps.order_by("pk"):
                assert step.from_status == before or (before == "" and step.from_status)
                assert step.from_status in RULES[Move(step.move)].before
                before = step.to_status
            if before:
                assert question.status == before

    @invariant()
    def everyone_was_told_once_of_each_step(self):
        sent = Counter(Message.objects.values_list("to", flat=True))
        assert sent == self.letters

    @invariant()
    def nothing_goes_on_in_what_goes_on_elsewhere(self):
        assert not Question.objects.filter(merged_into__merged_into__isnull=False).exists()

    @invariant()
    def what_was_withdrawn_is_gone_and_nameless(self):
        withdrawn = Question.objects.filter(status=Status.WITHDRAWN)
        assert not withdrawn.exclude(asker_email="", reach=Reach.TEAM).exists()


class AnyLife(TestCase):
    def test_any_order_of_moves_keeps_the_rules(self):
        run_state_machine_as_test(
            Life, settings=settings(max_examples=25, stateful_step_count=12, deadline=None)
        )


@pytest.fixture
def question(zhz):
    return make_question(zhz)


def test_a_step_and_its_mails_come_together_or_not_at_all(question, coordinator):
    def fail(**announced):
        raise RuntimeError

    question_moved.connect(fail)
    with pytest.raises(RuntimeError):
        services.answer_question(question=question, by=coordinator, answer="Ja.")
    question_moved.disconnect(fail)
    question.refresh_from_db()
    assert question.status == Status.NEW
    assert not Step.objects.exists()
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": Status.DECLINED},
        {"status": Status.ANSWERED},
        {"status": Status.MERGED},
        {"status": Status.THEMED},
        {"status": Status.UNCONFIRMED},
        {"reach": Reach.PUBLIC, "may_publish": False},
    ],
)
def test_the_database_refuses_what_cannot_be(question, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.filter(pk=question.pk).update(**wrong)


def test_a_question_never_goes_on_in_itself(question, coordinator):
    with pytest.raises(MoveNotAllowedError):
        services.merge_questions(question=question, into=question, by=coordinator)


def test_what_was_merged_earlier_moves_along(zhz, coordinator):
    first, second, third = (make_question(zhz) for _ in range(3))
    services.merge_questions(question=first, into=second, by=coordinator)
    services.merge_questions(question=second, into=third, by=coordinator)
    first.refresh_from_db()
    assert first.merged_into == third
    assert first.steps.count() == 2


@pytest.mark.parametrize("who", ["resident", "researcher", "outsider", "neighbour"])
def test_only_a_coordinator_of_here_decides(question, who, request):
    person = request.getfixturevalue(who)
    with pytest.raises(PermissionDenied):
        services.answer_question(question=question, by=person, answer="Ja.")
    with pytest.raises(PermissionDenied):
        services.note_on_question(question=question, by=person, internal_note="Ja.")


def test_members_say_that_a_team_took_it_up_and_outsiders_do_not(question, researcher, outsider):
    with pytest.raises(PermissionDenied):
        services.take_up_question(question=question, by=outsider)
    services.take_up_question(question=question, by=researcher, team_title="Buurtteam")
    question.refresh_from_db()
    assert question.status == Status.TAKEN_UP


def test_a_theme_or_question_of_elsewhere_is_refused(question, elders, coordinator):
    with pytest.raises(PermissionDenied):
        services.put_under_theme(question=question, theme=make_theme(elders), by=coordinator)
    with pytest.raises(PermissionDenied):
        services.merge_questions(question=question, into=make_question(elders), by=coordinator)


def test_nothing_is_shown_without_the_askers_consent(question, coordinator):
    with pytest.raises(ValidationError, match="niet goed"):
        services.publish_question(question=question, by=coordinator)
