"""Make the index itself: a table that Django has no words for."""

from django.db import migrations

from samenspel.ground.search.index import index_of


def create(apps, schema_editor):
    index_of(schema_editor.connection).create()


def drop(apps, schema_editor):
    index_of(schema_editor.connection).drop()


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
