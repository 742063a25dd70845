"""What search and the trail tell of the material: to its researchers only."""

from datetime import timedelta

import pytest
from django.utils import timezone

from samenspel.ground.search import registry
from samenspel.ground.search.find import find
from samenspel.loop.activities.models import Activity, ActivityKind
from tests.focus_group import a_focus_group

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(zhz, researcher):
    return a_focus_group(zhz, keeper=researcher)


def found(query, person, werkplaats):
    audiences = registry.audiences_of(person)
    hits = find(query, scope=werkplaats.pk, audiences=audiences, kinds=["source"]).hits
    return [hit.document.title for hit in hits]


def test_researchers_find_a_text_by_its_title(group, zhz, researcher):
    assert found("focusgroep", researcher, zhz) == ["Focusgroep in Dordrecht"]


@pytest.mark.parametrize("who", ["coordinator", "resident", "neighbour"])
def test_nobody_else_finds_it(group, zhz, who, request):
    assert found("focusgroep", request.getfixturevalue(who), zhz) == []


def test_what_people_said_is_not_in_the_index(group, zhz, researcher):
    assert found("buurvrouw", researcher, zhz) == []


def test_the_trail_of_a_gathering_shows_it_to_researchers_only(
    group, zhz, researcher, coordinator, login
):
    now = timezone.now()
    activity = Activity.objects.create(
        werkplaats=zhz, team=group.team, kind=ActivityKind.FOCUS_GROUP, title="Aan tafel",
        starts=now, ends=now + timedelta(hours=2), status="published", reach="public",
    )  # fmt: skip
    group.transcript.activity = activity
    group.transcript.save()
    path = activity.get_absolute_url()
    assert "Focusgroep in Dordrecht" in login(researcher).get(path).content.decode()
    assert "Focusgroep in Dordrecht" not in login(coordinator).get(path).content.decode()
