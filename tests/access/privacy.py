"""Who gets what of their own data, and of what coordinators do about that of others."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from samenspel.ground.common.tokens import digest
from samenspel.ground.consent.models import (
    Affected,
    AffectedKind,
    DepartureKind,
    Purpose,
    Reach,
    Withdrawal,
)
from samenspel.ground.consent.services import (
    give_consent,
    record_departure,
    settle_affected,
    withdraw_consent,
)
from samenspel.loop.network.models import Person
from samenspel.reach.privacy.models import (
    AccessLink,
    CameIn,
    DataRequest,
    RequestKind,
    RetentionRun,
)
from samenspel.reach.privacy.services import note_request, prove_request
from tests.access.rows import HIDDEN, LOGIN, Row, coordinators_only, public

AWAY = 302  # first asked for a code, to be sure that it is still them
LOGGED_IN = ("outsider", "member", "coordinator", "neighbour", "elsewhere")


def a_link(_make: Any) -> dict[str, str]:
    """Return the token of a link that works."""
    person = Person.objects.create(name="Mien Bakker", email="mien@example.org")
    give_consent(subject=person, purpose=Purpose.SHOW_NAME, reach=Reach.WERKPLAATS)
    AccessLink.objects.create(
        token_digest=digest("een-link"),
        email="mien@example.org",
        expires_at=timezone.now() + timedelta(hours=1),
    )
    return {"token": "een-link"}


def a_link_to_erase(make: Any) -> dict[str, str]:
    """Return the token of a link that works, and a kind of data."""
    return a_link(make) | {"kind": "privacy.links"}


def noted(make: Any, **fields: Any) -> DataRequest:
    """Return a request that came by phone."""
    told: dict[str, Any] = {
        "kind": RequestKind.ERASE,
        "came_in": CameIn.PHONE,
        "received_on": timezone.localdate() - timedelta(days=20),
        "name": "Mien Bakker",
        "email": "mien@example.org",
        "text": "Ik ben verhuisd en doe niet meer mee. Haal mijn naam overal weg.",
    }
    return note_request(werkplaats=make.zhz, by=make.coordinator, **(told | fields))


def several(make: Any) -> dict[str, Any]:
    """Make requests that are late, nearly due, and just in."""
    noted(make)
    today = timezone.localdate()
    noted(make, kind=RequestKind.SEE, name="Jan", received_on=today - timedelta(days=35))
    noted(make, kind=RequestKind.CORRECT, name="Fatma", received_on=today)
    return {}


def request_pk(make: Any) -> dict[str, Any]:
    return {"pk": noted(make).pk}


def proven_pk(make: Any) -> dict[str, Any]:
    request = noted(make)
    Person.objects.create(name="Mien Bakker", email="mien@example.org")
    prove_request(request=request)
    return {"pk": request.pk}


def request_token(make: Any) -> dict[str, Any]:
    return {"token": noted(make).token}


def a_withdrawal(make: Any) -> dict[str, Any]:
    """Let Pim take something back that rests on pages, and left the building."""
    person = make.professional
    give_consent(subject=person, purpose=Purpose.QUOTE, reach=Reach.PUBLIC)
    scope = make.zhz.pk
    for label in ("Fragmenten over buren (XLSX)", "Nieuwsbrief van maart"):
        record_departure(kind=DepartureKind.DOWNLOAD, label=label, subjects=[person], scope=scope)
    withdraw_consent(subject=person, purpose=Purpose.QUOTE)
    one = Withdrawal.objects.get()
    Affected.objects.create(
        withdrawal=one,
        kind=AffectedKind.HIDDEN,
        label="Bevinding: Buren kennen elkaar",
        url="/",
        scope=scope,
    )
    done = Affected.objects.filter(label__startswith="Nieuws").get()
    settle_affected(affected=done, by=make.coordinator.user, note="Rondgemaild: gooi hem weg.")
    return {"pk": one.pk}


def settle_kwargs(make: Any) -> dict[str, Any]:
    kwargs = a_withdrawal(make)
    return kwargs | {"affected_pk": Affected.objects.to_do().get().pk}


def a_round(make: Any) -> dict[str, Any]:
    RetentionRun.objects.create(
        started=timezone.now() - timedelta(hours=5),
        removed={"mail": 14, "network.people": 1, "accounts": 0},
        failed={"questions": "OperationalError"},
    )
    return {}


def a_form(_make: Any) -> dict[str, Any]:
    return {"form": "csv"}


NOT_HERE = {"elsewhere": HIDDEN}


ROWS = [
    Row("privacy:mine", visitor=LOGIN),
    Row("privacy:download", visitor=LOGIN, look_at=False),
    Row("privacy:ask", visitor=LOGIN),
    Row(
        "privacy:erase",
        visitor=LOGIN,
        **dict.fromkeys(LOGGED_IN, AWAY),
        kwargs=lambda _make: {"kind": "accounts"},
    ),
    Row("privacy:consents", visitor=LOGIN),
    public("privacy:request"),
    public("privacy:requested"),
    public("privacy:by_link", kwargs=a_link),
    public("privacy:download_by_link", kwargs=a_link, look_at=False),
    public("privacy:ask_by_link", kwargs=a_link),
    public("privacy:consents_by_link", kwargs=a_link),
    public("privacy:erase_by_link", kwargs=a_link_to_erase),
    public("privacy:own_request", kwargs=request_token, **NOT_HERE),
    public("privacy:register"),
    coordinators_only("privacy:register_file", kwargs=a_form, look_at=False),
    coordinators_only("privacy:withdrawals", kwargs=lambda make: a_withdrawal(make) and {}),
    coordinators_only("privacy:withdrawals", label="none"),
    coordinators_only("privacy:withdrawal", kwargs=a_withdrawal),
    coordinators_only("privacy:settle", kwargs=settle_kwargs, coordinator=405, look_at=False),
    coordinators_only("privacy:desks", kwargs=several),
    coordinators_only("privacy:desks", label="dealt with", query="?toon=afgehandeld"),
    coordinators_only("privacy:note"),
    coordinators_only("privacy:desk", kwargs=request_pk),
    coordinators_only("privacy:erase_for", kwargs=proven_pk, coordinator=AWAY),
    coordinators_only("privacy:rounds", kwargs=a_round),
    coordinators_only("privacy:coming_round"),
]
