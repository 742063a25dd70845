"""The letters about accounts, in the name of the site that the visitor is on."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from allauth.core.internal.cryptokit import generate_user_code
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from samenspel.ground.accounts import proof
from samenspel.ground.mail.models import Message
from samenspel.ground.mail.sender import Sender
from samenspel.ground.mail.services import post_message


def sender_for(request: HttpRequest) -> Sender:
    """Return who writes to this visitor: the Werkplaats whose site it is, else the house."""
    werkplaats = getattr(request, "werkplaats", None)
    if werkplaats is not None:
        return werkplaats.sender
    home = request.build_absolute_uri("/").rstrip("/")
    return Sender(name=settings.WAGTAIL_SITE_NAME, email="", site_url=home)


def write_to(
    email: str, name: str, context: Mapping[str, Any], *, request: HttpRequest, secret: bool
) -> Message:
    """Post the letter `name` to `email`, in the language that the visitor reads."""
    return post_message(
        to=email,
        template=f"accounts/mail/{name}.txt",
        context=context,
        sender=sender_for(request),
        key=f"accounts:{name}:{uuid4()}",
        secret=secret,
        language=get_language() or settings.LANGUAGE_CODE,
    )


def send_proof_code(email: str, request: HttpRequest) -> None:
    """Mail a code to `email`, and expect it from this browser."""
    code = generate_user_code(numeric=True, length=6)
    proof.remember_code(request, code)
    write_to(email, "proof", {"code": code}, request=request, secret=True)
