"""A team with a focus group that is research, and who signs up for it."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from samenspel.loop.activities.models import Activity, ActivityKind
from samenspel.loop.research.models import AskedConsent
from tests.focus_group import FocusGroup, a_focus_group


@pytest.fixture
def group(zhz, researcher, professional) -> FocusGroup:
    """Otto keeps the key and leads; Pim codes; D1 and D2 took part and were not asked yet."""
    return a_focus_group(zhz, keeper=researcher, coder=professional)


@pytest.fixture
def gathering(group) -> Activity:
    """A focus group that is still to come, without a question about words."""
    starts = timezone.now() + timedelta(days=9)
    return Activity.objects.create(
        werkplaats=group.team.werkplaats,
        team=group.team,
        kind=ActivityKind.FOCUS_GROUP,
        title="Buren aan tafel",
        starts=starts,
        ends=starts + timedelta(hours=2),
        venue="Buurthuis",
        status="published",
        reach="public",
    )


@pytest.fixture
def asked(gathering) -> AskedConsent:
    """The same, and it is research."""
    about = "We willen leren hoe buren elkaar helpen."
    return AskedConsent.objects.create(activity=gathering, about=about, records=True)


@pytest.fixture
def yes() -> dict[str, str]:
    """What somebody fills in who agrees to everything, without a name."""
    return {
        "take_part": "yes",
        "record": "yes",
        "quote": "public",
        "named": "no",
        "contact": "yes",
    }


@pytest.fixture
def at(group) -> SimpleNamespace:
    """Where the pages of the team are."""
    room = f"/teams/{group.team.slug}/onderzoek/"
    return SimpleNamespace(
        room=room, people=f"{room}deelnemers/", d1=f"{room}deelnemers/{group.d1.pk}/"
    )


@pytest.fixture
def queries_of(login, researcher):
    """Return how many queries a page costs somebody who looked before."""

    def count(address: str) -> int:
        browser = login(researcher)
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(address).status_code == 200
        return len(queries)

    return count
