"""The key to who is who: kept apart from the database, which alone tells nobody.

It comes from the setting SAMENSPEL_NAMES_KEY, or from the file `names.key` in the data folder, made
at first use and readable for its owner only. Whoever loses it can't open the key any more; the
stand-ins in the texts stay as they are.
"""

import base64
import hashlib
import hmac
import os
import re
import secrets
from contextlib import suppress
from functools import cache
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

FILE = "names.key"


class OtherKeyError(Exception):
    """What was sealed, was sealed with another key than the one that is here."""


def seal(words: str) -> bytes:
    """Return `words` so that only who has the key can read them."""
    return Fernet(_derived(_secret(), "seal")).encrypt(words.encode())


def opened(sealed: bytes | memoryview) -> str:
    """Return what was sealed; raises `OtherKeyError` when the key doesn't fit."""
    try:
        return Fernet(_derived(_secret(), "seal")).decrypt(bytes(sealed)).decode()
    except InvalidToken as error:
        raise OtherKeyError from error


def digest(team_id: int, words: str) -> str:
    """Return what is the same for the same words in one team, and tells nothing without the key."""
    message = f"{team_id}:{same_form(words)}".encode()
    return hmac.new(_derived(_secret(), "digest"), message, hashlib.sha256).hexdigest()


def same_form(words: str) -> str:
    """Return `words` as they are compared: "Fatima" is "fatima", and spaces don't count."""
    return re.sub(r"[\W_]+", " ", words.casefold()).strip()


def _secret() -> str:
    return str(settings.SAMENSPEL_NAMES_KEY) or _from_file(Path(settings.DATA_DIR) / FILE)


@cache
def _derived(secret: str, purpose: str) -> bytes:
    derived = HKDF(SHA256(), 32, salt=None, info=f"samenspel.names.{purpose}".encode())
    return base64.urlsafe_b64encode(derived.derive(secret.encode()))


def _from_file(path: Path) -> str:
    """Return the key in `path`, made now when there is none; of two who make it one wins."""
    with suppress(FileNotFoundError):
        return path.read_text(encoding="ascii").strip()
    path.parent.mkdir(parents=True, exist_ok=True)
    own = path.with_name(f"{FILE}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(48) + "\n")
    with suppress(FileExistsError):
        os.link(own, path)
    own.unlink()
    return path.read_text(encoding="ascii").strip()
