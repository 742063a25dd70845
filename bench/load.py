"""A small client that keeps a few connections to a server on loopback busy."""

import asyncio
import re
import time
from dataclasses import dataclass

LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass
class Answered:
    """What a load run gave: how many were answered with 200, in how many seconds."""

    good: int
    bad: int
    seconds: float

    @property
    def per_second(self) -> float:
        """Requests answered well in a second."""
        return self.good / self.seconds


async def _keep_asking(port: int, request: bytes, until: float, counts: list[int]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        while time.perf_counter() < until:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            found = LENGTH.search(head)
            if found:
                await reader.readexactly(int(found.group(1)))
            counts[0 if head.startswith(b"HTTP/1.1 200") else 1] += 1
    finally:
        writer.close()


def ask(port: int, path: str, *, seconds: float, connections: int, headers: str = "") -> Answered:
    """Ask `path` of the server on loopback for `seconds` over `connections` at once."""
    request = f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n{headers}\r\n".encode()
    counts = [0, 0]

    async def all_of_them() -> None:
        until = time.perf_counter() + seconds
        await asyncio.gather(
            *(_keep_asking(port, request, until, counts) for _ in range(connections))
        )

    started = time.perf_counter()
    asyncio.run(all_of_them())
    return Answered(good=counts[0], bad=counts[1], seconds=time.perf_counter() - started)
