"""Who gets what in `programme`: everyone reads it, the coordinator writes it."""

from datetime import date
from typing import Any

from samenspel.loop.programme.models import Programme, Term, Theme, WorkingYear
from tests.access.rows import HIDDEN, coordinators_only, public


def a_programme(make: Any) -> Programme:
    return Programme.objects.get_or_create(
        werkplaats=make.zhz,
        title="Integraal werken in de wijk",
        defaults={
            "ambition": "We leren samen hoe we mensen beter steunen, dicht bij huis.",
            "starts": date(2016, 9, 1),
            "ends": date(2018, 8, 31),
        },
    )[0]


def a_year(make: Any) -> WorkingYear:
    return WorkingYear.objects.get_or_create(
        werkplaats=make.zhz,
        programme=a_programme(make),
        slug="jaar-1",
        defaults={"title": "Jaar 1", "starts": date(2016, 9, 1), "ends": date(2017, 8, 31)},
    )[0]


def a_theme(make: Any) -> Theme:
    theme, _created = Theme.objects.get_or_create(
        werkplaats=make.zhz,
        slug="formeel-en-informeel",
        defaults={"name": "Samenwerking formeel en informeel", "summary": "Samen met buren."},
    )
    theme.working_years.add(a_year(make))
    return theme


def a_term(make: Any) -> Term:
    return Term.objects.get_or_create(
        werkplaats=make.zhz,
        word="wijkteam",
        defaults={"explanation": "Een groep hulpverleners die in de buurt werkt."},
    )[0]


def pk_of(maker: Any) -> Any:
    return lambda make: {"pk": maker(make).pk}


def slug_of(maker: Any) -> Any:
    return lambda make: {"slug": maker(make).slug}


ROWS = [
    public("programme:story"),
    public("programme:terms"),
    public("programme:year", kwargs=slug_of(a_year), elsewhere=HIDDEN),
    public("programme:theme", kwargs=slug_of(a_theme), elsewhere=HIDDEN),
    coordinators_only("programme:manage"),
    coordinators_only("programme:manage_terms"),
    coordinators_only("programme:add_programme"),
    coordinators_only("programme:add_year", kwargs=lambda m: {"programme": a_programme(m).pk}),
    coordinators_only("programme:add_theme"),
    coordinators_only("programme:add_term"),
    coordinators_only("programme:change_programme", kwargs=pk_of(a_programme)),
    coordinators_only("programme:change_year", kwargs=pk_of(a_year)),
    coordinators_only("programme:change_theme", kwargs=pk_of(a_theme)),
    coordinators_only("programme:change_term", kwargs=pk_of(a_term)),
    coordinators_only("programme:remove_programme", kwargs=pk_of(a_programme)),
    coordinators_only("programme:remove_year", kwargs=pk_of(a_year)),
    coordinators_only("programme:remove_theme", kwargs=pk_of(a_theme)),
    coordinators_only("programme:remove_term", kwargs=pk_of(a_term)),
]
