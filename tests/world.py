"""A Werkplaats with `size` of everything public, made at once and without services."""

from datetime import date, timedelta

from django.utils import timezone

from samenspel.ground.common.links import TO_FOLLOW
from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent
from samenspel.loop.activities.models import Activity, ActivityKind
from samenspel.loop.exchange.models import Offer
from samenspel.loop.findings.models import Evidence, Finding
from samenspel.loop.network.models import (
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    Perspective,
    Werkplaats,
)
from samenspel.loop.notebook.models import Entry
from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear
from samenspel.loop.questions.models import Question
from samenspel.loop.reports.models import Report
from samenspel.loop.stories.models import ValueStory
from samenspel.loop.teams.models import PhaseChange, Team, TeamMember
from samenspel.reach.website.models import NewsIndexPage, NewsPage
from tests.booklet import a_product
from tests.focus_group import a_participant, a_transcript, agree, mark

PERSPECTIVES = list(Perspective)


def fill(werkplaats: Werkplaats, size: int, *, first: int = 0) -> None:
    """Add `size` of everything, numbered from `first`."""
    themes = _programme(werkplaats, size, first)
    for number in range(first, first + size):
        perspective = PERSPECTIVES[number % len(PERSPECTIVES)]
        theme = themes[number % len(themes)]
        person = _person(werkplaats, number, perspective)
        question = _question(werkplaats, number, perspective, theme)
        team = Team.objects.create(
            werkplaats=werkplaats,
            name=f"Team {number}",
            slug=f"team-{number}",
            challenge="Hoe vinden buren elkaar?",
            intended_product="Een werkwijze",
            theme=theme,
            reach=Reach.PUBLIC,
        )
        team.questions.add(question)
        TeamMember.objects.create(team=team, person=person, perspective=perspective)
        PhaseChange.objects.create(team=team, phase="try", since=date(2026, 1, 1))
        _entry(werkplaats, number, team, person)
        _activity(werkplaats, number, team, theme)
        activity = _earlier_activity(werkplaats, number, team, question)
        _finding(number, person, activity, question)
        _product(number, team)
        _story(number, team)
    _news(werkplaats, size, first)


def _programme(werkplaats: Werkplaats, size: int, first: int) -> list[Theme]:
    programme, _new = Programme.objects.get_or_create(
        werkplaats=werkplaats,
        title="Samen leren",
        defaults={"starts": date(1980, 1, 1), "ends": date(2079, 12, 31)},
    )
    themes = []
    for number in range(first, first + size):
        starts = date(1980 + number, 1, 1)
        year = WorkingYear.objects.create(
            werkplaats=werkplaats,
            programme=programme,
            title=f"Werkjaar {number}",
            slug=f"jaar-{number}",
            starts=starts,
            ends=date(1980 + number, 12, 31),
        )
        theme = Theme.objects.create(
            werkplaats=werkplaats, name=f"Thema {number}", slug=f"thema-{number}", summary="Wijken"
        )
        theme.working_years.add(year)
        Term.objects.create(
            werkplaats=werkplaats, word=f"begrip{number}", explanation="Wat wij daaronder verstaan."
        )
        themes.append(theme)
    return themes


def _person(werkplaats: Werkplaats, number: int, perspective: Perspective) -> Person:
    organisation = Organisation.objects.create(
        werkplaats=werkplaats, name=f"Partner {number}", kind=list(OrganisationKind)[number % 6]
    )
    person = Person.objects.create(name=f"Persoon {number}", email=f"p{number}@example.org")
    Membership.objects.create(
        werkplaats=werkplaats, person=person, organisation=organisation, perspective=perspective
    )
    for purpose in (Purpose.SHOW_NAME, Purpose.SHOW_PHOTO):
        give_consent(subject=person, purpose=purpose, reach=Reach.PUBLIC)
    return person


def _question(
    werkplaats: Werkplaats, number: int, perspective: Perspective, theme: Theme
) -> Question:
    question = Question(
        werkplaats=werkplaats,
        kind="knowledge",
        title=f"Vraag {number}",
        text="Hoe helpen wijkteamleden mensen die niemand hebben?",
        perspective=perspective,
        reach=Reach.PUBLIC,
        may_publish=True,
        status="themed",
        theme=theme,
        confirmed_at=timezone.now(),
    )
    question.new_link(TO_FOLLOW)
    question.save()
    return question


