"""Writing the site: founding it, and who edits it."""

from samenspel.reach.website.services.editors import sync_editor, sync_editors
from samenspel.reach.website.services.sites import create_site, found_werkplaats
from samenspel.reach.website.services.synonyms import remove_synonym, save_synonym

__all__ = [
    "create_site",
    "found_werkplaats",
    "remove_synonym",
    "save_synonym",
    "sync_editor",
    "sync_editors",
]
