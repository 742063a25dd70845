"""DOIs, with something that answers as DataCite does, on this machine only."""

import base64
import datetime as dt
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from samenspel.ground.catalogue.models import Record
from samenspel.ground.catalogue.reading import told_under
from samenspel.ground.catalogue.signals import record_changed
from samenspel.reach.harvesting.dois import datacite, services
from samenspel.reach.harvesting.models import Doi, DoiState


class DataCite:
    """Keeps what it was told, and answers with `status`; None: not at all."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str, dict[str, Any]]] = []
        self.status: int | None = 200
        self.answer = b'{"errors": [{"title": "Titles is missing"}]}'
        self.hurry = threading.Event()
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_PUT(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                told = json.loads(body)["data"]["attributes"]
                stand_in.told.append((self.path, self.headers["Authorization"], told))
                if stand_in.status is None:
                    stand_in.hurry.wait(5)
                    return
                self.send_response(stand_in.status)
                if stand_in.status == 302:
                    self.send_header("Location", "http://elders.example.org/")
                self.send_header("Content-Length", str(len(stand_in.answer)))
                self.end_headers()
                self.wfile.write(stand_in.answer)

            def log_message(self, *args: Any) -> None:
                """Keep quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    @property
    def last(self) -> dict[str, Any]:
        """Return what was told last."""
        return self.told[-1][2]


@pytest.fixture
def registry(settings, zhz) -> Iterator[DataCite]:
    """Have an account at a registry that listens."""
    stand_in = DataCite()
    thread = threading.Thread(target=stand_in.server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    settings.SAMENSPEL_DOI_URL = f"http://127.0.0.1:{stand_in.server.server_port}"
    settings.SAMENSPEL_DOI_ACCOUNT, settings.SAMENSPEL_DOI_PASSWORD = "ZHZ.SAMEN", "geheim"
    settings.SAMENSPEL_DOI_PREFIX = "10.5072"
    yield stand_in
    stand_in.hurry.set()
    stand_in.server.shutdown()
    stand_in.server.server_close()
    thread.join()


def published(put, zhz, number: int = 1, **fields: Any) -> Record:
    record = put(zhz.pk, number, **fields)
    record_changed.send(sender=Record, identifier=record.identifier)
    return record


def tell(minutes: int = 0) -> int:
    return services.tell_what_is_due(timezone.now() + dt.timedelta(minutes=minutes))


def the_doi() -> Doi:
    return Doi.objects.get()


def test_without_an_account_nothing_happens(put, zhz):
    published(put, zhz)
    assert not Doi.objects.exists()
    assert tell() == services.plan_all() == 0
    with pytest.raises(CommandError):
        call_command("dois")


def test_what_is_published_becomes_findable(registry, put, zhz):
    record = published(put, zhz)
    assert tell() == 1
    path, authorization, told = registry.told[0]
    assert path == "/dois/10.5072/publication.00000001"
    assert base64.b64decode(authorization.split()[1]) == b"ZHZ.SAMEN:geheim"
    assert told["event"] == "publish"
    assert told["url"] == f"http://testserver/catalogus/{record.identifier}"
    assert told["creators"][0]["name"] == "Meer, Roos van der"
    assert told["publicationYear"] == 2026
    assert told_under(record.identifier).cite_as == "https://doi.org/10.5072/publication.00000001"


def test_harvesters_learn_the_doi(registry, put, zhz):
    record = published(put, zhz)
    before = record.changed_at
    tell()
    record.refresh_from_db()
    assert record.changed_at > before


def test_what_is_told_already_is_told_again_only_when_it_changes(registry, put, zhz):
    record = published(put, zhz)
    assert (tell(), tell()) == (1, 0)
    record_changed.send(sender=Record, identifier=record.identifier)
    assert tell() == 1
    assert Doi.objects.count() == 1


def test_what_is_gone_is_hidden_and_names_nobody(registry, put, zhz):
    record = published(put, zhz)
    tell()
    Record.objects.update(deleted_at=timezone.now(), description={})
    record_changed.send(sender=Record, identifier=record.identifier)
    assert tell() == 1
    assert registry.last["event"] == "hide"
    assert registry.last["creators"] == [{"name": "(:unav)"}]
    assert registry.last["url"].endswith(record.identifier)
    assert the_doi().state == DoiState.HIDDEN


def test_what_went_before_anybody_knew_is_not_told(registry, put, zhz):
    published(put, zhz)
    Record.objects.update(deleted_at=timezone.now(), description={})
    assert tell() == 0
    assert registry.told == []


def test_only_what_we_chose_and_what_has_none_gets_a_doi(registry, put, zhz):
    published(put, zhz, 1, kind="chapter")
    published(put, zhz, 2, doi="10.1234/eigen")
    published(put, zhz, 3, gone=True)
    assert not Doi.objects.exists()


@pytest.mark.parametrize("status", [401, 403, 302, 429, 500, 503])
def test_trouble_there_is_tried_again_later_and_later(registry, put, zhz, status):
    registry.status = status
    published(put, zhz)
    assert (tell(), tell(), tell(1), tell(2), tell(3)) == (0,) * 5
    assert len(registry.told) == 3  # at once, after a minute, two minutes later
    assert str(status) in the_doi().why
    registry.status = 201
    assert tell(60) == 1
    assert (the_doi().state, the_doi().why, the_doi().tries) == (DoiState.FINDABLE, "", 0)


def test_what_is_refused_waits_until_it_changes(registry, put, zhz, capsys):
    registry.status = 422
    record = published(put, zhz)
    assert (tell(), tell(60 * 24)) == (0, 0)
    assert the_doi().why == "422: Titles is missing"
    call_command("dois")
    assert "Titles is missing" in capsys.readouterr().out
    registry.status = 200
    record_changed.send(sender=Record, identifier=record.identifier)
    assert tell() == 1


def test_no_answer_in_time_is_tried_again(registry, put, zhz, monkeypatch):
    monkeypatch.setattr(datacite, "TIMEOUT", 0.2)
    registry.status = None
    published(put, zhz)
    assert tell() == 0
    assert "imeout" in the_doi().why or "timed out" in the_doi().why
    registry.status = 200
    assert tell(5) == 1


def test_nobody_there_is_tried_again(registry, put, zhz, settings):
    settings.SAMENSPEL_DOI_URL = "http://127.0.0.1:9"
    published(put, zhz)
    assert tell() == 0
    assert the_doi().due_at > timezone.now()
    assert not Record.objects.get().doi


def test_a_change_meanwhile_is_told_too(registry, put, zhz, monkeypatch):
    record = published(put, zhz)
    real = services.register

    def slow(*args: Any) -> None:
        real(*args)
        record_changed.send(sender=Record, identifier=record.identifier)

    monkeypatch.setattr(services, "register", slow)
    tell()
    monkeypatch.setattr(services, "register", real)
    assert (tell(), tell()) == (1, 0)


def test_what_was_published_before_can_get_one(registry, put, zhz, capsys):
    for number in range(25):
        put(zhz.pk, number)
    call_command("dois", "--register")
    assert "geregistreerd: 25" in capsys.readouterr().out
