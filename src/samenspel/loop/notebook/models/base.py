"""What is made by a form that somebody may send twice."""

import uuid

from django.db import models


class SentOnce(models.Model):
    """`key` comes from the form: the same form sent twice makes one thing."""

    key = models.UUIDField(default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True
