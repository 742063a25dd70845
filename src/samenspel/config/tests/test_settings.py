"""Production refuses what would be unsafe."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from samenspel.config.settings.refusals import refuse_unsafe

SAFE = {
    "debug": False,
    "demo": False,
    "secret_key": "x" * 60,
    "allowed_hosts": ["zhz.example.org"],
}


def test_safe_values_are_accepted():
    refuse_unsafe(**SAFE)


@pytest.mark.parametrize(
    ("unsafe", "named"),
    [
        ({"debug": True}, "DEBUG"),
        ({"demo": True}, "DEMO"),
        ({"secret_key": ""}, "SECRET_KEY"),
        ({"secret_key": "only-for-development" + "x" * 40}, "SECRET_KEY"),
        ({"allowed_hosts": []}, "ALLOWED_HOSTS"),
        ({"allowed_hosts": ["*"]}, "ALLOWED_HOSTS"),
    ],
)
def test_an_unsafe_value_is_refused_by_name(unsafe, named):
    with pytest.raises(ImproperlyConfigured, match=named):
        refuse_unsafe(**(SAFE | unsafe))


def start_production(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "import django; django.setup(); print('started')"],
        capture_output=True,
        text=True,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(sys.path),
            "DJANGO_SETTINGS_MODULE": "samenspel.config.settings.production",
        }
        | environment,
    )


def test_production_does_not_start_as_it_comes(tmp_path):
    answer = start_production(SAMENSPEL_DATA=str(tmp_path))
    assert answer.returncode != 0
    assert "SECRET_KEY" in answer.stderr
    assert "ALLOWED_HOSTS" in answer.stderr


def test_production_starts_with_safe_values_and_without_the_demo(tmp_path):
    answer = start_production(
        SAMENSPEL_DATA=str(tmp_path), SECRET_KEY="x" * 60, ALLOWED_HOSTS="zhz.example.org"
    )
    assert "started" in answer.stdout, answer.stderr


def test_the_demo_cannot_be_switched_on_in_production(tmp_path):
    answer = start_production(
        SAMENSPEL_DATA=str(tmp_path),
        SECRET_KEY="x" * 60,
        ALLOWED_HOSTS="zhz.example.org",
        DEMO="1",
    )
    assert answer.returncode != 0
    assert "DEMO" in answer.stderr


def test_outside_the_demo_nobody_can_look_as_somebody_else(client, zhz):
    assert client.post("/voorbeeld/kijk-als/coordinator/").status_code == 404
    assert client.get("/voorbeeld/post/").status_code == 404
