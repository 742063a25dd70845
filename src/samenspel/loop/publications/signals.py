"""Facts announced, each in its transaction."""

from django.dispatch import Signal

edition_published = Signal()
"""Sent with `edition` (a `Version` with an `edition`) and `by`."""

publication_withdrawn = Signal()
"""Sent with `publication` and `by`."""

publication_changed = Signal()
"""Sent with `publication` when something of it changed that readers see without a new edition:
its address, its ISBN or DOI, who is named on it."""

draft_changed = Signal()
"""Sent with `publication` and `by` when something of a draft was written, moved or taken out."""
