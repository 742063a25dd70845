"""Words that a Werkplaats finds hard, and what it writes instead."""

from django.db import transaction

from samenspel.ground.common import log
from samenspel.loop.network.models import Person, Werkplaats
from samenspel.loop.publications.access import may_keep_words, require
from samenspel.loop.publications.models import SimplerWord


@transaction.atomic
def keep_word(*, werkplaats: Werkplaats, by: Person, word: str, simpler: str) -> SimplerWord:
    """Offer `simpler` where somebody writes `word`; empty says that `word` is fine here."""
    require(may_keep_words(by, werkplaats))
    kept = SimplerWord.objects.filter(werkplaats=werkplaats, word__iexact=word).first()
    kept = kept or SimplerWord(werkplaats=werkplaats, word=word)
    kept.simpler = simpler
    kept.save()
    log.record("publications.keep_word", kept, by.user)
    return kept


@transaction.atomic
def forget_word(*, kept: SimplerWord, by: Person) -> None:
    """Look at a word again as everyone does."""
    require(may_keep_words(by, kept.werkplaats))
    log.record("publications.forget_word", kept, by.user)
    kept.delete()
