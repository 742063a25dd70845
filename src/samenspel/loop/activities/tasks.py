"""What the worker does for activities."""

from django_tasks import task

from samenspel.loop.activities.services import telling


@task(queue_name="mail")
def go_on_telling(telling_id: int) -> bool:
    """Tell the next two hundred of a crowd, and leave the rest to the next task."""
    more = telling.go_on(telling_id)
    if more:
        go_on_telling.enqueue(telling_id)
    return more
