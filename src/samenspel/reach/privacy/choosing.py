"""Keep what somebody chose on the page of consents."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.encoding import force_str

from samenspel.ground.consent.models import Purpose, Reach
from samenspel.ground.consent.services import give_consent, withdraw_consent
from samenspel.loop.network.models import Person


@transaction.atomic
def choose_circles(
    *, person: Person, answers: Mapping[Purpose, Reach | None], words: Mapping[Purpose, Any]
) -> None:
    """Give or withdraw each consent of `person`; `words` are what the person read, as proof."""
    for purpose, reach in answers.items():
        if reach is None:
            withdraw_consent(subject=person, purpose=purpose)
        else:
            text = f"{force_str(words[purpose])} {reach.label}"
            give_consent(subject=person, purpose=purpose, reach=reach, text=text)
