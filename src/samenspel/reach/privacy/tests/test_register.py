"""The public list of what is kept, made from what is kept."""

import pytest
from django.apps import apps
from django.db.models import EmailField
from django.utils.html import escape

from samenspel.ground.accounts.models import User
from samenspel.ground.common.holdings import Subject
from samenspel.loop.network.models import Person
from samenspel.reach.privacy.registry import all_holdings, what_is_held

pytestmark = pytest.mark.django_db


def test_everyone_reads_what_is_kept_and_why(client, zhz):
    page = client.get("/privacy/verwerkingen/").content.decode()
    for holding in all_holdings():
        assert escape(str(holding.label)) in page


def test_every_kind_says_what_it_is_for_and_what_erasing_does():
    for holding in all_holdings():
        for words in (holding.label, holding.purpose, holding.basis, holding.kept):
            assert words, holding.name


def test_every_app_that_keeps_people_or_addresses_says_so():
    tells = {holding.name.partition(".")[0] for holding in all_holdings()}
    tells.add("website")  # who wrote a page is the account, which accounts tells of
    for model in apps.get_models():
        if not model.__module__.startswith("samenspel."):
            continue
        keeps = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, EmailField) or field.related_model in {Person, User}
        ]
        assert not keeps or model._meta.app_label in tells, f"{model._meta.label}: {keeps}"


def test_every_kind_says_what_happens_when_it_is_erased():
    assert [holding.name for holding in all_holdings() if not holding.erasing] == []


def test_names_are_unique_and_start_with_their_app():
    names = [holding.name for holding in all_holdings()]
    assert len(names) == len(set(names))
    labels = {config.label for config in apps.get_app_configs()}
    assert {name.partition(".")[0] for name in names} <= labels


def test_of_a_stranger_nothing_is_held():
    assert what_is_held(Subject(email="niemand@example.org")) == []


def test_every_kind_says_of_whom_what_and_who_gets_it():
    silent = {one.name for one in all_holdings() if not one.data}
    assert silent == set(), "say it in `data` and `recipients`"
