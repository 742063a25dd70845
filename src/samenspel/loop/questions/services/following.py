"""What the asker does on the private page. Whoever calls these followed the private link."""

from django.db import transaction

from samenspel.ground.common import log
from samenspel.ground.common.links import TO_CONFIRM, TO_FOLLOW, PrivateLink
from samenspel.ground.consent.models import Reach
from samenspel.ground.mail.services import post_message
from samenspel.loop.questions import lifecycle
from samenspel.loop.questions.lifecycle import Move, Status
from samenspel.loop.questions.models import Echo, Question
from samenspel.loop.questions.services.forgetting import forget_asker
from samenspel.loop.questions.services.stepping import Says, lock, make_move
from samenspel.loop.questions.services.telling import Follower, absolute, page_of
from samenspel.loop.questions.services.triage import reopen


@transaction.atomic
def withdraw_question(*, question: Question, public_note: str = "") -> Question:
    """Let the asker take the question back: off the site, and name and address are forgotten.

    Questions that were merged into it are looked at again; who shared a question that was merged
    goes on with where it had gone. Withdrawing twice changes nothing.
    """
    current = lock(question)
    if current.status == Status.WITHDRAWN:
        return current
    lifecycle.status_after(current.status, Move.WITHDRAWN)  # raises before anything is changed
    if current.merged_into_id:
        _move_echoes(current)
    for merged in current.merged.select_for_update().order_by("pk"):
        reopen(merged, by=None)
    changes = {"reach": Reach.TEAM, "merged_into": None}
    make_move(current, Move.WITHDRAWN, says=Says(public_note), changes=changes)
    forget_asker(current)
    return current


@transaction.atomic
def set_contact_wish(*, question: Question, may_contact: bool) -> Question:
    """Say whether the coordinator may contact the asker to talk about the question."""
    current = lock(question)
    if current.may_contact != may_contact:
        current.may_contact = may_contact
        current.version += 1
        current.save(update_fields=["may_contact", "version"])
        log.record("questions.contact_wish", current, None, may_contact=may_contact)
    return current


@transaction.atomic
def set_publication_wish(*, question: Question, may_publish: bool) -> Question:
    """Say whether the question may stand on the site. A no takes it off at once."""
    current = lock(question)
    if current.may_publish == may_publish:
        return current
    if not may_publish and current.reach != Reach.TEAM:
        make_move(current, Move.HIDDEN, changes={"reach": Reach.TEAM, "may_publish": False})
    else:
        current.may_publish = may_publish
        current.version += 1
        current.save(update_fields=["may_publish", "version"])
    log.record("questions.publication_wish", current, None, may_publish=may_publish)
    return current


@transaction.atomic
def renew_follow_link(*, link: Question | Echo) -> bool:
    """Mail a new private link to the question or echo that an old one led to; the old one ends.

    Returns False when the address is no longer known, so that nobody can be mailed.
    """
    current: Question | Echo = type(link).objects.select_for_update().get(pk=link.pk)
    if isinstance(current, Question):
        question, email = current, current.asker_email
    else:
        question, email = current.question, current.email
    if not email:
        return False
    current.new_link(TO_FOLLOW if current.confirmed_at else TO_CONFIRM)
    current.save(update_fields=PrivateLink.LINK_FIELDS)
    follower = Follower(email, current, question)
    post_message(
        to=email,
        template="questions/mail/renewed.txt",
        context={
            "title": question.title,
            "page_url": absolute(question, page_of(follower)),
        },
        sender=question.werkplaats.sender,
        key=f"questions.renewed.{follower.key}.{current.link_digest[:16]}",
        secret=True,
    )
    return True


def _move_echoes(question: Question) -> None:
    """Let who shared a merged question share the one where it went on, unless they do already."""
    there = Echo.objects.filter(question=question.merged_into_id).exclude(email="")
    known = {email.lower() for email in there.values_list("email", flat=True)}
    for echo in question.echoes.all():
        if echo.email and echo.email.lower() in known:
            echo.delete()
        else:
            echo.question_id = question.merged_into_id
            echo.save(update_fields=["question"])
