"""Words and names that were taken back are in no booklet: no page, no file, nothing for machines.

A random story, as in `test_withdrawn_words`: a booklet quotes everyone and names its maker;
editions go out, people agree to less, stop, or their time passes, and the files are made anew.
"""

from contextlib import suppress
from datetime import timedelta
from io import BytesIO

import pypdfium2
import pytest
import time_machine
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from samenspel.ground.catalogue.models import Record
from samenspel.ground.common import housekeeping
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.ground.search.models import SearchDocument
from samenspel.loop.editions.models import EditionFile, FileKind, Making, MakingState
from samenspel.loop.editions.services import make_files
from samenspel.loop.publications.models import Block, BlockKind, Chapter, Version
from samenspel.loop.publications.services import publish
from samenspel.loop.research.models import Participant
from samenspel.loop.research.services import stop_taking_part
from tests.booklet import a_contributor, a_public_finding, a_publication, a_recommendation
from tests.test_withdrawn_words import (
    CODES,
    NOON,
    STRETCHES,
    TOKENS,
    browser_of,
    group,
    is_open,
    looking,
    unpacked,
)

__all__ = ["group", "looking"]  # fixtures
NAME = "Zonnebloem"
SLUG = "samen-wonen"
OF_ONE = STRETCHES[:3]
TAKES_BACK = {"agree", "agree for a day", "do not quote", "stop", "no name", "wait"}
who = st.sampled_from(CODES)
reaches = st.sampled_from(list(Reach))
moves = st.one_of(
    st.tuples(st.just("agree"), who, reaches),
    st.tuples(st.just("agree for a day"), who, reaches),
    st.tuples(st.just("do not quote"), who, st.just(None)),
    st.tuples(st.just("stop"), who, st.just(None)),
    st.tuples(st.just("no name"), st.just(None), st.just(None)),
    st.tuples(st.just("name"), st.just(None), st.just(None)),
    st.tuples(st.just("publish"), st.just(None), st.just(None)),
    st.tuples(st.just("work"), st.just(None), st.just(None)),
    st.tuples(st.just("wait"), st.sampled_from([2, 30]), st.just(None)),
)


@pytest.fixture
def book(group, researcher):
    """A draft in which everyone is quoted, also two at once, and one name is waiting."""
    for code in CODES:
        agree(code, Reach.PUBLIC)
    publication = a_publication(group.team, slug=SLUG)
    chapter = Chapter.objects.create(publication=publication, title="Uit het raam")
    passages = [group.passage(words, by=group.coder) for words in OF_ONE]
    finding = a_public_finding(group, passages[0])
    for position, passage in enumerate(passages):
        Block.objects.create(
            chapter=chapter, kind=BlockKind.QUOTE, passage=passage, position=position
        )
    Block.objects.create(chapter=chapter, kind=BlockKind.FINDING, finding=finding, position=9)
    a_recommendation(publication, findings=[finding])
    contributor = a_contributor(publication, researcher)
    contributor.name = NAME
    contributor.save()
    return publication


def agree(code, reach, until=None):
    person = Participant.objects.get(team__slug="buren", code=code)
    for purpose, wide in ((Purpose.TAKE_PART, Reach.TEAM), (Purpose.QUOTE, reach)):
        give_consent(subject=person, purpose=purpose, reach=wide, until=until)
    Participant.objects.filter(pk=person.pk).update(answered_at=timezone.now())


