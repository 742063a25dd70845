"""Facts announced about texts and who speaks in them; each in the transaction of the change."""

from django.dispatch import Signal

text_changed = Signal()
"""Sent with `source` (saved, with its new text), `edits` (list of `sources.edits.Edit`, in the
text before it) and `reason`. Whoever keeps offsets moves them now."""

speakers_changed = Signal()
"""Sent with `source` when who speaks where, or who a speaker is, changed."""

source_added = Signal()
"""Sent with `source`, whose speakers and turns are there too."""

source_removed = Signal()
"""Sent with `source` right before it goes, with everything that hangs on it."""
