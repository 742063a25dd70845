"""What the worker does: look for names in a text, and for one name in the other texts."""

from django_tasks import task

from samenspel.loop.deidentifying.services import searching


@task()
def look_for_names(search_id: int) -> int:
    """Look for names in one text; return how many suggestions wait."""
    return searching.run_search(search_id)


@task()
def look_elsewhere(pseudonym_id: int, source_id: int) -> int:
    """Look in the team's other texts for who just got a stand-in in one; return how often."""
    return searching.find_elsewhere(pseudonym_id, source_id)
