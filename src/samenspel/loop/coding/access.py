"""Who may do what with codes. The rights are those of the team's research."""

from samenspel.loop.research.access import may_code, may_keep, may_read, require

__all__ = ["may_code", "may_keep", "may_read", "require"]