def _activity(werkplaats: Werkplaats, number: int, team: Team, theme: Theme) -> None:
    starts = timezone.now() + timedelta(days=number + 1)
    Activity.objects.create(
        werkplaats=werkplaats,
        kind=list(ActivityKind)[number % len(ActivityKind)],
        title=f"Bijeenkomst {number}",
        starts=starts,
        ends=starts + timedelta(hours=2),
        venue="Buurthuis",
        team=team,
        theme=theme,
        status="published",
        reach=Reach.PUBLIC,
    )


def _earlier_activity(
    werkplaats: Werkplaats, number: int, team: Team, question: Question
) -> Activity:
    """Add one that was, with what people brought, who came, and a report that raised a question."""
    starts = timezone.now() - timedelta(days=number + 1)
    activity = Activity.objects.create(
        werkplaats=werkplaats,
        kind=list(ActivityKind)[number % len(ActivityKind)],
        title=f"Eerdere bijeenkomst {number}",
        starts=starts,
        ends=starts + timedelta(hours=2),
        venue="Buurthuis",
        team=team,
        status="published",
        reach=Reach.PUBLIC,
    )
    Offer.objects.create(werkplaats=werkplaats, activity=activity, text="Ik breng soep mee.")
    report = Report.objects.create(
        werkplaats=werkplaats,
        activity=activity,
        title=f"Verslag {number}",
        text="We spraken over soep.",
        reach=Reach.PUBLIC,
        published_at=timezone.now(),
    )
    report.yields.create(
        kind="question", text="Wie kookt er morgen?", perspective="citizen", question=question
    )
    return activity


def _finding(number: int, person: Person, activity: Activity, question: Question) -> None:
    """Add a shared finding about a question, with words for and against, quoted with a name."""
    team = activity.team
    assert team is not None
    lines = [("D1", "Ik bel nooit meteen."), ("D2", "Wij horen dat te laat.")]
    people = {
        label: a_participant(team, label, perspective, name=f"{label} van {number}")
        for label, perspective in (("D1", Perspective.CITIZEN), ("D2", Perspective.PROFESSIONAL))
    }
    for participant in people.values():
        agree(participant, named=True)
    source = a_transcript(team, lines, people, activity=activity)
    finding = Finding.objects.create(
        team=team,
        claim=f"Bevinding {number}",
        state="shared",
        reach=Reach.PUBLIC,
        shared_at=timezone.now(),
        created_by=person,
    )
    finding.questions.add(question)
    for (_label, words), side in zip(lines, ("for", "against"), strict=True):
        Evidence.objects.create(finding=finding, passage=mark(source, words), side=side)


def _entry(werkplaats: Werkplaats, number: int, team: Team, person: Person) -> None:
    Entry.objects.create(
        werkplaats=werkplaats,
        team=team,
        author=person,
        title=f"Logboek {number}",
        text="We belden aan bij twaalf deuren.",
        reach=Reach.PUBLIC,
    )


def _product(number: int, team: Team) -> None:
    a_product(team, title=f"Product {number}", slug=f"product-{number}")


def _story(number: int, team: Team) -> None:
    """Add what somebody tells everyone that it brought."""
    story = ValueStory(
        werkplaats=team.werkplaats,
        team=team,
        title=f"Waardeverhaal {number}",
        confirmed_at=timezone.now(),
    )
    story.new_link(TO_FOLLOW)
    story.save()
    story.parts.create(kind="applied", text="Ik belde voor het eerst aan.")
    give_consent(subject=story, purpose=Purpose.QUOTE, reach=Reach.PUBLIC)


def _news(werkplaats: Werkplaats, size: int, first: int) -> None:
    site = werkplaats.site
    assert site is not None
    index = NewsIndexPage.objects.descendant_of(site.root_page).first()
    for number in range(first, first + size):
        index.add_child(instance=NewsPage(title=f"Nieuws {number}", slug=f"nieuws-{number}"))
