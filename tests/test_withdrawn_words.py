"""Words go no further than their speaker agreed to, in any story, in anything that comes out.

A random story: people agree, words are marked, become findings, are shared, made into files and
fetched; people agree to less, stop, or their time passes. After each step everyone looks at
everything. Each speaker says a word that nobody else says, so a trace is easily found.
"""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from samenspel.ground.common import housekeeping
from samenspel.ground.consent.models import AffectedKind, Purpose, Reach, Withdrawal
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.ground.mail.models import Message
from samenspel.ground.search.models import SearchDocument
from samenspel.loop.coding.models import Passage
from samenspel.loop.coding.services import StretchError, mark_passage
from samenspel.loop.findings import services as findings
from samenspel.loop.findings.models import Finding
from samenspel.loop.interchange.models import MadeFile, MadeState
from samenspel.loop.interchange.services import fetch_file, fill_file, make_file
from samenspel.loop.network.models import Perspective
from samenspel.loop.research.models import Participant
from samenspel.loop.research.services import stop_taking_part
from samenspel.loop.teams.access import circle_of
from samenspel.loop.teams.models import TeamMember
from tests.focus_group import a_focus_group, a_participant, a_transcript

NOON = datetime(2027, 3, 1, 11, tzinfo=UTC)
TOKENS = {"D1": "appelboom", "D2": "fietsbel", "D3": "regenjas"}
LINES = [
    ("INT", "Wat ziet u als u uit het raam kijkt?"),
    ("D1", "Ik zie altijd de appelboom van hiernaast."),
    ("D2", "En dan hoor je een fietsbel."),
    ("D3", "Wie langskomt draagt een regenjas hier."),
    ("D1", "Onder die appelboom praten we."),
]
STRETCHES = [  # what may be marked: of one, of another, of two at once, of all
    "Ik zie altijd de appelboom",
    "dan hoor je een fietsbel",
    "draagt een regenjas",
    "fietsbel.\nD3: Wie langskomt draagt een regenjas",
    "\n".join(f"{label}: {words}" for label, words in LINES),
]
CODES = list(TOKENS)
TAKES_BACK = {"agree", "agree for a day", "do not quote", "stop", "wait"}
reaches = st.sampled_from(list(Reach))
who = st.sampled_from(CODES)
moves = st.one_of(
    st.tuples(st.just("agree"), who, reaches),
    st.tuples(st.just("agree for a day"), who, reaches),
    st.tuples(st.just("mark"), st.sampled_from(range(len(STRETCHES))), st.just(None)),
    st.tuples(st.just("find"), st.just(None), reaches),
    st.tuples(st.just("share"), st.integers(0, 3), reaches),
    st.tuples(st.just("make"), st.sampled_from(["csv", "xlsx", "project"]), reaches),
    st.tuples(st.just("fetch"), st.integers(0, 3), st.just(None)),
    st.tuples(st.just("do not quote"), who, st.just(None)),
    st.tuples(st.just("stop"), who, st.just(None)),
    st.tuples(st.just("wait"), st.sampled_from([2, 30, 24 * 15]), st.just(None)),
)

# Each begins with something to withdraw: words of everyone, found and shared, and made into files.
stories = st.builds(
    lambda reaches, circle, kind, rest: [
        *(("agree", code, reach) for code, reach in zip(CODES, reaches, strict=True)),
        *(("mark", number, None) for number in range(len(STRETCHES))),
        ("find", None, circle),
        ("make", kind, circle),
        ("fetch", 0, None),
        *rest,
    ],
    st.tuples(reaches, reaches, reaches),
    reaches,
    st.sampled_from(["csv", "xlsx", "project"]),
    st.lists(moves, min_size=1, max_size=6),
)


@pytest.fixture
def group(zhz, researcher, professional, policymaker):
    group = a_focus_group(zhz, keeper=researcher, coder=professional)
    TeamMember.objects.create(
        team=group.team, person=policymaker, perspective=Perspective.MUNICIPALITY
    )
    people = {"D1": group.d1, "D2": group.d2}
    people["D3"] = a_participant(group.team, "D3", Perspective.MUNICIPALITY, name="Jo Jansen")
    group.transcript = a_transcript(group.team, LINES, people, title="Uit het raam")
    return group


