import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import connection, transaction

from samenspel.ground.search import listeners, registry, services
from samenspel.ground.search.find import find
from samenspel.ground.search.index import index_of
from samenspel.ground.search.models import SearchDocument
from samenspel.ground.search.registry import PUBLIC, Document


def found(query: str) -> list[str]:
    return [hit.document.title for hit in find(query, scope=None, audiences=[PUBLIC]).hits]


def in_index() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM search_index")
        return cursor.fetchone()[0]


def test_what_is_saved_is_found_at_once(groups):
    Group.objects.create(name="Wijkteam Noord")
    assert found("wijkteam") == ["Wijkteam Noord"]


def test_what_is_changed_is_found_by_its_new_words_only(groups):
    group = Group.objects.create(name="Wijkteam Noord")
    group.name = "Buurthuis Zuid"
    group.save()
    assert found("buurthuis") == ["Buurthuis Zuid"]
    assert found("noord") == []
    assert in_index() == 1


def test_what_is_deleted_is_gone(groups):
    Group.objects.create(name="Wijkteam").delete()
    Group.objects.create(name="Wijkteam")
    Group.objects.all().delete()
    assert found("wijkteam") == []
    assert in_index() == 0


def test_what_may_not_be_found_any_more_is_gone(groups):
    group = Group.objects.create(name="Wijkteam")
    group.name = "Wijkteam geheim"
    group.save()
    assert found("wijkteam") == []
    assert in_index() == 0


def test_a_change_that_is_undone_is_undone_in_the_index(groups):
    group = Group.objects.create(name="Wijkteam")
    with transaction.atomic():
        group.name = "Buurthuis"
        group.save()
        Group.objects.create(name="Buurthuis Zuid")
        transaction.set_rollback(True)
    assert found("wijkteam") == ["Wijkteam"]
    assert found("buurthuis") == []


def test_saving_without_a_change_writes_nothing(groups, django_assert_num_queries):
    group = Group.objects.create(name="Wijkteam")
    before = SearchDocument.objects.get().indexed_at
    services.index_instance(group)
    assert SearchDocument.objects.get().indexed_at == before


def test_another_day_moves_it_and_leaves_nothing_behind(put):
    document = put("Wijkteam")
    again = SearchDocument(
        **{
            field.attname: getattr(document, field.attname)
            for field in SearchDocument._meta.concrete_fields
            if not field.primary_key
        }
    )
    again.date = document.indexed_at.date()
    services.store_documents([again], replaced=[document])
    assert in_index() == SearchDocument.objects.count() == 1
    assert found("wijkteam") == ["Wijkteam"]


def test_a_change_elsewhere_changes_what_depends_on_it(groups):
    group = Group.objects.create(name="Redactie")
    permission = Permission.objects.first()
    assert permission
    group.permissions.add(permission)
    permission.name = "Nieuwsbrieven versturen"
    permission.save()
    assert found("nieuwsbrief") == ["Redactie"]
    group.permissions.clear()
    assert found("nieuwsbrief") == []


def test_a_change_without_save_is_told(groups):
    group = Group.objects.create(name="Wijkteam")
    Group.objects.filter(pk=group.pk).update(name="Buurthuis")
    services.refresh([group])
    assert found("buurthuis") == ["Buurthuis"]
    assert found("wijkteam") == []


def test_something_told_to_have_changed_but_gone_is_removed(groups):
    group = Group.objects.create(name="Wijkteam")
    Group.objects.filter(pk=group.pk)._raw_delete("default")
    services.refresh([group])
    assert in_index() == 0


def test_a_rebuild_finds_all_again_and_forgets_what_is_gone(groups, capsys):
    for name in ("Wijkteam Noord", "Wijkteam Zuid", "Wijkteam West"):
        Group.objects.create(name=name)
    Group.objects.filter(name="Wijkteam West")._raw_delete("default")
    SearchDocument.objects.filter(title="Wijkteam Noord").delete()
    call_command("rebuild_search")
    assert set(found("wijkteam")) == {"Wijkteam Noord", "Wijkteam Zuid"}
    assert "auth.group: 2" in capsys.readouterr().out


def test_a_rebuild_can_begin_with_nothing(groups):
    Group.objects.create(name="Wijkteam")
    index_of(connection).drop()
    call_command("rebuild_search", "--empty-first", verbosity=0)
    assert found("wijkteam") == ["Wijkteam"]
    assert in_index() == 1


@pytest.mark.django_db(transaction=True)
def test_flushed_tables_leave_no_index():
    group = Group(pk=1, name="x")
    assert registry.entry_for(type(group)) is None
    assert in_index() == 0
    listeners.ensure_index("default")


def test_loading_a_fixture_does_not_index(groups, tmp_path):
    fixture = tmp_path / "groups.json"
    fixture.write_text('[{"model": "auth.group", "pk": 99, "fields": {"name": "Wijkteam"}}]')
    call_command("loaddata", str(fixture), verbosity=0)
    assert found("wijkteam") == []


@pytest.mark.parametrize(
    ("audience", "kind"), [("Team 12", "x"), ('a" OR "b', "x"), ("public", "Een soort"), ("", "x")]
)
def test_a_document_with_a_doubtful_key_is_refused(audience, kind):
    with pytest.raises(ValueError, match="Not the"):
        Document(title="x", body="", url="/", kind=kind, scope=None, audience=audience)


def test_a_very_long_text_is_indexed(put):
    words = " ".join(f"woord{number}" for number in range(40_000))
    put("Lang", f"{words} slotwoord " * 1)
    assert found("slotwoord") == ["Lang"]
