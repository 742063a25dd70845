"""No form takes anything of another Werkplaats, whatever number somebody types in its place."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django import forms
from django.db.models import Model
from django.urls import reverse

from samenspel.loop.network.models import Organisation, Werkplaats
from samenspel.loop.programme.models import Programme, WorkingYear
from samenspel.loop.questions.tests.making import make_question, make_theme
from samenspel.loop.teams.models import Team
from tests.access.rows import OPEN, Row
from tests.cast import make_person
from tests.test_access_table import Make, all_rows

MANAGED = [row for row in all_rows() if row.coordinator == OPEN != row.neighbour]


@pytest.fixture
def make(request, zhz, elders) -> Make:
    return Make(request)


def one_of_everything(werkplaats: Werkplaats) -> list[Model]:
    """Make what a form might let somebody choose."""
    days = {"starts": date(2016, 9, 1), "ends": date(2017, 8, 31)}
    programme = Programme.objects.create(werkplaats=werkplaats, title="Elders", **days)
    return [
        programme,
        WorkingYear.objects.create(
            werkplaats=werkplaats, programme=programme, title="Jaar 1", slug="jaar-1", **days
        ),
        make_theme(werkplaats, "Elders"),
        make_question(werkplaats, public=True),
        Organisation.objects.create(werkplaats=werkplaats, name="Gemeente Elders", kind="other"),
        Team.objects.create(
            werkplaats=werkplaats, name="Elders", slug="elders", challenge="Elders"
        ),
        make_person("Elke", werkplaats, perspective="citizen"),
    ]


def forms_on(page: Any) -> Iterator[forms.BaseForm]:
    """Yield each form that a template was given, alone or in a list of what can be done."""
    for values in page.context or []:
        for name in values.flatten() if hasattr(values, "flatten") else values:
            found = values[name]
            for one in found if isinstance(found, list) else [found]:
                form = getattr(one, "form", one)
                if isinstance(form, forms.BaseForm):
                    yield form


@pytest.mark.parametrize("row", MANAGED, ids=lambda row: row.id)
def test_nothing_of_another_werkplaats_can_be_chosen(row: Row, make, login):
    foreign = one_of_everything(make.elders)
    url = reverse(row.url_name, kwargs=row.kwargs(make) if row.kwargs else {}) + row.query
    page = login(make.coordinator).get(url)
    for form in forms_on(page):
        for name, field in form.fields.items():
            if isinstance(field, forms.ModelChoiceField):
                own = [one.pk for one in foreign if isinstance(one, field.queryset.model)]
                assert not field.queryset.filter(pk__in=own).exists(), (type(form), name)


def test_there_are_choices_to_look_at(make, login):
    page = login(make.coordinator).get(reverse("activities:plan"))
    (form, *_rest) = forms_on(page)
    assert isinstance(form.fields["team"], forms.ModelChoiceField)
    assert Team in {type(one) for one in one_of_everything(make.elders)}