@pytest.fixture
def looking(group, request):
    """Everyone who looks; None is a visitor."""
    cast = ["resident", "policymaker", "professional", "researcher", "coordinator", "neighbour"]
    return [None, *(request.getfixturevalue(name) for name in cast)]


def browser_of(person):
    """Return the browser of somebody who logs in now."""
    browser = Client()
    if person is not None:
        browser.force_login(person.user)
    return browser


def take_step(group, clock, step):  # noqa: C901 - one line for each thing that can happen
    """Do one thing of a story, as far as it can be done now."""
    move, what, how = step
    person = Participant.objects.filter(team=group.team, code=what).first() if what else None
    some = list(Finding.objects.order_by("pk"))
    files = list(MadeFile.objects.filter(state=MadeState.READY).order_by("pk"))
    match move:
        case "agree" | "agree for a day":
            until = timezone.now() + timedelta(days=1) if move == "agree for a day" else None
            for purpose, reach in ((Purpose.TAKE_PART, Reach.TEAM), (Purpose.QUOTE, how)):
                give_consent(subject=person, purpose=purpose, reach=reach, until=until)
            Participant.objects.filter(pk=person.pk, answered_at=None).update(
                answered_at=timezone.now()
            )
        case "mark":
            source = type(group.transcript).objects.get(pk=group.transcript.pk)
            start = source.text.find(STRETCHES[what])
            if start >= 0 and not Passage.objects.filter(source=source, start=start).exists():
                end = start + len(STRETCHES[what])
                with suppress(StretchError):  # words in it were taken back
                    mark_passage(source=source, start=start, end=end, by=group.coder)
        case "find":
            finding = findings.write_finding(
                team=group.team, by=group.coder, claim="Een raam geeft gesprek."
            )
            words = Passage.objects.of_team(group.team).readable()
            findings.add_evidence(finding=finding, passages=words, by=group.coder, side="for")
            share(finding, group, how)
        case "share" if some:
            share(some[what % len(some)], group, how)
        case "make":
            made = make_file(team=group.team, kind=what, circle=how, by=group.coder)
            fill_file(made.pk)
        case "fetch" if files:
            fetch_file(made=files[what % len(files)], by=group.coder)
        case "do not quote":
            withdraw_consent(subject=person, purpose=Purpose.QUOTE)
        case "stop":
            stop_taking_part(participant=person)
        case "wait":
            clock.shift(timedelta(hours=what))
            housekeeping.run_all(timezone.now())


def share(finding, group, reach):
    try:
        findings.share_finding(finding=finding, by=group.coder, reach=reach)
    except findings.NothingToShowError:
        assert not Finding.objects.get(pk=finding.pk).is_shared or finding.is_shared


def is_open(person, participant, group):
    """Return whether `person` may read the words of `participant` now: said once more, apart."""
    standing = Participant.objects.filter(pk=participant.pk)
    if standing.stopped().exists():
        return False
    if group.team.researchers.filter(person=person).exists():
        return True
    return standing.quotable(circle_of(person, group.team)).exists()


def pages_for_all():
    """Return the addresses that are not only for researchers, and on which words could stand."""
    own = [finding.get_absolute_url() for finding in Finding.objects.all()]
    return ["/", "/bevindingen/", "/teams/buren/", "/zoeken/?q=gesprek", *own]


def pages_for_researchers(group):
    """Return the addresses of the workspace, and of what is downloaded there."""
    team, source = {"slug": group.team.slug}, group.transcript.pk
    here = [
        reverse(name, kwargs=team)
        for name in (
            "findings:team", "findings:write", "research:overview", "research:participants",
            "sources:list", "coding:codebook", "coding:passages", "coding:table_perspectives",
            "coding:table_sources", "interchange:overview",
        )
    ]  # fmt: skip
    here += [
        reverse(name, kwargs=team | {"pk": source})
        for name in (
            "sources:detail", "sources:original", "sources:correct", "sources:changes",
            "coding:source", "deidentifying:names",
        )
    ]  # fmt: skip
    for pk in Finding.objects.values_list("pk", flat=True):
        names = ("findings:work", "findings:pick", "findings:share")
        here += [reverse(name, kwargs=team | {"pk": pk}) for name in names]
    files = MadeFile.objects.filter(state=MadeState.READY).values_list("pk", flat=True)
    return here + [reverse("interchange:fetch", kwargs=team | {"pk": pk}) for pk in files]


