"""Unguessable tokens for links that need no account. Only their digest is stored."""

import hashlib
import secrets


def new_token() -> str:
    """Return 256 random bits as 43 characters that are safe in a URL."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """Return what may be stored of `token`: 64 hexadecimal characters.

    The token is random and long, so a fast hash without salt is enough.
    """
    return hashlib.sha256(token.encode()).hexdigest()
