import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

import hatch_build

ROOT = Path(hatch_build.__file__).parent
FORBIDDEN = (
    "@utrecht/design-tokens",
    "@rijkshuisstijl-community/design-tokens",
    "@amsterdam/design-system-tokens",
    "@gemeentenijmegen/design-tokens",
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The few files that the bundle is made of."""
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "src").mkdir()
    return tmp_path


def test_only_tokens_that_we_may_ship_are_named():
    names = json.loads((ROOT / "package.json").read_text())["dependencies"]
    assert not set(names) & set(FORBIDDEN)


def test_the_lock_names_no_registry():
    assert "resolved" not in (ROOT / "package-lock.json").read_text()


def test_what_is_up_to_date_is_not_built_again(checkout: Path):
    stamp = checkout / hatch_build.VENDOR / hatch_build.STAMP
    stamp.parent.mkdir(parents=True)
    stamp.write_text(hatch_build._fingerprint(checkout))
    assert hatch_build.build_assets(checkout) is False


def test_without_a_network_one_hears_what_to_do(checkout: Path, monkeypatch):
    failed = subprocess.CompletedProcess([], 1, stdout="", stderr="npm error ENOTFOUND")
    monkeypatch.setattr(hatch_build, "npm", lambda *_args, **_options: failed)
    with pytest.raises(hatch_build.AssetsMissingError, match="check that this machine can reach"):
        hatch_build.build_assets(checkout)
    assert not (checkout / hatch_build.VENDOR).exists()


def test_translations_are_compiled_once(tmp_path: Path):
    folder = tmp_path / "src" / "app" / "locale" / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_text('msgid "yes"\nmsgstr "ja"\n')
    assert hatch_build.compile_messages(tmp_path) == 1
    assert hatch_build.compile_messages(tmp_path) == 0
    assert (folder / "django.mo").exists()


@pytest.mark.parametrize(
    "name",
    ["vendor/vendor.css", "common/samenspel.css", "common/components.css", "common/forms.css"],
)
def test_every_file_that_a_stylesheet_names_exists(name: str):
    stylesheet = Path(finders.find(name))
    css = stylesheet.read_text()
    for target in re.findall(r"url\([\"']?([^)\"']+)", css):
        if not target.startswith("data:"):
            assert (stylesheet.parent / target).exists(), target
    assert "http" not in re.sub(r'\[href\^="http"\]', "", css)


def test_every_token_that_our_styles_use_is_defined():
    styles = [
        Path(finders.find(f"common/{n}.css")).read_text()
        for n in ("samenspel", "components", "forms")
    ]
    own = "\n".join(styles)
    everything = own + Path(finders.find("vendor/vendor.css")).read_text()
    used = set(re.findall(r"var\((--(?:basis|samenspel)-[\w-]+)", own))
    assert [name for name in sorted(used) if f"{name}:" not in everything] == []