def unpacked(answer):
    """Return all that an answer holds, as text: also what is packed in it."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            content = b"\n".join(archive.read(name) for name in archive.namelist())
    return content.decode("utf-8", "replace")


def check(group, looking):
    """Let everyone look at everything."""
    people = {person.code: person for person in Participant.objects.filter(team=group.team)}
    for person in looking:
        browser = browser_of(person)
        addresses = pages_for_all()
        if person in {group.coder, group.keeper}:
            addresses += pages_for_researchers(group)
        closed = [TOKENS[code] for code in CODES if not is_open(person, people[code], group)]
        for address in addresses:
            answer = browser.get(address)
            if answer.status_code == 200:
                text = unpacked(answer)
                found = [token for token in closed if token in text]
                assert not found, f"{person} sees {found} at {address}"
    check_what_is_kept(people)


def check_what_is_kept(people):
    """Look at what is found, mailed, and lies ready: where a page could take it from."""
    for code, person in people.items():
        standing = Participant.objects.filter(pk=person.pk)
        token = TOKENS[code]
        for document in SearchDocument.objects.all():
            if token in document.title + document.body:
                circle = {"public": Reach.PUBLIC}.get(document.audience, Reach.TEAM)
                assert standing.quotable(circle).exists(), document.audience
        for message in Message.objects.all():
            assert token not in f"{message.subject}{message.text}{message.html}"
        for made in MadeFile.objects.filter(state=MadeState.READY):
            if made.circle and made.participants.contains(person):
                assert standing.quotable(Reach(made.circle)).exists()
            assert default_storage.exists(made.file.name)


@pytest.mark.django_db
@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # a story is long enough to read, and slow to try
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(
    story=[
        ("agree", "D1", Reach.PUBLIC),
        ("mark", 0, None),
        ("find", None, Reach.PUBLIC),
        ("make", "csv", Reach.PUBLIC),
        ("fetch", 0, None),
        ("stop", "D1", None),
        ("wait", 24 * 15, None),
    ]
)
@example(
    story=[
        ("agree for a day", "D2", Reach.NATIONAL),
        ("agree", "D3", Reach.WERKPLAATS),
        ("mark", 3, None),
        ("find", None, Reach.WERKPLAATS),
        ("make", "project", Reach.TEAM),
        ("wait", 30, None),
        ("agree", "D2", Reach.TEAM),
    ]
)
@given(story=stories)
def test_withdrawn_words_are_nowhere(story, group, looking, django_capture_on_commit_callbacks):
    with transaction.atomic(), time_machine.travel(NOON, tick=False) as clock:
        for step, follows in zip(story, [*story[1:], ("wait", 0, None)], strict=True):
            with django_capture_on_commit_callbacks(execute=True):
                take_step(group, clock, step)
            # Before something is taken back, so that it was seen and kept; and after.
            if (step[0] in TAKES_BACK or follows[0] in TAKES_BACK) and Passage.objects.exists():
                check(group, looking)
        transaction.set_rollback(True)


def test_the_coordinator_gets_a_list_of_what_a_withdrawal_touched(
    group, django_capture_on_commit_callbacks
):
    with (
        time_machine.travel(NOON, tick=False) as clock,
        django_capture_on_commit_callbacks(execute=True),
    ):
        for step in [
            ("agree", "D1", Reach.PUBLIC),
            ("mark", 0, None),
            ("find", None, Reach.PUBLIC),
            ("make", "csv", Reach.PUBLIC),
            ("fetch", 0, None),
            ("stop", "D1", None),
        ]:
            take_step(group, clock, step)
    affected = [one for each in Withdrawal.objects.all() for one in each.affected.all()]
    kinds = {one.kind for one in affected}
    assert kinds == {AffectedKind.HIDDEN, AffectedKind.LOOK, AffectedKind.LEFT}
    assert all(one.scope == group.team.werkplaats_id for one in affected)
    assert not any("appelboom" in one.label for one in affected)
    assert Finding.objects.get().needs_look_since is not None
