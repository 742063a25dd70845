"""What consents hold of people besides who agreed: who wrote it down, took it, dealt with it.

What somebody agreed to is told by the apps that know who that is; see `telling.told`.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samenspel.ground.common.addresses import same_address
from samenspel.ground.common.holdings import Held, Holding, Subject
from samenspel.ground.consent.models import Affected, Consent, Departure
from samenspel.ground.consent.services import (
    expire_consents,
    expire_departures,
    expire_withdrawals,
)


def _export_written(subject: Subject) -> Iterator[Held]:
    for consent in Consent.objects.filter(same_address("recorded_by__email", subject.email)):
        yield Held(
            title=consent.get_purpose_display(),
            facts={_("You wrote it down on"): consent.given_at},
        )


def _erase_written(subject: Subject) -> int:
    mine = Consent.objects.filter(same_address("recorded_by__email", subject.email))
    return Consent.objects.filter(pk__in=list(mine.values_list("pk", flat=True))).update(
        recorded_by=None
    )


def _export_taken(subject: Subject) -> Iterator[Held]:
    for departure in Departure.objects.filter(same_address("by__email", subject.email)):
        facts = {_("How"): departure.get_kind_display(), _("When"): departure.at}
        yield Held(title=departure.label, facts=facts)


def _erase_taken(subject: Subject) -> int:
    mine = Departure.objects.filter(same_address("by__email", subject.email))
    return Departure.objects.filter(pk__in=list(mine.values_list("pk", flat=True))).update(by=None)


def _export_settled(subject: Subject) -> Iterator[Held]:
    for affected in Affected.objects.filter(same_address("done_by__email", subject.email)):
        facts = {_("You dealt with it on"): affected.done_at, _("What you wrote"): affected.note}
        yield Held(title=affected.label, facts=facts)


def _erase_settled(subject: Subject) -> int:
    mine = Affected.objects.filter(same_address("done_by__email", subject.email))
    return Affected.objects.filter(pk__in=list(mine.values_list("pk", flat=True))).update(
        done_by=None
    )


HOLDINGS = [
    Holding(
        name="consent.written",
        label=gettext_lazy("Consents that you wrote down for somebody else"),
        purpose=gettext_lazy("To be able to prove how somebody agreed, and who was there."),
        basis=gettext_lazy("The law asks for proof of consent."),
        kept=gettext_lazy(
            "As long as the consent itself: until five years after it ended. A signed sheet and "
            "the name of a witness go with it."
        ),
        erasing=gettext_lazy("We forget that it was you. That somebody agreed stays."),
        people=gettext_lazy("Who wrote down a consent, and who was there as a witness."),
        data=gettext_lazy("Account, name of the witness, signed sheet."),
        export=_export_written,
        erase=_erase_written,
        expire=expire_consents,
        order=80,
    ),
    Holding(
        name="consent.departures",
        label=gettext_lazy("Files with words of people that you took along"),
        purpose=gettext_lazy("To ask a file back when somebody withdraws a consent."),
        basis=gettext_lazy("Who withdraws a consent must be able to count on it."),
        kept=gettext_lazy("Until five years after it left."),
        erasing=gettext_lazy("We forget that it was you. That the file left stays noted."),
        people=gettext_lazy("Who downloads or sends material, and whose words are in it."),
        data=gettext_lazy("Account, what it was, when it left. Never the words themselves."),
        export=_export_taken,
        erase=_erase_taken,
        expire=expire_departures,
        order=81,
    ),
    Holding(
        name="consent.withdrawals",
        label=gettext_lazy("What you did after somebody withdrew a consent"),
        purpose=gettext_lazy("To see to it that a withdrawal works everywhere."),
        basis=gettext_lazy("Who withdraws a consent must be able to count on it."),
        kept=gettext_lazy("Until five years after the withdrawal."),
        erasing=gettext_lazy("We forget that it was you. What was done stays noted."),
        people=gettext_lazy("Who withdrew a consent, as a number; and coordinators."),
        data=gettext_lazy("What was touched by it, and what was done. Never the words themselves."),
        export=_export_settled,
        erase=_erase_settled,
        expire=expire_withdrawals,
        order=82,
    ),
]
