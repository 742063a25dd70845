"""This is my question too."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from samenspel.ground.accounts.models import User
from samenspel.ground.common import log
from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.links import TO_CONFIRM, TO_FOLLOW, PrivateLink
from samenspel.ground.mail.services import post_message, write_message
from samenspel.loop.questions import access
from samenspel.loop.questions.models import Echo, Question
from samenspel.loop.questions.services.stepping import lock
from samenspel.loop.questions.services.telling import absolute


@transaction.atomic
def add_echo(*, question: Question, email: str, by: User | None = None) -> Echo | None:
    """Note that somebody has the same question; it counts once the mailed link is followed.

    Returns None for the asker, who hears of every step anyway. Whoever already said so is not
    counted again, and gets no mail unless the confirmation still lacks. The page must answer all
    of these alike, and as quickly, so that nobody learns who asked what.
    """
    if not access.may_join(question):
        raise PermissionDenied
    current = lock(question)
    address = (by.email if by else email).strip().lower()
    if address == current.asker_email:
        _write_in_vain(Echo(question=current, email=address))
        return None
    echo = current.echoes.filter(same_address("email", address)).first()
    if echo is None:
        echo = Echo(question=current, email=address)
        echo.new_link(TO_CONFIRM)
        echo.save()
    if by is not None:
        return confirm_echo(echo=echo)
    if echo.confirmed_at is None:
        _post_confirmation(echo)
    else:
        _write_in_vain(echo)
    return echo


@transaction.atomic
def confirm_echo(*, echo: Echo) -> Echo:
    """Count somebody in; whoever calls this followed the mailed link. Twice changes nothing."""
    current: Echo = Echo.objects.select_for_update().get(pk=echo.pk)
    if current.confirmed_at is None:
        current.confirmed_at = timezone.now()
        current.keep_link(TO_FOLLOW)
        current.save()
        log.record("questions.echo", echo.question, None)
    return current


@transaction.atomic
def stop_echo(*, echo: Echo) -> Echo:
    """Never mail this address of the question again; that somebody shares it still counts."""
    current: Echo = Echo.objects.select_for_update().get(pk=echo.pk)
    current.email = ""
    current.save(update_fields=["email"])
    return current


def _post_confirmation(echo: Echo) -> None:
    """Mail the link, a new one for each day on which it is asked for again."""
    if not echo.link_works:
        echo.new_link(TO_CONFIRM)
        echo.save(update_fields=PrivateLink.LINK_FIELDS)
    post_message(**_confirmation_of(echo))


def _write_in_vain(echo: Echo) -> None:
    """Take the time that a letter takes, for who gets none: it could tell who that is."""
    write_message(**_confirmation_of(echo))


def _confirmation_of(echo: Echo) -> dict[str, Any]:
    question = echo.question
    address = reverse("questions:echo", kwargs={"token": echo.token})
    return {
        "to": echo.email,
        "template": "questions/mail/echo_confirm.txt",
        "context": {"title": question.title, "page_url": absolute(question, address)},
        "sender": question.werkplaats.sender,
        "key": f"questions.echo.{echo.pk}.{timezone.localdate():%Y%m%d}",
        "secret": True,
    }
