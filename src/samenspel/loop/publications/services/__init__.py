"""Write, discuss and publish a booklet."""

from samenspel.loop.publications.services.versions import keep_version, publish

__all__ = ["keep_version", "publish"]
