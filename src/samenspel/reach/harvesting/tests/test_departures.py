"""With a record names of people leave: each of them can be told where it went."""

import datetime as dt

import pytest
from django.utils import timezone

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.record import Creator
from samenspel.ground.catalogue.services import subject_of
from samenspel.ground.consent.models import Departure, DepartureKind
from samenspel.loop.network.models import Person


@pytest.fixture
def record(put, zhz, resident) -> Record:
    roos = Creator(name=resident.name, subject=subject_of(resident))
    return put(zhz.pk, 1, creators=(roos,))


def test_who_is_named_in_a_record_left_with_it(record, ask, resident):
    ask("ListRecords", metadataPrefix="oai_dc")
    departure = Departure.objects.get()
    assert departure.kind == DepartureKind.HARVEST
    assert departure.label == "Samen wonen 1"
    subject = departure.subjects.get()
    assert (subject.subject_type.model_class(), subject.subject_id) == (Person, resident.pk)


def test_it_is_told_once_until_the_record_changes(record, ask):
    for prefix in ("oai_dc", "mods", "didl"):
        ask("ListRecords", metadataPrefix=prefix)
    assert Departure.objects.count() == 1
    Record.objects.update(changed_at=timezone.now() + dt.timedelta(seconds=1))
    ask("GetRecord", metadataPrefix="mods", identifier="oai:testserver:publication:00000001")
    assert Departure.objects.count() == 2


def test_identifiers_and_nameless_records_are_nobodys_departure(record, put, zhz, ask):
    ask("ListIdentifiers", metadataPrefix="oai_dc")
    put(zhz.pk, 2, kind="product", creators=())
    ask("ListRecords", metadataPrefix="oai_dc", set="kind-product")
    assert not Departure.objects.exists()


def test_whose_name_it_is_never_leaves(record, client):
    for prefix in ("oai_dc", "mods", "didl"):
        response = client.get("/oai", {"verb": "ListRecords", "metadataPrefix": prefix})
        assert b"network.person" not in response.content
