"""Which topics somebody can choose about."""

from copy import copy
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from samenspel.ground.notices.models import Notice, Pace, Preference
from samenspel.ground.notices.topics import Topic, all_topics


def own_addresses(request: HttpRequest) -> list[str]:
    """Return the proven addresses of who is logged in, the one that others write to first."""
    user: Any = request.user
    proven = EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True)
    mine = {address.lower() for address in proven} | {user.email.lower()}
    written_to = str(getattr(getattr(request, "person", None), "email", "") or user.email).lower()
    return sorted(mine, key=lambda address: (address != written_to, address))


def topics_for_account(request: HttpRequest, address: str, scope: int) -> list[Topic]:
    """Return what who is logged in can hear of, and what this address heard of before."""
    known = _known(address, scope)
    return [topic for topic in all_topics() if topic.offered(request) or topic.name in known]


def topics_for_link(request: HttpRequest, address: str, scope: int) -> list[Topic]:
    """Return what anyone can hear of, and what this address heard of before.

    Whoever followed the link may be logged in as somebody else: that counts for nothing.
    """
    stranger: Any = copy(request)
    stranger.user, stranger.person = AnonymousUser(), None
    known = _known(address, scope)
    return [topic for topic in all_topics() if topic.offered(stranger) or topic.name in known]


def _known(address: str, scope: int) -> set[str]:
    address = address.strip().lower()
    heard = Notice.objects.for_reader(address, scope).values_list("topic", flat=True)
    # Who stopped everything chose NEVER for all: that says nothing of what one heard of.
    chosen = Preference.objects.of(address, scope=scope).exclude(pace=Pace.NEVER)
    return set(heard.order_by().distinct()) | set(chosen.values_list("topic", flat=True))
