"""What follows every change by itself, done once at the end: finding, catalogues, fresh pages."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.signal_handlers import disable_reference_index_auto_update

from samenspel.ground.catalogue import listeners as catalogue
from samenspel.ground.catalogue.services import rebuild
from samenspel.ground.freshness import listeners as freshness
from samenspel.ground.freshness.services import touch
from samenspel.ground.search import listeners as search
from samenspel.ground.search.services import rebuild_index


@contextmanager
def followers_paused() -> Iterator[None]:
    """Make a great many things at once; the search index, catalogue and pages follow after."""
    everything = apps.get_models(include_auto_created=True)
    search.disconnect(*everything)
    catalogue.disconnect(*everything)
    post_save.disconnect(dispatch_uid="freshness.save")
    post_delete.disconnect(dispatch_uid="freshness.delete")
    m2m_changed.disconnect(dispatch_uid="freshness.links")
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        freshness.connect()
        catalogue.connect()
        search.connect()
    rebuild()
    rebuild_index()
    touch()
