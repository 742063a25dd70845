"""Writing the site: founding it, and who edits it."""

from samenspel.reach.website.services.editors import sync_editor, sync_editors
from samenspel.reach.website.services.sites import create_site
from samenspel.reach.website.services.synonyms import remove_synonym, save_synonym

__all__ = ["create_site", "remove_synonym", "save_synonym", "sync_editor", "sync_editors"]
