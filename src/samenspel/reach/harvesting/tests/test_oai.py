"""What a harvester gets, checked by the official schemas at each answer."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from samenspel.ground.catalogue.models import Record
from samenspel.reach.harvesting.oai import lists
from samenspel.reach.harvesting.tests.conftest import error_of, texts
from samenspel.reach.harvesting.tests.schemas import checked


def day(ago: int) -> str:
    return (timezone.now() - dt.timedelta(days=ago)).strftime("%Y-%m-%d")


def test_it_tells_who_it_is(ask):
    answer = ask("Identify")
    assert texts(answer, "//oai:deletedRecord") == ["persistent"]
    assert texts(answer, "//oai:baseURL") == ["http://testserver/oai"]
    assert texts(answer, "//oai:granularity") == ["YYYY-MM-DDThh:mm:ssZ"]


def test_nothing_changed_before_the_day_it_tells(ask, put, zhz):
    put(zhz.pk, ago=dt.timedelta(days=400))
    assert texts(ask("Identify"), "//oai:earliestDatestamp")[0][:10] == day(400)


def test_it_tells_its_forms_and_its_sets(ask, put, zhz, elders):
    put(zhz.pk)
    assert texts(ask("ListMetadataFormats"), "//oai:metadataPrefix") == [
        "oai_dc",
        "mods",
        "didl",
        "nl_didl",
    ]
    assert texts(ask("ListSets"), "//oai:setSpec") == [f"werkplaats-{zhz.pk}", "kind-publication"]


@pytest.mark.parametrize("prefix", ["oai_dc", "mods", "didl", "nl_didl"])
def test_a_record_in_each_form(ask, put, zhz, prefix):
    put(zhz.pk, 1)
    put(zhz.pk, 2, kind="chapter", type="Chapter", part_of="publication:00000001", isbn="")
    put(zhz.pk, 3, kind="product", creators=(), files=(), licence="", type="LearningResource")
    answer = ask("ListRecords", metadataPrefix=prefix)
    assert len(texts(answer, "//oai:record")) == 3
    assert "0000-0002-1825-0097" in "".join(answer.xpath("//@valueURI")) or prefix == "oai_dc"


def test_didl_says_what_is_metadata_what_a_file_and_what_the_page(ask, put, zhz):
    put(zhz.pk, 1)
    answer = ask(
        "GetRecord", identifier="oai:testserver:publication:00000001", metadataPrefix="didl"
    )
    kinds = [one.rpartition("/")[2] for one in texts(answer, "//rdf:type/@rdf:resource")]
    assert kinds == ["descriptiveMetadata", "objectFile", "humanStartPage"]
    assert "http://testserver/samen.pdf" in texts(answer, "//didl:Resource/@ref")
    assert texts(answer, "//mods:namePart[@type='family']") == ["van der Meer"]


def test_what_is_gone_stays_told(ask, put, zhz):
    put(zhz.pk, 1, gone=True)
    for answer in (
        ask("ListRecords", metadataPrefix="mods"),
        ask("ListIdentifiers", metadataPrefix="mods"),
        ask("GetRecord", identifier="oai:testserver:publication:00000001", metadataPrefix="mods"),
    ):
        assert texts(answer, "//oai:header/@status") == ["deleted"]
        assert not texts(answer, "//oai:metadata")


def test_days_and_seconds_choose_what_changed(ask, put, zhz):
    for number, ago in enumerate([5, 3, 1]):
        put(zhz.pk, number, ago=dt.timedelta(days=ago))
    dates = {"metadataPrefix": "oai_dc"}
    assert len(texts(ask("ListIdentifiers", **dates, from_=day(3)), "//oai:header")) == 2
    assert len(texts(ask("ListIdentifiers", **dates, until=day(3)), "//oai:header")) == 2
    exact = texts(ask("ListIdentifiers", **dates), "//oai:datestamp")[1]
    assert (
        len(texts(ask("ListIdentifiers", **dates, from_=exact, until=exact), "//oai:header")) == 1
    )


def test_sets_choose_a_werkplaats_or_a_kind(ask, put, zhz):
    put(zhz.pk, 1)
    put(zhz.pk, 2, kind="product")
    for spec, count in ((f"werkplaats-{zhz.pk}", 2), ("kind-product", 1)):
        answer = ask("ListIdentifiers", metadataPrefix="oai_dc", set=spec)
        assert len(texts(answer, "//oai:header")) == count


def test_a_site_gives_its_own_and_the_national_one_gives_all(ask, put, zhz, elders):
    put(zhz.pk, 1)
    put(elders.pk, 2)
    listed = {"metadataPrefix": "oai_dc"}
    assert len(texts(ask("ListIdentifiers", **listed), "//oai:header")) == 1
    zhz.kind = "hub"
    zhz.save()
    assert len(texts(ask("ListIdentifiers", **listed), "//oai:header")) == 2
    there = texts(ask("ListIdentifiers", host="elders.test", **listed), "//oai:identifier")
    assert there == ["oai:testserver:publication:00000002"]


def test_addresses_are_those_of_the_site_of_the_werkplaats(ask, put, zhz, elders):
    zhz.kind = "hub"
    zhz.save()
    put(elders.pk, 2)
    answer = ask("ListRecords", metadataPrefix="oai_dc")
    assert texts(answer, "//dc:identifier")[0] == "http://elders.test/publicaties/samen-2/"


def test_a_long_list_comes_in_pages_and_complete(ask, put, zhz, monkeypatch):
    monkeypatch.setattr(lists, "PAGE", 3)
    for number in range(7):
        put(zhz.pk, number, ago=dt.timedelta(hours=10 if number < 5 else 9))
    seen, question = [], {"metadataPrefix": "oai_dc"}
    while question:
        answer = ask("ListIdentifiers", **question)
        seen += texts(answer, "//oai:identifier")
        token = texts(answer, "//oai:resumptionToken")
        question = {"resumptionToken": token[0]} if token and token[0] else {}
    assert len(seen) == len(set(seen)) == 7
    assert texts(answer, "//oai:resumptionToken/@cursor") == ["6"]
    assert texts(answer, "//oai:resumptionToken/@completeListSize") == ["7"]


def test_nothing_is_missed_when_records_change_meanwhile(ask, put, zhz, monkeypatch):
    monkeypatch.setattr(lists, "PAGE", 2)
    for number in range(4):
        put(zhz.pk, number)
    first = ask("ListIdentifiers", metadataPrefix="oai_dc")
    Record.objects.filter(identifier="publication:00000000").update(
        changed_at=timezone.now() - dt.timedelta(minutes=1)
    )
    Record.objects.filter(identifier="publication:00000002").update(
        changed_at=timezone.now() - dt.timedelta(minutes=2)
    )
    seen = texts(first, "//oai:identifier")
    token = texts(first, "//oai:resumptionToken")[0]
    while token:
        answer = ask("ListIdentifiers", resumptionToken=token)
        seen += texts(answer, "//oai:identifier")
        token = next(iter(texts(answer, "//oai:resumptionToken")), None)
    assert len(seen) == 5
    assert len(set(seen)) == 4


def test_what_changed_just_now_is_told_a_moment_later(ask, put, zhz):
    put(zhz.pk, ago=dt.timedelta(seconds=1))
    answer = ask("ListIdentifiers", metadataPrefix="oai_dc")
    assert error_of(answer) == "noRecordsMatch"
    sure = dt.datetime.fromisoformat(texts(answer, "//oai:responseDate")[0])
    assert sure < Record.objects.get().changed_at


def test_a_question_may_be_sent_as_a_form(put, zhz):
    put(zhz.pk)
    response = Client(enforce_csrf_checks=True).post("/oai", {"verb": "Identify"})
    assert checked(response.content).find("{*}Identify") is not None


def test_a_page_asks_as_much_for_ten_as_for_twenty(client, put, zhz, django_assert_num_queries):
    def harvest(prefix):
        response = client.get("/oai", {"verb": "ListRecords", "metadataPrefix": prefix})
        return texts(checked(response.content), "//oai:record")

    put(zhz.pk, 0)
    harvest("didl")
    for size in (10, 20):
        for number in range(size - 10, size):
            put(zhz.pk, number, kind="chapter", part_of="publication:00000000")
        with django_assert_num_queries(8):
            harvest("didl")


def test_who_asks_too_often_is_told_to_wait(client, zhz, monkeypatch):
    monkeypatch.setattr("samenspel.reach.harvesting.views.MOST_A_MINUTE", 1)
    client.get("/oai", {"verb": "Identify"})
    response = client.get("/oai", {"verb": "Identify"})
    assert (response.status_code, response["Retry-After"]) == (503, "60")


def test_only_what_stays_may_be_kept(client, put, zhz):
    put(zhz.pk)
    assert "max-age" in client.get("/oai", {"verb": "Identify"})["Cache-Control"]
    listed = client.get("/oai", {"verb": "ListIdentifiers", "metadataPrefix": "oai_dc"})
    assert listed["Cache-Control"] == "no-cache"
