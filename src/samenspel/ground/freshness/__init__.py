"""Pages kept for anonymous visitors, and let go the moment what they show changes.

Owns the list of recent changes and the page cache that asks it. Never keeps a page that holds
anything of one visitor: only views that declare themselves `public_page` are kept.
"""

from samenspel.ground.freshness.memory import remembered
from samenspel.ground.freshness.pages import public_page
from samenspel.ground.freshness.registry import changes_by_itself, ignore, resolve_scopes_with

__all__ = ["changes_by_itself", "ignore", "public_page", "remembered", "resolve_scopes_with"]
