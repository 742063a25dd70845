"""What can be found of the network, and by whom."""

from datetime import timedelta

from django.utils import timezone

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.ground.search.models import SearchDocument
from samenspel.loop.network.models import Membership
from samenspel.loop.network.search import audiences_of, refresh_after_endings


def found(kind: str) -> dict[str, str]:
    return dict(SearchDocument.objects.filter(kind=kind).values_list("title", "audience"))


def test_a_partner_can_be_found_by_everyone(schiedam):
    assert found("partner") == {"Gemeente Schiedam": "public"}
    schiedam.delete()
    assert found("partner") == {}


def test_a_person_is_found_only_as_widely_as_agreed(zhz, resident):
    assert found("person") == {}
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.WERKPLAATS)
    assert found("person") == {"Roos": f"werkplaats:{zhz.pk}"}
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.NATIONAL)
    assert found("person") == {"Roos": "national"}
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    assert found("person") == {"Roos": "public"}
    withdraw_consent(subject=resident, purpose=Purpose.SHOW_NAME)
    assert found("person") == {}


def test_who_agreed_to_show_a_photo_only_is_not_found(resident):
    give_consent(subject=resident, purpose=Purpose.SHOW_PHOTO, reach=Reach.PUBLIC)
    assert found("person") == {}


def test_who_stopped_is_not_found(resident):
    give_consent(subject=resident, purpose=Purpose.SHOW_NAME, reach=Reach.PUBLIC)
    now = timezone.now()
    yesterday = timezone.localdate(now) - timedelta(days=1)
    Membership.objects.filter(person=resident).update(starts=yesterday, ends=yesterday)
    assert refresh_after_endings(now) == 1
    assert found("person") == {}


def test_members_are_in_the_audience_of_their_werkplaats(zhz, resident, outsider):
    assert set(audiences_of(resident)) == {"national", f"werkplaats:{zhz.pk}"}
    assert set(audiences_of(outsider)) == set()
    assert set(audiences_of(None)) == set()
