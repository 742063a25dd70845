"""A programme of the cast's Werkplaats, of which the second year is going on."""

from datetime import date

import pytest

from samenspel.loop.programme import services
from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear

TODAY = "2017-11-08"


@pytest.fixture
def programme(zhz, coordinator) -> Programme:
    return services.create_programme(
        werkplaats=zhz,
        title="Integraal werken in de wijk",
        ambition="We leren van elkaar, dicht bij huis.",
        starts=date(2016, 9, 1),
        ends=date(2019, 8, 31),
        by=coordinator,
    )


@pytest.fixture
def first_year(programme, coordinator) -> WorkingYear:
    return services.create_working_year(
        programme=programme,
        title="Jaar 1",
        starts=date(2016, 9, 1),
        ends=date(2017, 8, 31),
        look_back="We leerden dat formeel en informeel bij elkaar horen.",
        by=coordinator,
    )


@pytest.fixture
def second_year(programme, coordinator) -> WorkingYear:
    return services.create_working_year(
        programme=programme,
        title="Jaar 2",
        starts=date(2017, 9, 1),
        ends=date(2018, 8, 31),
        summary="Drie werkteams gaan aan de slag.",
        look_ahead="We gaan vooral doen.",
        by=coordinator,
    )


@pytest.fixture
def theme(zhz, coordinator, second_year) -> Theme:
    return services.create_theme(
        werkplaats=zhz,
        name="Samenspel formeel en informeel",
        summary="Hoe vullen buren en het wijkteam elkaar aan?",
        description="Een wijkteam werkt in de buurt.\n\nAndere wijkteams kijken mee.",
        working_years=[second_year],
        by=coordinator,
    )


@pytest.fixture
def term(zhz, coordinator) -> Term:
    return services.create_term(
        werkplaats=zhz,
        word="wijkteam",
        other_forms="wijkteams",
        explanation="Hulpverleners die samen in één buurt werken.",
        by=coordinator,
    )
