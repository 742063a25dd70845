"""What the worker does for files that come in and go out."""

from django_tasks import task

from samenspel.loop.interchange import services


@task()
def bring_in_file(import_id: int) -> str:
    """Write what is in a file that was confirmed."""
    return services.bring_in(import_id)


@task()
def fill_made_file(file_id: int) -> str:
    """Make a file that somebody asked for."""
    return services.fill_file(file_id)
