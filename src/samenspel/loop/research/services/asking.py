"""Ask: say that an activity is research, and mail the questions to who was there."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from samenspel.ground.common import log
from samenspel.ground.common.links import PrivateLink
from samenspel.ground.consent.models import Reach
from samenspel.loop.activities.access import may_edit
from samenspel.loop.activities.models import Activity
from samenspel.loop.network.models import Person
from samenspel.loop.research.access import may_keep, require
from samenspel.loop.research.models import AskedConsent, Identity, Participant
from samenspel.loop.research.services.letters import post_asking
from samenspel.loop.research.services.participants import LINK_LASTS
from samenspel.loop.research.terms import forget_asked_consent


@transaction.atomic
def change_asking(
    *,
    activity: Activity,
    by: Person,
    about: str,
    records: bool,
    widest: Reach,
    until: date | None = None,
) -> AskedConsent:
    """Say that who comes to `activity` is asked about the own words, and what.

    Who answered already, agreed to what was asked then: that stays as it is.
    """
    require(may_edit(by, activity) and activity.team_id is not None)
    asked, _is_new = AskedConsent.objects.update_or_create(
        activity=activity,
        defaults={"about": about, "records": records, "widest": widest, "until": until},
    )
    forget_asked_consent(activity)
    log.record("research.ask", activity, by.user)
    return asked


@transaction.atomic
def stop_asking(*, activity: Activity, by: Person) -> bool:
    """Ask nothing any more of who comes; return whether anything was asked."""
    require(may_edit(by, activity))
    gone, _kinds = AskedConsent.objects.filter(activity=activity).delete()
    forget_asked_consent(activity)
    if gone:
        log.record("research.stop_asking", activity, by.user)
    return bool(gone)


@transaction.atomic
def ask_by_mail(*, participant: Participant, by: Person, seen: int) -> bool:
    """Mail the questions; return whether a letter goes. `seen` is how often was asked until now.

    The same button twice, or two keepers at once, send one letter.
    """
    require(may_keep(by, participant.team))
    rows = Participant.objects.select_for_update(of=("self",))
    current = rows.select_related("team__werkplaats__site").get(pk=participant.pk)
    identity = Identity.objects.filter(participant=current).exclude(email="").first()
    if identity is None or current.askings != seen:
        return False
    current.askings += 1
    current.asked_at = timezone.now()
    current.keep_link(LINK_LASTS)
    current.save(update_fields=["askings", "asked_at", *PrivateLink.LINK_FIELDS])
    post_asking(identity, current)
    log.record("research.ask_by_mail", current, by.user)
    return True
