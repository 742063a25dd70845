"""Approve, publish, write on and withdraw."""

import pytest
from django.core.exceptions import PermissionDenied

from samenspel.loop.publications import services
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.models import Block, Publication
from samenspel.loop.publications.services.publishing import fingerprint
from samenspel.loop.publications.signals import publication_withdrawn


def seen(book) -> str:
    return fingerprint(content_of(book.publication))


def test_a_lead_approves_what_was_looked_at(book, researcher):
    version = services.approve(publication=book.publication, by=researcher, seen=seen(book))
    assert version.approved_by == researcher
    assert services.approve(publication=book.publication, by=researcher) == version


def test_a_member_of_the_team_does_not_decide(book, professional):
    book.group.team.members.create(person=professional, perspective="professional")
    for decide in (services.approve, services.publish):
        with pytest.raises(PermissionDenied):
            decide(publication=book.publication, by=professional)


def test_what_changed_since_it_was_looked_at_does_not_go_out(book, researcher):
    looked_at = seen(book)
    Block.objects.filter(pk=book.block("text").pk).update(text="Nieuw.")
    with pytest.raises(services.NotAsSeenError):
        services.publish(publication=book.publication, by=researcher, seen=looked_at)


def test_publishing_twice_makes_one_edition(book, researcher):
    looked_at = seen(book)
    services.publish(publication=book.publication, by=researcher, seen=looked_at)
    with pytest.raises(services.NotAsSeenError):
        services.publish(publication=book.publication, by=researcher, seen=looked_at)
    assert book.publication.versions.editions().count() == 1


def test_a_next_edition(book, researcher):
    services.publish(publication=book.publication, by=researcher)
    services.write_on(publication=book.publication, by=researcher)
    assert Publication.objects.published().exists()  # Readers keep the first one.
    second = services.publish(publication=book.publication, by=researcher)
    assert second.edition == 2


def test_withdrawing_tells_why(book, researcher):
    heard = []
    publication_withdrawn.connect(lambda **sent: heard.append(sent["publication"]), weak=False)
    services.publish(publication=book.publication, by=researcher)
    for _time in range(2):
        services.withdraw_publication(
            publication=book.publication, by=researcher, why="Er stond een fout in."
        )
    book.publication.refresh_from_db()
    assert (book.publication.state, len(heard)) == ("withdrawn", 1)
    assert not Publication.objects.published().exists()
    services.publish(publication=book.publication, by=researcher)
    assert Publication.objects.published().exists()


def test_a_draft_is_not_withdrawn(book, researcher):
    with pytest.raises(PermissionDenied):
        services.withdraw_publication(publication=book.publication, by=researcher, why="Nee")


def test_what_the_draft_is_called_by_now_is_not_told_to_readers(book, coordinator, client):
    publication = book.publication
    services.publish(publication=publication, by=coordinator)
    services.change_publication(publication=publication, by=coordinator, title="Werktitel")
    pages = [f"/keten/publication/{publication.pk}/", book.finding.get_absolute_url()]
    told = "".join(client.get(page).text for page in pages)
    services.withdraw_publication(publication=publication, by=coordinator, why="Fout.")
    told += client.get(publication.get_absolute_url()).text
    assert "Samen wonen, samen zorgen" in told
    assert "Werktitel" not in told
