"""What the worker does for editions."""

from django_tasks import task

from samenspel.loop.editions import services


@task()
def make_files(making_id: int) -> str:
    """Make the four files of an edition."""
    return services.make_files(making_id)
