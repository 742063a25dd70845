"""Harvested by programs of others, from a server that listens."""

import datetime as dt
import warnings

import pytest
from django.utils import timezone
from oaipmh_scythe import Scythe

from samenspel.ground.catalogue.models import Record
from samenspel.reach.harvesting.oai import lists

with warnings.catch_warnings():  # It was written for Pythons of before, which were less strict.
    warnings.simplefilter("ignore", DeprecationWarning)
    from sickle import Sickle
    from sickle.oaiexceptions import NoRecordsMatch

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def address(live_server, zhz, put, monkeypatch) -> str:
    """Serve seven records, of which two went, three on a page."""
    monkeypatch.setattr(lists, "PAGE", 3)
    for number in range(7):
        put(zhz.pk, number, gone=number < 2)
    return f"{live_server.url}/oai"


@pytest.mark.parametrize("prefix", ["oai_dc", "mods", "didl"])
def test_sickle_gets_all_records_once_and_sees_what_went(address, prefix):
    records = list(Sickle(address).ListRecords(metadataPrefix=prefix))
    assert len({record.header.identifier for record in records}) == len(records) == 7
    assert sum(record.deleted for record in records) == 2


def test_sickle_reads_what_is_told(address):
    record = Sickle(address, http_method="POST").GetRecord(
        identifier="oai:testserver:publication:00000003", metadataPrefix="oai_dc"
    )
    assert record.metadata["creator"] == ["Roos van der Meer"]
    assert Sickle(address).Identify().deletedRecord == "persistent"


def test_sickle_comes_back_for_what_changed_only(address):
    harvester = Sickle(address)
    since = timezone.now() - dt.timedelta(minutes=5)
    asked = {"metadataPrefix": "oai_dc", "from": since.strftime("%Y-%m-%dT%H:%M:%SZ")}
    with pytest.raises(NoRecordsMatch):
        harvester.ListRecords(**asked)
    changed = timezone.now() - dt.timedelta(minutes=1)
    last = Record.objects.filter(identifier="publication:00000005")
    last.update(changed_at=changed, deleted_at=changed, description={})
    (record,) = harvester.ListRecords(**asked)
    assert record.deleted


def test_scythe_gets_all_records_once(address):
    with Scythe(address) as scythe:
        assert scythe.identify().deletedRecord == "persistent"
        headers = list(scythe.list_identifiers(metadata_prefix="mods"))
        records = list(scythe.list_records(metadata_prefix="oai_dc", ignore_deleted=True))
        sets = [one.setSpec for one in scythe.list_sets()]
    assert len({header.identifier for header in headers}) == 7
    assert len({record.header.identifier for record in records}) == 5
    assert "kind-publication" in sets