def take_step(book, clock, by, step):  # noqa: C901 - one line for each thing that can happen
    """Do one thing of a story, as far as it can be done now."""
    move, what, how = step
    person = Participant.objects.filter(team=book.team, code=what).first() if what else None
    maker = book.contributors.get()
    match move:
        case "agree":
            agree(what, how)
        case "agree for a day":
            agree(what, how, until=timezone.now() + timedelta(days=1))
        case "do not quote":
            withdraw_consent(subject=person, purpose=Purpose.QUOTE)
        case "stop":
            with suppress(ValueError):
                stop_taking_part(participant=person)
        case "name":
            give_consent(subject=maker, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
        case "no name":
            withdraw_consent(subject=maker, purpose=Purpose.SHOW_NAME)
        case "publish":
            book.refresh_from_db()
            publish(publication=book, by=by)
        case "work":
            for making in Making.objects.filter(state=MakingState.WAITING):
                make_files(making.pk)
        case "wait":
            clock.shift(timedelta(hours=what))
            housekeeping.run_all(timezone.now())


def addresses(book, *, writes):
    """Return where a booklet shows itself, to people and to machines."""
    chapter = book.chapters.get()
    said = book.recommendations.get()
    finding = said.findings.get()
    here = ["/publicaties/", "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/api/v1/publicaties"]
    here += ["/oai?verb=ListRecords&metadataPrefix=didl", "/zoeken/?q=raam", "/zoeken/?q=buren"]
    here += [f"/keten/recommendation/{said.pk}/", f"/keten/finding/{finding.pk}/"]
    numbers = Version.objects.filter(publication=book).editions().values_list("edition", flat=True)
    for root in ["", *(f"v{number}/" for number in numbers)]:
        at = f"/publicaties/{SLUG}/{root}"
        here += [at, f"{at}alles/", f"{at}aanbevelingen/", f"{at}samenvatting/policymaker/"]
        here += [f"{at}hoofdstuk/{chapter.guid.hex}/", f"{at}bevindingen/{finding.pk}/"]
        here += [f"{at}aanbevelingen/{said.guid.hex}/"]
        here += [f"{at}bestand/{kind}/" for kind in FileKind.values]
    if writes:
        draft = {"slug": SLUG}
        here += [reverse("publications:outline", kwargs=draft)]
        here += [reverse("publications:chapter", kwargs=draft | {"chapter": chapter.pk})]
        here += [reverse("publications:readability", kwargs=draft | {"chapter": chapter.pk})]
    return here


def words_of(answer):
    """Return all that an answer holds, as text: also of a PDF, and of what is packed."""
    if answer.get("Content-Type", "").startswith("application/pdf"):
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
            pages = [page.get_textpage().get_text_bounded() for page in pdf]
        return "".join(pages).replace("\ufffe\r\n", "").replace("\u00ad", "")
    return unpacked(answer)


def check(book, group, looking):
    """Let everyone look at everything; return the tokens that a visitor found in files."""
    people = {person.code: person for person in Participant.objects.filter(team=group.team)}
    named = book.contributors.named(Reach.PUBLIC).exists()
    in_files = set()
    for person in looking:
        browser = browser_of(person)
        closed = [TOKENS[code] for code in CODES if not is_open(person, people[code], group)]
        writes = person in {group.coder, group.keeper}
        if not named and not writes:
            closed.append(NAME)
        for address in addresses(book, writes=writes):
            answer = browser.get(address)
            if answer.status_code == 200:
                text = words_of(answer)
                found = [token for token in closed if token in text]
                assert not found, f"{person} sees {found} at {address}"
                if person is None and "/bestand/" in address:
                    in_files |= {token for token in [*TOKENS.values(), NAME] if token in text}
    check_what_is_kept(people, named=named)
    return in_files


def check_what_is_kept(people, *, named):
    kept = str(list(Record.objects.values_list("description", flat=True)))
    found = " ".join(f"{one.title} {one.body}" for one in SearchDocument.objects.all())
    versions = str(list(Version.objects.values_list("content", flat=True)))
    for code, person in people.items():
        token = TOKENS[code]
        assert token not in kept
        assert token not in versions
        assert token not in found or Participant.objects.filter(pk=person.pk).quotable(Reach.PUBLIC)
        files = EditionFile.objects.filter(withdrawn_at=None).filter(
            passages__voices__participant=person
        )
        quotable = Participant.objects.filter(pk=person.pk).quotable(Reach.PUBLIC)
        assert not files.exists() or quotable.exists()
    assert NAME not in versions
    assert named or NAME not in kept


OUT = [("publish", None, None), ("work", None, None)]


@pytest.mark.django_db
@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(story=[("do not quote", "D1", None), *OUT[1:], ("no name", None, None), *OUT[1:]])
@example(story=[("agree for a day", "D2", Reach.PUBLIC), *OUT, ("wait", 30, None), *OUT[1:]])
@given(story=st.lists(moves, min_size=3, max_size=6))
def test_what_was_taken_back_is_in_no_booklet(  # noqa: PLR0917 - fixtures
    story, book, group, looking, coordinator, django_capture_on_commit_callbacks
):
    with transaction.atomic(), time_machine.travel(NOON, tick=False) as clock:
        steps = [*OUT, *story, *OUT]
        for step, follows in zip(steps, [*steps[1:], ("wait", 0, None)], strict=True):
            with django_capture_on_commit_callbacks(execute=True):
                take_step(book, clock, coordinator, step)
            if step[0] in TAKES_BACK or follows[0] in TAKES_BACK:
                check(book, group, looking)
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_what_people_agree_to_is_in_every_file(
    book, group, coordinator, django_capture_on_commit_callbacks
):
    with time_machine.travel(NOON, tick=False) as clock:
        for step in OUT:
            with django_capture_on_commit_callbacks(execute=True):
                take_step(book, clock, coordinator, step)
        browser = browser_of(None)
        for kind in FileKind.values:
            text = words_of(browser.get(f"/publicaties/{SLUG}/bestand/{kind}/"))
            assert all(token in text for token in [*TOKENS.values(), NAME]), kind
