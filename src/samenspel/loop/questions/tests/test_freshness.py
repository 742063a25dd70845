"""What happens to questions makes kept pages stale, even when all goes at once."""

from django.db.models.signals import post_delete

from samenspel.ground.freshness.models import Change
from samenspel.loop.questions.models import Echo, Question
from samenspel.loop.questions.tests.making import make_echo, make_question


def test_an_echo_that_goes_after_its_question_still_makes_pages_stale(zhz):
    echo = Echo.objects.get(pk=make_echo(make_question(zhz)).pk)
    Question.objects.filter(pk=echo.question_id).delete()
    before = Change.objects.latest("pk").pk
    post_delete.send(sender=Echo, instance=echo, using="default", origin=echo)
    assert Change.objects.filter(pk__gt=before).exists()
