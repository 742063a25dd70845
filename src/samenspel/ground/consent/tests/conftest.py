"""What the tests of consent share: something that agrees, and what is announced."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model

from samenspel.ground.consent import resting, signals
from samenspel.ground.consent.gate import has_consented
from samenspel.ground.consent.models import AffectedKind, Purpose, Reach
from samenspel.ground.consent.resting import Rests


@pytest.fixture
def heard() -> Iterator[list[tuple[Purpose, Reach | None]]]:
    """Return what was announced as withdrawn: for what, and what is left."""
    found: list[tuple[Purpose, Reach | None]] = []

    def hear(consent: Any, left: Reach | None, **kwargs: Any) -> None:
        found.append((Purpose(consent.purpose), left))

    signals.consent_withdrawn.connect(hear)
    yield found
    signals.consent_withdrawn.disconnect(hear)


@pytest.fixture
def rests(monkeypatch) -> Callable[..., None]:
    """Let things rest on every consent of everybody; what is shown asks the gate, as apps do."""
    monkeypatch.setattr(resting, "_tellers", [])

    def rest(
        label: str, kind: AffectedKind = AffectedKind.LOOK, reach: Reach | None = None
    ) -> None:
        def teller(subject: Model, purpose: Purpose) -> list[Rests]:
            there = has_consented(subject, purpose, Reach.TEAM)
            return [Rests(label, "/ergens/", 1, kind, reach)] if there else []

        resting.register(teller)

    return rest


@pytest.fixture
def private_files(settings, tmp_path) -> Callable[[str], SimpleUploadedFile]:
    """Return what makes an uploaded file; all files of this test stay in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path
    return lambda name: SimpleUploadedFile(name, b"%PDF-1.4 getekend")
