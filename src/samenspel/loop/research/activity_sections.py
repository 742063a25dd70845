"""That an activity is research: said to who looks, asked of who signs up."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.sections import Section
from samenspel.loop.activities.extras import EXTRAS, Extra
from samenspel.loop.activities.models import Activity, Registration
from samenspel.loop.activities.sections import LIST_SECTIONS, REGISTRATION_SECTIONS, SECTIONS
from samenspel.loop.attendance.sections import DOOR_SECTIONS
from samenspel.loop.network.models import Person
from samenspel.loop.research.answers import Answer, standing_of
from samenspel.loop.research.forms import answer_fields
from samenspel.loop.research.models import KnownHead, Participant, RegistrationAnswer
from samenspel.loop.research.services import keep_registration_answer
from samenspel.loop.research.terms import Terms, asked_consent_of, terms_of_activity
from samenspel.loop.research.texts import freedom, until_in_words


def told_to_visitors(activity: Activity, person: Person | None) -> Section | None:
    """Say before anybody signs up that it is research, and what that means."""
    terms = terms_of_activity(activity)
    if terms is None or activity.is_cancelled:
        return None
    shown = {"terms": terms, "freedom": freedom(), "until": until_in_words(terms)}
    return Section("research/parts/told.html", shown)


def own_words(registration: Registration, person: Person | None) -> Section | None:
    """Show on the private page of a registration how it stands, and lead to one's words."""
    terms = terms_of_activity(registration.activity)
    if terms is None or registration.is_cancelled:
        return None
    participant = participant_of(registration)
    standing = standing_of(participant) if participant else None
    shown = {"participant": participant, "standing": standing, "registration": registration}
    return Section("research/parts/own_words.html", shown)


def way_to_asking(activity: Activity, person: Person | None) -> Section | None:
    """Lead an organiser from the list of who signed up to who still has to be asked."""
    if asked_consent_of(activity) is None or activity.is_cancelled:
        return None
    return Section("research/parts/on_the_day.html", {"activity": activity})


def participant_of(registration: Registration) -> Participant | None:
    """Return who in the material this is; whoever asks holds the private link."""
    head = f"r{registration.pk}"
    known = KnownHead.objects.filter(activity=registration.activity_id, head=head)
    link = known.select_related("participant__team__werkplaats__site").first()
    return link.participant if link and registration.proven_at else None


def ask(activity: Activity, registration: Registration | None) -> dict[str, forms.Field]:
    """Ask it purpose by purpose; nothing is chosen for anybody, and all may stay open."""
    terms = terms_of_activity(activity)
    if terms is None:
        return {}
    fields = answer_fields(terms, _answered(registration))
    fields["take_part"].help_text = _introduction(terms, str(fields["take_part"].help_text))
    return fields


def _answered(registration: Registration | None) -> Answer | None:
    if registration is None:
        return None
    participant = participant_of(registration)
    if participant is not None:
        return standing_of(participant).answer
    kept = RegistrationAnswer.objects.filter(registration=registration).first()
    return Answer.of(kept.said) if kept else None


def _introduction(terms: Terms, meaning: str) -> str:
    return format_html(
        "<p><strong>{}</strong> {}</p><p>{}</p><p>{} {}</p>",
        _("This gathering is research too."),
        terms.about,
        meaning,
        freedom()[0][1],
        freedom()[2][1],
    )


def keep(registration: Registration, said: Mapping[str, Any]) -> None:
    """Keep what was answered with the registration."""
    keep_registration_answer(registration=registration, answer=Answer.of(said))


SECTIONS.register(told_to_visitors, order=15)
REGISTRATION_SECTIONS.register(own_words, order=25)
LIST_SECTIONS.register(way_to_asking, order=20)
DOOR_SECTIONS.register(way_to_asking, order=10)
WHO_READS = gettext_lazy(
    "What you answer about your words is kept as long as the research needs it, also later."
)
EXTRAS.register(Extra("research", fields=ask, save=keep, note=WHO_READS))
