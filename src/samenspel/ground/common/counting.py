"""Count in the database what belongs to each row."""

from typing import Any

from django.db.models import F, IntegerField, QuerySet, Subquery


class CountOf(Subquery):
    """The number of `rows`, a queryset that names the row it is asked for with `OuterRef`.

    `questions.annotate(echoes=CountOf(Echo.objects.filter(question=OuterRef("pk"))))` gives 0
    where there are none. Two such counts don't multiply each other, as joined tables do.
    """

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()

    def __init__(self, rows: QuerySet[Any, Any], **extra: Any) -> None:
        super().__init__(rows.order_by().values("pk"), **extra)


class SumOf(Subquery):
    """The sum of `field` over `rows`, named as for `CountOf`; 0 where there are none."""

    template = "(SELECT COALESCE(SUM(summed.number), 0) FROM (%(subquery)s) AS summed)"
    output_field = IntegerField()

    def __init__(self, field: str, rows: QuerySet[Any, Any], **extra: Any) -> None:
        super().__init__(rows.order_by().annotate(number=F(field)).values("number"), **extra)
