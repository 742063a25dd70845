"""The wheel: whole, without tests, and it needs no Node."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        check=True,
        cwd=ROOT,
        capture_output=True,
    )
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_it_holds_styles_letters_and_texts(wheel):
    names = wheel.namelist()
    assert "samenspel/ground/common/static/vendor/vendor.css" in names
    assert any(name.endswith(".woff2") for name in names)
    assert "samenspel/ground/common/static/vendor/print/noto-sans-latin-400-normal.ttf" in names
    assert "samenspel/loop/attendance/badges.typ" in names
    assert "samenspel/loop/questions/locale/nl/LC_MESSAGES/django.mo" in names
    assert "samenspel/loop/questions/templates/questions/ask.html" in names


def test_it_holds_no_tests_and_no_node(wheel):
    assert [name for name in wheel.namelist() if "/tests/" in name or "node_modules" in name] == []


def test_it_brings_the_program(wheel):
    entry = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "samenspel = samenspel.config.cli:main" in wheel.read(entry).decode()


def test_it_needs_nothing_of_node_to_run(wheel):
    metadata = next(name for name in wheel.namelist() if name.endswith("METADATA"))
    assert "nodejs" not in wheel.read(metadata).decode().lower()
