"""The key: apart from the database, readable for its owner only, and never two of them."""

import stat

import pytest

from samenspel.loop.deidentifying import vault


@pytest.fixture
def folder(settings, tmp_path):
    settings.SAMENSPEL_NAMES_KEY = ""
    settings.DATA_DIR = tmp_path / "data"
    return settings.DATA_DIR


def test_a_key_is_made_at_first_use_for_its_owner_only(folder):
    sealed = vault.seal("Fatima")
    assert vault.opened(sealed) == "Fatima"
    assert stat.S_IMODE((folder / "names.key").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["names.key"]


def test_another_key_opens_nothing(folder, settings):
    sealed, digest = vault.seal("Fatima"), vault.digest(1, "Fatima")
    settings.SAMENSPEL_NAMES_KEY = "another"
    with pytest.raises(vault.OtherKeyError):
        vault.opened(sealed)
    assert vault.digest(1, "Fatima") != digest


def test_the_same_name_is_the_same_in_a_team_only(folder):
    assert vault.digest(1, "Fatima") == vault.digest(1, " fatima! ")
    assert vault.digest(1, "Fatima") != vault.digest(2, "Fatima")
