"""What somebody gave on signing up, in words."""

from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from samenspel.ground.common.choices import label_of
from samenspel.loop.activities.models import AskedKind, Registration, SessionChoice
from samenspel.loop.network.models import Perspective


def given_in_words(registration: Registration) -> dict[str, str]:
    """Return what was given by what it is called; what was left out is not there."""
    companions = [one.name or _("somebody else") for one in registration.companions.all()]
    chosen = registration.choices.select_related("round", "session")
    given = {
        _("Name"): registration.name,
        _("Mail address"): registration.email,
        _("Comes as"): _comes_as(registration),
        _("Comes along"): ", ".join(companions),
        **{choice.round.title: _where_and_when(choice) for choice in chosen},
        **_answers(registration),
        _("Needs"): registration.needs,
    }
    return {label: value for label, value in given.items() if value}


def _where_and_when(choice: SessionChoice) -> str:
    """Say where to be and at what time: who comes wants to know that at the door."""
    session, starts = choice.session, timezone.localtime(choice.round.starts)
    return ", ".join(filter(None, [session.title, session.room, time_format(starts, "H.i")]))


def _comes_as(registration: Registration) -> str:
    said = registration.perspective
    return str(label_of(Perspective, said)).capitalize() if said else ""


def _answers(registration: Registration) -> dict[str, str]:
    words = {"yes": _("Yes"), "no": _("No")}
    ticked = {AskedKind.YES_NO, AskedKind.CONSENT}
    return {
        answer.asked.text: words.get(answer.value, "")
        if answer.asked.kind in ticked
        else answer.value
        for answer in registration.answers.select_related("asked")
    }
