"""The account at DataCite, from the settings."""

from dataclasses import dataclass
from typing import Self

from django.conf import settings


@dataclass(frozen=True)
class Account:
    """Where and as whom we register, and which DOIs are ours."""

    url: str
    name: str
    password: str
    prefix: str
    kinds: tuple[str, ...]

    @classmethod
    def ours(cls) -> Self | None:
        """Return the account; None when there is none, and then nothing happens."""
        values = (settings.SAMENSPEL_DOI_ACCOUNT, settings.SAMENSPEL_DOI_PASSWORD)
        if not (all(values) and settings.SAMENSPEL_DOI_PREFIX):
            return None
        return cls(
            url=settings.SAMENSPEL_DOI_URL.rstrip("/"),
            name=values[0],
            password=values[1],
            prefix=settings.SAMENSPEL_DOI_PREFIX,
            kinds=tuple(settings.SAMENSPEL_DOI_KINDS),
        )
