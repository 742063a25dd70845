"""What can be found of notebooks, and by whom: entries by their words, files by their title."""

from django.utils.translation import gettext_lazy as _

from samenspel.ground.search import registry
from samenspel.ground.search.registry import Document
from samenspel.loop.notebook.models import Entry, File
from samenspel.loop.teams.search import audience_of


def describe_entry(entry: Entry) -> Document | None:
    """Let an entry be found by what it says."""
    audience = audience_of(entry.reach, entry.werkplaats_id, entry.team_id)
    if entry.removed_at is not None or audience is None:
        return None
    texts = [entry.text, entry.tried, entry.yielded, entry.differently]
    return Document(
        title=entry.heading,
        body="\n\n".join(text for text in texts if text),
        url=entry.get_absolute_url(),
        kind="entry",
        scope=entry.werkplaats_id,
        audience=audience,
        date=entry.day,
    )


def describe_file(file: File) -> Document | None:
    """Let a file be found by its title."""
    audience = audience_of(file.reach, file.werkplaats_id, file.team_id)
    if audience is None:
        return None
    return Document(
        title=file.title,
        body="",
        url=file.get_absolute_url(),
        kind="file",
        scope=file.werkplaats_id,
        audience=audience,
        date=file.created,
    )


registry.register(Entry, describe_entry, queryset=Entry.objects.select_related("team"))
registry.register(File, describe_file, queryset=File.objects.select_related("team"))
registry.register_kind("entry", _("Logs of teams"))
registry.register_kind("file", _("Files"))
