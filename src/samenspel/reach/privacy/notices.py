"""News for coordinators: words were taken back, somebody asks about data, and a day comes near."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from samenspel.ground.common.addresses import same_address
from samenspel.ground.consent.models import Affected, AffectedKind, Withdrawal
from samenspel.ground.consent.signals import things_affected
from samenspel.ground.notices.models import Pace
from samenspel.ground.notices.services import notify
from samenspel.ground.notices.topics import Line, Topic, register
from samenspel.ground.text.dates import date_in_words
from samenspel.loop.network.menu import runs_this_site
from samenspel.loop.network.models import Membership, Person, Role, Werkplaats
from samenspel.loop.network.querysets import MembershipQuerySet
from samenspel.reach.privacy.models import DataRequest
from samenspel.reach.privacy.signals import request_came_in

WITHDRAWN, REQUESTS = "privacy.withdrawn", "privacy.requests"
WARNED_BEFORE = timedelta(days=7)


def _coordinators(werkplaats: int) -> MembershipQuerySet:
    runs = Membership.objects.filter(werkplaats=werkplaats)
    return runs.in_force().with_role(Role.COORDINATOR)


def _is_coordinator(address: str, werkplaats: int) -> bool:
    return _coordinators(werkplaats).filter(same_address("person__email", address)).exists()


def _tell_what_was_touched(
    withdrawal: Withdrawal, affected: Iterable[Affected], **kwargs: Any
) -> None:
    """Tell the coordinators of each Werkplaats that has something to do, once a withdrawal."""
    first: dict[int, Affected] = {}
    for one in affected:
        if one.kind != AffectedKind.HIDDEN and one.scope is not None:
            first.setdefault(one.scope, one)
    for werkplaats in Werkplaats.objects.filter(pk__in=first).select_related("site"):
        notify(
            topic=WITHDRAWN,
            about_id=first[werkplaats.pk].pk,
            to=_coordinators(werkplaats.pk).mail_addresses(),
            sender=werkplaats.sender,
            event=f"{withdrawal.pk}:{werkplaats.pk}",
        )


def _withdrawn(about_id: int, address: str) -> Line | None:
    """Tell how much there is to do, never whose or which words."""
    one = Affected.objects.filter(pk=about_id).select_related("withdrawal").first()
    if one is None or one.scope is None or not _is_coordinator(address, one.scope):
        return None
    waiting = one.withdrawal.affected.in_scope(one.scope).to_do().count()
    if not waiting:
        return None
    path = reverse("privacy:withdrawal", kwargs={"pk": one.withdrawal_id})
    return Line(
        title=_("Somebody withdrew a consent"),
        text=ngettext(
            "One thing asks for your attention.",
            "%(number)s things ask for your attention.",
            waiting,
        )
        % {"number": waiting},
        url=Werkplaats.objects.select_related("site").get(pk=one.scope).root_url + path,
    )


def _tell_of_request(request: DataRequest, by: Person | None, **kwargs: Any) -> None:
    addresses = set(_coordinators(request.werkplaats_id).mail_addresses())
    _tell(request, addresses - ({by.email} if by else set()), f"in:{request.pk}")


def tell_what_is_due(now: datetime) -> int:
    """Tell coordinators, once, of requests that must be answered within a week."""
    by_then = timezone.localdate(now) + WARNED_BEFORE
    due = DataRequest.objects.due_by(by_then).select_related("werkplaats__site")
    return sum(
        _tell(
            request,
            _coordinators(request.werkplaats_id).mail_addresses(),
            f"due:{request.pk}:{request.due_on}",
        )
        for request in due
    )


def _tell(request: DataRequest, to: Iterable[str], event: str) -> int:
    sender = request.werkplaats.sender
    return notify(topic=REQUESTS, about_id=request.pk, to=to, sender=sender, event=event)


def _request(about_id: int, address: str) -> Line | None:
    """Tell what is asked and by when, not by whom."""
    requests = DataRequest.objects.open().select_related("werkplaats__site")
    request = requests.filter(pk=about_id).first()
    if request is None or not _is_coordinator(address, request.werkplaats_id):
        return None
    day = date_in_words(request.due_on, get_language() or "nl", weekday=True)
    path = reverse("privacy:desk", kwargs={"pk": request.pk})
    return Line(
        title=_("A request about personal data: %(kind)s") % {"kind": request.get_kind_display()},
        text=_("Answer it before or on %(day)s.") % {"day": day},
        url=request.werkplaats.root_url + path,
    )


register(
    Topic(
        name=WITHDRAWN,
        label=gettext_lazy("Consents that were withdrawn"),
        explanation=gettext_lazy("When something has to be looked at or asked back."),
        line=_withdrawn,
        default=Pace.AT_ONCE,
        offered=runs_this_site,
    )
)
register(
    Topic(
        name=REQUESTS,
        label=gettext_lazy("Requests about personal data"),
        explanation=gettext_lazy("When one comes in, and a week before it must be answered."),
        line=_request,
        default=Pace.AT_ONCE,
        offered=runs_this_site,
    )
)
things_affected.connect(_tell_what_was_touched, dispatch_uid="privacy.touched")
request_came_in.connect(_tell_of_request, dispatch_uid="privacy.request")
