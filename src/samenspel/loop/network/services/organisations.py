"""Partners of a Werkplaats."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.loop.network.models import Organisation, Person, Werkplaats
from samenspel.loop.network.services.checks import must_run
from samenspel.loop.network.services.pictures import set_picture


@transaction.atomic
def add_organisation(
    *, werkplaats: Werkplaats, by: Person, logo: "File[Any] | None" = None, **values: Any
) -> Organisation:
    """Add a partner; `values` are the fields of an organisation."""
    must_run(by, werkplaats)
    organisation = _write(Organisation(werkplaats=werkplaats), logo, values)
    log.record("network.add_organisation", organisation, by.user)
    return organisation


@transaction.atomic
def change_organisation(
    *, organisation: Organisation, by: Person, logo: "File[Any] | bool | None" = None, **values: Any
) -> Organisation:
    """Change what is said of a partner; `logo` is False to take it away."""
    must_run(by, organisation.werkplaats)
    _write(organisation, logo, values)
    log.record("network.change_organisation", organisation, by.user)
    return organisation


@transaction.atomic
def remove_organisation(*, organisation: Organisation, by: Person) -> None:
    """Remove a partner; its people stay in the Werkplaats. Who left is better given an end date."""
    must_run(by, organisation.werkplaats)
    log.record(
        "network.remove_organisation", organisation.werkplaats, by.user, name=organisation.name
    )
    set_picture(organisation, "logo", False)
    organisation.delete()


def _write(
    organisation: Organisation, logo: "File[Any] | bool | None", values: dict[str, Any]
) -> Organisation:
    for name, value in values.items():
        setattr(organisation, name, value)
    others = Organisation.objects.for_werkplaats(organisation.werkplaats).exclude(
        pk=organisation.pk
    )
    if others.filter(name__iexact=organisation.name).exists():
        raise ValidationError({"name": _("There is a partner with this name already.")})
    if organisation.since and organisation.until and organisation.until < organisation.since:
        raise ValidationError({"until": _("The last day comes before the first day.")})
    set_picture(organisation, "logo", logo)
    organisation.full_clean(exclude=["werkplaats", "logo"])
    organisation.save()
    return organisation
