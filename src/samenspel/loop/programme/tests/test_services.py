"""The rules of the programme, whoever asks."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samenspel.ground.common.log import history_of
from samenspel.loop.programme import services
from samenspel.loop.programme.models import Theme, WorkingYear


def test_a_member_cannot_write_the_programme(zhz, professional):
    with pytest.raises(PermissionDenied):
        services.create_term(werkplaats=zhz, word="wmo", explanation="Een wet.", by=professional)


def test_the_coordinator_of_another_werkplaats_cannot_write_ours(theme, neighbour):
    with pytest.raises(PermissionDenied):
        services.change_theme(theme=theme, name="Van ons", by=neighbour)


def test_a_working_year_lies_within_its_programme(programme, coordinator):
    with pytest.raises(ValidationError, match="binnen"):
        services.create_working_year(
            programme=programme,
            title="Te vroeg",
            starts=date(2015, 9, 1),
            ends=date(2016, 8, 31),
            by=coordinator,
        )


def test_two_working_years_never_share_a_day(first_year, programme, coordinator):
    with pytest.raises(ValidationError, match="Jaar 1"):
        services.create_working_year(
            programme=programme,
            title="Jaar 2",
            starts=date(2017, 8, 31),
            ends=date(2018, 8, 31),
            by=coordinator,
        )


def test_a_programme_keeps_its_years_inside(first_year, programme, coordinator):
    with pytest.raises(ValidationError, match="Jaar 1"):
        services.change_programme(programme=programme, starts=date(2017, 1, 1), by=coordinator)


def test_a_changed_name_leaves_the_address_as_it_was(theme, coordinator):
    services.change_theme(theme=theme, name="Heel anders", by=coordinator)
    assert Theme.objects.get(pk=theme.pk).slug == "samenspel-formeel-en-informeel"


def test_two_years_with_one_title_get_two_addresses(zhz, first_year, coordinator):
    other = services.create_programme(
        werkplaats=zhz,
        title="Later",
        ambition="Verder.",
        starts=date(2020, 1, 1),
        ends=date(2021, 1, 1),
        by=coordinator,
    )
    year = services.create_working_year(
        programme=other,
        title="Jaar 1",
        starts=date(2020, 1, 1),
        ends=date(2020, 12, 31),
        by=coordinator,
    )
    assert [first_year.slug, year.slug] == ["jaar-1", "jaar-1-2"]


def test_a_theme_takes_only_working_years_of_its_own_werkplaats(theme, neighbour, elders):
    own = services.create_programme(
        werkplaats=elders,
        title="Van elders",
        ambition="Ook.",
        starts=date(2016, 1, 1),
        ends=date(2017, 1, 1),
        by=neighbour,
    )
    year = services.create_working_year(
        programme=own,
        title="Daar",
        starts=date(2016, 1, 1),
        ends=date(2016, 12, 31),
        by=neighbour,
    )
    with pytest.raises(ValidationError):
        services.create_theme(
            werkplaats=theme.werkplaats,
            name="Nieuw",
            summary="Iets.",
            working_years=[year],
            by=theme.werkplaats.memberships.get(role="coordinator").person,
        )


def test_what_was_done_stands_in_the_log(first_year, coordinator):
    services.change_working_year(year=first_year, summary="Anders", by=coordinator)
    line = history_of(WorkingYear.objects.get(pk=first_year.pk)).first()
    assert (line.action, line.user) == ("wagtail.edit", coordinator.user)
