"""Two people meet only when both want to, and a no tells nothing."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.mail.models import Message
from samenspel.loop.activities.services import cancel_registration
from samenspel.loop.exchange.matching import suggestions_for
from samenspel.loop.exchange.models import Introduction, IntroductionStatus, Offer
from samenspel.loop.exchange.services import (
    RefusedError,
    add_line,
    answer_introduction,
    ask_for_contact,
    end_introductions,
)


def mails_to(address: str) -> list[str]:
    return [f"{m.subject} {m.text}" for m in Message.objects.filter(to=address).order_by("pk")]


def contact(client, mine, theirs):
    names = [mine.registration.token, mine.side, mine.pk, theirs.pk]
    return client.post(reverse("exchange:contact", args=names), follow=True)


def test_what_is_alike_is_suggested(need, offer):
    assert [one.line for one in suggestions_for(need)] == [offer]
    assert [one.line for one in suggestions_for(offer)] == [need]


def test_nobody_is_suggested_to_oneself(activity, need):
    add_line(model=Offer, activity=activity, text=need.text, registration=need.registration)
    assert suggestions_for(need) == []


def test_who_is_asked_gets_one_mail_without_names(client, need, offer):
    for _time in range(2):
        contact(client, need, offer)
    [mail] = mails_to("pim@example.org")
    assert need.text in mail
    assert "Roos" not in mail
    assert "roos@example.org" not in mail
    page = client.get(Introduction.objects.get().get_absolute_url()).content.decode()
    assert need.text in page
    assert "Roos" not in page


def test_only_when_both_agree_they_get_each_others_address(client, need, offer):
    introduction = ask_for_contact(mine=need, theirs=offer)
    assert not mails_to("roos@example.org")
    for _time in range(2):
        client.post(introduction.get_absolute_url(), {"what": "yes"})
    [to_roos] = mails_to("roos@example.org")
    assert "Pim Visser" in to_roos
    assert "pim@example.org" in to_roos
    [_asked, to_pim] = mails_to("pim@example.org")
    assert "roos@example.org" in to_pim


def test_opening_the_link_changes_nothing(client, need, offer):
    introduction = ask_for_contact(mine=need, theirs=offer)
    client.get(introduction.get_absolute_url())
    introduction.refresh_from_db()
    assert introduction.status == IntroductionStatus.ASKED


def test_asking_back_is_a_yes(client, need, offer):
    ask_for_contact(mine=need, theirs=offer)
    contact(client, offer, need)
    assert Introduction.objects.get().is_agreed


@pytest.mark.parametrize("says_no", [True, False])
def test_a_no_and_no_answer_look_the_same_to_who_asked(client, need, offer, says_no):
    introduction = ask_for_contact(mine=need, theirs=offer)
    if says_no:
        answer_introduction(introduction=introduction, agrees=False)
    own = reverse("exchange:mine", args=[need.registration.token])
    assert "gevraagd per mail" in client.get(own).content.decode()
    assert not mails_to("roos@example.org")
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        for _time in range(2):
            end_introductions(now=timezone.now())
        [told] = mails_to("roos@example.org")
        assert "Het leidde niet tot contact" in told
        assert Introduction.objects.get().status == IntroductionStatus.ENDED
        assert client.get(introduction.get_absolute_url()).status_code == 404


def test_a_no_can_become_a_yes(client, need, offer):
    introduction = ask_for_contact(mine=need, theirs=offer)
    client.post(introduction.get_absolute_url(), {"what": "no"})
    assert "Je zei: nu niet" in client.get(introduction.get_absolute_url()).content.decode()
    client.post(introduction.get_absolute_url(), {"what": "yes"})
    assert Introduction.objects.get().is_agreed


def test_who_gave_the_place_back_is_not_introduced_any_more(client, need, offer):
    introduction = ask_for_contact(mine=need, theirs=offer)
    cancel_registration(registration=need.registration)
    client.post(introduction.get_absolute_url(), {"what": "yes"})
    assert not Introduction.objects.get().is_agreed
    assert not mails_to("roos@example.org")


def test_nobody_asks_the_whole_wall(activity, need, coming):
    for number in range(5):
        other = add_line(
            model=Offer, activity=activity, text="Iets", registration=coming(f"Naam{number}")
        )
        ask_for_contact(mine=need, theirs=other)
    last = add_line(model=Offer, activity=activity, text="Iets", registration=coming("Laatste"))
    with pytest.raises(RefusedError):
        ask_for_contact(mine=need, theirs=last)


def test_a_line_of_the_door_has_nobody_to_meet(activity, need):
    anonymous = add_line(model=Offer, activity=activity, text=need.text)
    assert suggestions_for(need) == []
    with pytest.raises(RefusedError):
        ask_for_contact(mine=need, theirs=anonymous)


def test_removing_and_writing_a_line_again_sends_nobody_one_mail_after_another(
    client, activity, need, offer
):
    for number in range(6):
        mine = add_line(
            model=Offer, activity=activity, text=f"Aanbod {number}", registration=offer.registration
        )
        contact(client, mine, need)
        mine.delete()
    assert len(mails_to("roos@example.org")) == 2


def test_the_outbox_tells_nobody_who_met_whom(need, offer):
    answer_introduction(introduction=ask_for_contact(mine=need, theirs=offer), agrees=True)
    subjects = " ".join(Message.objects.values_list("subject", flat=True))
    assert "Roos" not in subjects
    assert "Pim" not in subjects
