"""Who made it is named only as long as each of them agrees."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from samenspel.ground.consent.models import Consent
from samenspel.ground.mail.models import Message
from samenspel.loop.publications import services
from samenspel.loop.publications.access import may_write
from samenspel.loop.publications.models import Contributor
from samenspel.loop.publications.orcid import tidy_orcid
from samenspel.loop.publications.signals import publication_changed

SAM = {"name": "Sam Soep", "email": "sam@example.org", "role": "author"}


@pytest.fixture
def sam(book, researcher) -> Contributor:
    return services.add_contributor(publication=book.publication, by=researcher, **SAM)


def named(book) -> list[str]:
    return [one.name for one in book.publication.contributors.named()]


def test_a_name_stands_nowhere_before_a_yes(book, sam):
    assert named(book) == ["Otto"]


def test_asked_by_mail_once_a_week(sam, researcher):
    for _time in range(2):
        services.ask_contributor(contributor=sam, by=researcher)
    assert sam.token in Message.objects.get(to="sam@example.org").text


def test_a_yes_and_a_no_work_at_once(book, sam):
    services.answer_contributor(contributor=sam, agrees=True)
    assert named(book) == ["Otto", "Sam Soep"]
    services.answer_contributor(contributor=sam, agrees=False)
    assert named(book) == ["Otto"]


def test_files_and_pages_hear_of_it(sam):
    heard = []
    publication_changed.connect(lambda **_sent: heard.append(1), weak=False, dispatch_uid="t")
    services.answer_contributor(contributor=sam, agrees=True)
    services.answer_contributor(contributor=sam, agrees=False)
    publication_changed.disconnect(dispatch_uid="t")
    assert len(heard) == 2


def test_told_with_a_witness(book, sam, researcher):
    with pytest.raises(ValidationError):
        services.note_contributor(contributor=sam, by=researcher, agrees=True)
    services.note_contributor(contributor=sam, by=researcher, agrees=True, witness="Pim")
    consent = Consent.objects.of(sam).get()
    assert (consent.how, consent.witness, consent.recorded_by) == ("spoken", "Pim", researcher.user)


def test_another_name_is_asked_anew(book, sam, researcher):
    services.answer_contributor(contributor=sam, agrees=True)
    services.change_contributor(contributor=sam, by=researcher, **(SAM | {"name": "S. Soep"}))
    assert named(book) == ["Otto"]


def test_who_writes_along_gets_in(book, coordinator, resident):
    fields = {"person": resident, "name": "Roos", "role": "author", "writes": True}
    services.add_contributor(publication=book.publication, by=coordinator, **fields)
    assert may_write(resident, book.publication)


def test_only_who_decides_lets_others_write(book, professional, resident):
    book.group.team.members.create(person=professional, perspective="professional")
    fields = {"person": resident, "name": "Roos", "role": "author", "writes": True}
    with pytest.raises(PermissionDenied):
        services.add_contributor(publication=book.publication, by=professional, **fields)


def test_the_same_person_in_a_role_once(book, sam, researcher):
    again = services.add_contributor(publication=book.publication, by=researcher, **SAM)
    assert again == sam


def test_taken_off_the_name_is_gone(book, sam, researcher):
    services.answer_contributor(contributor=sam, agrees=True)
    services.remove_contributor(contributor=sam, by=researcher)
    assert named(book) == ["Otto"]
    assert not Consent.objects.in_force().filter(subject_id=sam.pk, purpose="show_name").exists()


def test_in_another_order(book, sam, researcher):
    services.move_contributor(contributor=sam, by=researcher, up=True)
    names = list(book.publication.contributors.values_list("name", flat=True))
    assert names == ["Sam Soep", "Otto"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("000000021694233x", "0000-0002-1694-233X"),
        ("0000-0002-1825-0098", None),
        ("Otto", None),
    ],
)
def test_an_orcid_proves_itself(typed, kept):
    assert tidy_orcid(typed) == kept


def test_the_right_to_write_does_not_go_to_another_without_who_decides(
    book, researcher, coordinator, resident, professional
):
    told = {"person": resident, "name": "", "role": "author", "writes": True}
    along = services.add_contributor(publication=book.publication, by=coordinator, **told)
    with pytest.raises(PermissionDenied):
        services.change_contributor(
            contributor=along, by=resident, **(told | {"person": professional})
        )
    assert not may_write(professional, book.publication)


def test_a_letter_that_went_to_a_wrong_address_leads_nowhere(sam, researcher):
    services.ask_contributor(contributor=sam, by=researcher)
    there = sam.token
    mended = SAM | {"email": "sam@example.com"}
    changed = services.change_contributor(contributor=sam, by=researcher, **mended)
    assert changed.token != there
    assert not Contributor.objects.with_token(there).exists()
    services.ask_contributor(contributor=changed, by=researcher)
    assert Message.objects.filter(to="sam@example.com").exists()


def test_its_form_asks_in_dutch_for_which_organisation(book, researcher, login):
    address = reverse("publications:add_contributor", kwargs={"slug": book.publication.slug})
    assert "Organisatie" in login(researcher).get(address).text
