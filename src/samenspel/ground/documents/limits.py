"""How much a process that reads may use. Set by the child itself, before it reads anything."""

import resource

MEMORY = 1024 * 1024 * 1024
CPU_SECONDS = 20
WALL_SECONDS = 30
MAX_ANSWER = 32 * 1024 * 1024


def keep_within_limits(memory: int = MEMORY, cpu_seconds: int = CPU_SECONDS) -> None:
    """Take what this process doesn't need away from it: it can't get it back."""
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),  # writes no file: its answer goes through a pipe
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_NPROC, 0),  # starts nothing
        (resource.RLIMIT_CORE, 0),  # what people said never lands in a crash file
    ):
        _soft, hard = resource.getrlimit(what)
        lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (lowest, lowest))


def was_full(memory: int = MEMORY) -> bool:
    """Return whether this process had most of its memory in use: not every library says so."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return most > memory * 0.7
