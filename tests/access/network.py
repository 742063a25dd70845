"""Who gets what in `network`."""

from typing import Any

from django.core.files.base import ContentFile

from samenspel.ground.common import tokens
from samenspel.ground.mail.models import Bounce, Message
from samenspel.loop.network.models import (
    ImportDraft,
    Invitation,
    Membership,
    Organisation,
    PendingMembership,
)
from tests.access.rows import HIDDEN, LOGIN, OPEN, Row, coordinators_only, public

POST_ONLY = 405
FOR_NOBODY = dict.fromkeys(
    ("visitor", "outsider", "member", "coordinator", "neighbour", "elsewhere"), HIDDEN
)


def partner(make: Any) -> dict[str, Any]:
    organisation = Organisation.objects.create(
        werkplaats=make.zhz, name="Gemeente Schiedam", kind="municipality"
    )
    return {"pk": organisation.pk}


def membership(make: Any) -> dict[str, Any]:
    return {"pk": Membership.objects.get(person=make.resident).pk}


def own_membership(make: Any) -> dict[str, Any]:
    return {"pk": Membership.objects.get(person=make.professional).pk}


def draft(make: Any) -> dict[str, Any]:
    handed_in = ImportDraft.objects.create(
        werkplaats=make.zhz,
        made_by=make.coordinator,
        kind="people",
        file_name="mensen.csv",
        columns=["naam", "perspectief"],
        rows=[{"number": 2, "cells": {"naam": "Roos van Dam", "perspectief": "bewoner"}}],
    )
    return {"pk": handed_in.pk}


def invitation(make: Any) -> dict[str, Any]:
    token = tokens.new_token()
    resident = make.resident
    Invitation.objects.create(
        werkplaats=make.zhz,
        person=resident,
        token_digest=tokens.digest(token),
        expires_at=resident.created + Invitation.VALID_FOR,
    )
    return {"token": token}


def _asked(make: Any) -> PendingMembership:
    pending = PendingMembership(
        werkplaats=make.zhz,
        person=make.outsider,
        name="Umar",
        email="umar@example.org",
        perspective="citizen",
    )
    pending.new_link(PendingMembership.ANSWER_WITHIN)
    pending.save()
    return pending


def asked(make: Any) -> dict[str, Any]:
    return {"pk": _asked(make).pk}


def somebody_asked(make: Any) -> dict[str, Any]:
    _asked(make)
    return {}


def asked_by_link(make: Any) -> dict[str, Any]:
    return {"token": _asked(make).token}


def a_bounce(make: Any) -> Bounce:
    message = Message.objects.create(
        key="access",
        template="notices/mail/one.txt",
        to=make.resident.email,
        subject="Nieuw in het logboek",
        text="Er staat iets nieuws in het logboek van je team.",
        language="nl",
        sender_name="Werkplaats",
        scope=make.zhz.pk,
        state="failed",
    )
    return Bounce.objects.create(
        message=message,
        address=message.to,
        scope=make.zhz.pk,
        final=True,
        reason="no_address",
        detail="550 5.1.1 Recipient address rejected: User unknown",
    )


def returned(make: Any) -> dict[str, Any]:
    return {"pk": a_bounce(make).message_id}


def bounce(make: Any) -> dict[str, Any]:
    return {"pk": a_bounce(make).pk}


def photo(make: Any) -> dict[str, Any]:
    resident = make.resident
    resident.photo.save("roos.jpg", ContentFile(b"photo"))
    return {"name": resident.photo.name}


ROWS = [
    public("network:partners"),
    public("network:people"),
    public("network:contact"),
    public("network:werkplaatsen"),
    public("network:accept_invitation", kwargs=invitation, elsewhere=HIDDEN),
    public("network:answer_by_link", kwargs=asked_by_link, elsewhere=HIDDEN),
    Row(
        "network:answer_pending",
        visitor=LOGIN,
        **dict.fromkeys(("outsider", "member", "coordinator", "neighbour", "elsewhere"), POST_ONLY),
        kwargs=asked,
    ),
    Row("common:media", kwargs=photo, label="a photo nobody agreed to show", **FOR_NOBODY),
    Row("network:profile", visitor=LOGIN),
    Row(
        "network:leave",
        visitor=LOGIN,
        outsider=HIDDEN,
        member=OPEN,
        coordinator=HIDDEN,
        neighbour=HIDDEN,
        elsewhere=HIDDEN,
        kwargs=own_membership,
    ),
    coordinators_only("network:manage"),
    coordinators_only("network:manage_people"),
    coordinators_only("network:add_person"),
    coordinators_only("network:change_person", kwargs=membership),
    coordinators_only("network:manage_pending", kwargs=somebody_asked),
    coordinators_only("network:take_back_pending", kwargs=asked, coordinator=POST_ONLY),
    coordinators_only("network:invite_person", kwargs=membership, coordinator=POST_ONLY),
    coordinators_only("network:end_membership", kwargs=membership),
    coordinators_only("network:export_people", kwargs=lambda _make: {"kind": "csv"}, look_at=False),
    coordinators_only("network:manage_organisations"),
    coordinators_only("network:add_organisation"),
    coordinators_only("network:change_organisation", kwargs=partner),
    coordinators_only("network:remove_organisation", kwargs=partner),
    coordinators_only("network:manage_mail"),
    coordinators_only("network:manage_message", kwargs=returned),
    coordinators_only("network:manage_returned"),
    coordinators_only("network:handle_returned", kwargs=bounce, coordinator=POST_ONLY),
    coordinators_only("network:hand_over"),
    coordinators_only("network:change_werkplaats"),
    coordinators_only("network:change_colours"),
    coordinators_only("network:try_colours", coordinator=POST_ONLY),
    coordinators_only("network:start_import", kwargs=lambda _make: {"kind": "mensen"}),
    coordinators_only(
        "network:import_example",
        kwargs=lambda _make: {"kind": "partners", "form": "xlsx"},
        look_at=False,
    ),
    coordinators_only("network:review_import", kwargs=draft),
    coordinators_only("network:discard_import", kwargs=draft, coordinator=POST_ONLY),
]
