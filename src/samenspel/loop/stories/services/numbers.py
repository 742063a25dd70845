"""Numbers of a working year that a coordinator types."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from samenspel.ground.common import log
from samenspel.ground.common.meanwhile import require_version
from samenspel.loop.network.models import Person
from samenspel.loop.programme.models import WorkingYear
from samenspel.loop.stories.access import require_keeper
from samenspel.loop.stories.models import OwnIndicator


@transaction.atomic
def add_indicator(
    *, year: WorkingYear, by: Person, name: str, number: Decimal, source: str
) -> OwnIndicator:
    """Keep a number. Raises `ValidationError` when there is one with that name in the year."""
    require_keeper(by, year.werkplaats)
    new = OwnIndicator(year=year, werkplaats=year.werkplaats)
    return _keep(new, by, "add", name=name, number=number, source=source)


@transaction.atomic
def change_indicator(
    *,
    indicator: OwnIndicator,
    by: Person,
    name: str,
    number: Decimal,
    source: str,
    seen_version: int | None = None,
) -> OwnIndicator:
    """Keep another number, or say it otherwise."""
    require_keeper(by, indicator.werkplaats)
    current: OwnIndicator = OwnIndicator.objects.select_for_update().get(pk=indicator.pk)
    require_version(current, seen_version)
    current.version += 1
    return _keep(current, by, "change", name=name, number=number, source=source)


@transaction.atomic
def remove_indicator(*, indicator: OwnIndicator, by: Person) -> None:
    """Take a number away."""
    require_keeper(by, indicator.werkplaats)
    log.record("stories.number_remove", indicator, by.user)
    indicator.delete()


def _keep(
    indicator: OwnIndicator, by: Person, what: str, *, name: str, number: Decimal, source: str
) -> OwnIndicator:
    indicator.name, indicator.number = " ".join(name.split()), number
    indicator.source = source.strip()
    try:
        with transaction.atomic():
            indicator.save()
    except IntegrityError as error:
        problem = _("There is a number with this name in this year. Change that one.")
        raise ValidationError({"name": problem}) from error
    log.record(f"stories.number_{what}", indicator, by.user)
    return indicator
