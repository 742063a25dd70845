"""Wrong questions get clear answers, in the form that harvesters understand."""

import datetime as dt

import pytest
import time_machine
from django.core import signing
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from samenspel.reach.harvesting.oai import lists
from samenspel.reach.harvesting.tests.conftest import error_of, texts
from samenspel.reach.harvesting.tests.schemas import checked

LIST = "verb=ListRecords&metadataPrefix=oai_dc"


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("", "badVerb"),
        ("verb=Dance", "badVerb"),
        ("verb=Identify&verb=Identify", "badVerb"),
        ("verb=Identify&set=x", "badArgument"),
        ("verb=Identify&<script>=1", "badArgument"),
        ("verb=ListRecords", "badArgument"),
        ("verb=GetRecord&metadataPrefix=oai_dc", "badArgument"),
        ("verb=ListRecords&metadataPrefix=", "badArgument"),
        (f"{LIST}&metadataPrefix=mods", "badArgument"),
        (f"{LIST}&from=gisteren", "badArgument"),
        (f"{LIST}&from=2026-02-30", "badArgument"),
        (f"{LIST}&from=2026-01-01T10:00:00", "badArgument"),
        (f"{LIST}&from=2026-01-01T10:00:00%2B01:00", "badArgument"),
        (f"{LIST}&from=%D9%A2%D9%A0%D9%A2%D9%A6-01-01", "badArgument"),
        (f"{LIST}&from=", "badArgument"),
        (f"{LIST}&from=2026-01-01&until=2026-01-02T00:00:00Z", "badArgument"),
        (f"{LIST}&from=2026-02-01&until=2026-01-01", "badArgument"),
        (f"{LIST}&resumptionToken=abc", "badArgument"),
        (f"{LIST}&until=1999-01-01", "noRecordsMatch"),
        (f"{LIST}&from=9999-12-31", "noRecordsMatch"),
        (f"{LIST}&set=werkplaats-99999", "noRecordsMatch"),
        (f"{LIST}&set=%00", "noRecordsMatch"),
        ("verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"),
        ("verb=ListRecords&metadataPrefix=marc21&from=0&until=0", "badArgument"),
        ("verb=ListIdentifiers&resumptionToken=abc", "badResumptionToken"),
        ("verb=ListIdentifiers&resumptionToken=", "badResumptionToken"),
        ("verb=ListSets&resumptionToken=abc", "badResumptionToken"),
        ("verb=GetRecord&identifier=oai:elders:1&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=GetRecord&identifier=%00%0b<&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=GetRecord&identifier=oai:testserver:%00&metadataPrefix=oai_dc", "idDoesNotExist"),
        ("verb=ListMetadataFormats&identifier=oai:testserver:x:1", "idDoesNotExist"),
        ("verb=ListRecords&metadataPrefix=" + "x" * 10_000_000, "badArgument"),
    ],
)
def test_a_wrong_question_is_explained(put, zhz, question, code):
    put(zhz.pk)
    response = Client().get("/oai", QUERY_STRING=question)
    assert error_of(checked(response.content)) == code


def test_the_last_day_there_is_still_counts(put, zhz):
    put(zhz.pk)
    response = Client().get("/oai", QUERY_STRING=f"{LIST}&until=9999-12-31")
    assert texts(checked(response.content), "//oai:record")


def test_a_form_that_is_far_too_long_is_not_read(zhz):
    response = Client().post("/oai", {"verb": "x" * 4_000_000})
    assert error_of(checked(response.content)) == "badArgument"


def test_a_file_instead_of_a_form_is_no_question(zhz):
    response = Client().post("/oai", b"\x00<xml", content_type="text/xml")
    assert error_of(checked(response.content)) == "badVerb"


@pytest.fixture
def token(put, zhz, elders, ask, monkeypatch) -> str:
    monkeypatch.setattr(lists, "PAGE", 1)
    put(zhz.pk, 1)
    put(zhz.pk, 2)
    return texts(ask("ListRecords", metadataPrefix="oai_dc"), "//oai:resumptionToken")[0]


def test_a_token_works_for_its_own_list_only(token, ask):
    assert error_of(ask("ListIdentifiers", resumptionToken=token)) == "badResumptionToken"
    other = ask("ListRecords", resumptionToken=token, host="elders.test")
    assert error_of(other) == "badResumptionToken"
    assert texts(ask("ListRecords", resumptionToken=token), "//oai:record")


def test_a_token_with_anything_changed_is_refused(token, ask):
    assert error_of(ask("ListRecords", resumptionToken=token[:-1])) == "badResumptionToken"
    forged = signing.dumps({"verb": "ListRecords"}, key="elders", salt="samenspel.oai")
    assert error_of(ask("ListRecords", resumptionToken=forged)) == "badResumptionToken"
    strange = signing.dumps(["ListRecords"], salt="samenspel.oai")
    assert error_of(ask("ListRecords", resumptionToken=strange)) == "badResumptionToken"


def test_a_token_ends_after_a_day(token, ask):
    with time_machine.travel(dt.datetime.now(dt.UTC) + dt.timedelta(hours=25), tick=False):
        assert error_of(ask("ListRecords", resumptionToken=token)) == "badResumptionToken"


TITLES = [
    "</dc:title><script>alert(1)</script>",
    "]]> <!-- --> &lt; & %%",
    "Bel \x07 en nul \x00 en half \ud83d en \uffff",
    "שלום \u202eachterstevoren\u202c العربية",
    "👵🏽👨‍👩‍👧 samen",
]


@pytest.mark.parametrize("prefix", ["oai_dc", "mods", "didl"])
def test_any_title_comes_through_as_text(ask, put, zhz, prefix):
    for number, title in enumerate(TITLES):
        put(zhz.pk, number, title=title, subtitle="")
    answer = ask("ListRecords", metadataPrefix=prefix)
    path = "//dc:title" if prefix == "oai_dc" else "//mods:mods/mods:titleInfo/mods:title"
    got = texts(answer, path)
    assert got[0] == TITLES[0]
    assert got[2] == "Bel  en nul  en half  en "
    assert got[3:] == TITLES[3:]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    some.dictionaries(
        some.sampled_from(
            ["verb", "from", "until", "set", "identifier", "metadataPrefix", "resumptionToken"]
        ),
        some.text() | some.sampled_from(["ListRecords", "oai_dc", "GetRecord", "2026-01-01"]),
        max_size=4,
    )
)
def test_whatever_is_asked_the_answer_is_right_by_the_schema(zhz, question):
    response = Client().get("/oai", question)
    if response.status_code != 503:
        checked(response.content)
