"""Ask others to read a draft, members and people without account, and keep what they say."""

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.links import PrivateLink
from samenspel.ground.mail.services import post_message
from samenspel.ground.notices.services import notify
from samenspel.loop.network.access import is_member
from samenspel.loop.network.models import Person
from samenspel.loop.publications.access import may_write, require
from samenspel.loop.publications.content import content_of
from samenspel.loop.publications.models import Publication, PublicationState, Review, Version
from samenspel.loop.publications.reaching import writers_to_tell
from samenspel.loop.publications.services.asking import require_not_too_often
from samenspel.loop.publications.services.holding import hold
from samenspel.loop.publications.services.versions import kept
from samenspel.loop.teams.services.reaching import address_of_person

TO_READ = timedelta(days=180)
REMINDED_AFTER = timedelta(days=10)
"""Who didn't answer by then gets one letter more, and never another."""


@transaction.atomic
def ask_to_read(
    *,
    publication: Publication,
    by: Person,
    person: Person | None = None,
    name: str = "",
    email: str = "",
    as_resident: bool = False,
) -> Review:
    """Ask a member, or somebody by mail, to read the draft as it stands now.

    Everyone who is asked while nothing changes reads the same version; who was asked to read that
    one before, isn't asked again. Raises `ValidationError` when there is no way to reach them.
    """
    current = hold(publication, by=by)
    if person is not None:
        require(is_member(person, current.werkplaats))
        name, email = person.name, ""
        if not address_of_person(person):
            raise ValidationError(_("We have no mail address of this person."), code="no_address")
    elif not email:
        raise ValidationError(_("Type a mail address, or choose a member."), code="nobody")
    version = _version_to_read(current, by)
    who = Q(person=person) if person is not None else same_address("email", email)
    earlier = version.reviews.filter(who).first()
    if earlier is not None:
        return earlier
    if email:
        require_not_too_often(by, email)
    review = Review(
        asked_version=version,
        person=person,
        name=name,
        email=email,
        as_resident=as_resident,
        asked_by=by,
    )
    review.new_link(TO_READ)
    review.save()
    if current.state != PublicationState.REVIEW:
        current.state = PublicationState.REVIEW
        current.save(update_fields=["state"])
    log.record("publications.ask_to_read", current, by.user)
    _tell(review, current)
    return review


@transaction.atomic
def answer_review(*, review: Review, answer: str, words: str = "") -> Review:
    """Keep what a reader says; until the round is closed it can be changed."""
    current = _hold(review)
    require(current.is_open)
    is_new = current.answer != answer
    current.answer, current.words = answer, words
    current.answered_at = timezone.now()
    current.save(update_fields=["answer", "words", "answered_at"])
    if is_new:
        publication = current.publication
        log.record("publications.answer_review", publication, None)
        notify(
            topic="publications.reviewed",
            about_id=current.pk,
            to=writers_to_tell(publication, but=current.person),
            sender=publication.werkplaats.sender,
            event=f"reviewed:{current.pk}:{answer}",
        )
    return current


@transaction.atomic
def take_back_request(*, review: Review, by: Person) -> None:
    """Ask no longer: the link stops. What was answered stays; then only the round is closed."""
    publication = review.publication
    require(may_write(by, publication))
    current = _hold(review)
    if current.answer:
        close_reading(publication, only=current)
    else:
        current.comments.update(reviewer=None)
        current.suggestions.update(reviewer=None)
        current.delete()
    log.record("publications.take_back_request", publication, by.user)


def close_reading(publication: Publication, *, only: Review | None = None) -> None:
    """Close the round: answers stay as they are, and can be read again by their link."""
    reviews = Review.objects.of_publication(publication).open()
    if only is not None:
        reviews = reviews.filter(pk=only.pk)
    reviews.update(closed_at=timezone.now())


def remind_readers(now: datetime) -> int:
    """Remind, once, who was asked by mail some time ago and said nothing; return how many."""
    waiting = Review.objects.open().filter(
        answer="",
        reminded_at=None,
        asked_at__lte=now - REMINDED_AFTER,
        link_until__gt=now,
        asked_version__publication__state=PublicationState.REVIEW,
    )
    keys = list(waiting.values_list("pk", flat=True))
    return sum(_remind(pk, now) for pk in keys)


@transaction.atomic
def _remind(pk: int, now: datetime) -> int:
    review = Review.objects.select_for_update().filter(pk=pk, reminded_at=None, answer="").first()
    if review is None:
        return 0
    review.reminded_at = now
    review.save(update_fields=["reminded_at"])
    _mail(review, review.publication, "review_reminder", f"publications.remind.{pk}")
    return 1


def _version_to_read(publication: Publication, by: Person) -> Version:
    """Return the version that others read now, if it is still how the draft stands."""
    content = content_of(publication).as_dict()
    newest = publication.versions.first()
    if newest is not None and newest.reviews.open().exists() and newest.content == content:
        return newest
    return kept(publication, by, _("To read along"))


def _hold(review: Review) -> Review:
    rows = Review.objects.select_related("asked_version__publication__werkplaats__site", "person")
    return rows.select_for_update(of=("self",)).get(pk=review.pk)


def _tell(review: Review, publication: Publication) -> None:
    if review.person is not None and review.person.user_id is not None:
        notify(
            topic="publications.review_asked",
            about_id=review.pk,
            to=[address_of_person(review.person)],
            sender=publication.werkplaats.sender,
        )
    else:
        _mail(review, publication, "review", f"publications.review.{review.pk}")


def _mail(review: Review, publication: Publication, letter: str, key: str) -> None:
    to = address_of_person(review.person) if review.person else review.email
    if not to:
        return
    review.keep_link(max(review.link_until - timezone.now(), timedelta()))
    review.save(update_fields=PrivateLink.LINK_FIELDS)
    context: dict[str, Any] = {
        "publication": publication,
        "team": publication.team.name,
        "as_resident": review.as_resident,
        "page_url": publication.werkplaats.root_url + review.get_absolute_url(),
    }
    post_message(
        to=to,
        template=f"publications/mail/{letter}.txt",
        context=context,
        sender=publication.werkplaats.sender,
        key=key,
        secret=True,
    )
