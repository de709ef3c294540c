"""A proxy that adds latency: `python -m tools.benchmarks.latency_proxy PORT SECONDS`.

The proxy forwards all data to PORT, delays the data by SECONDS / 2 in each direction, and prints
the port on which the proxy itself listens.
"""

from __future__ import annotations

import asyncio
import sys

HOST = "127.0.0.1"


async def main(port: int, seconds: float) -> None:
    async def forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Reading continues while earlier chunks wait, so that latency does not limit throughput.
        async def write() -> None:
            while (item := await queue.get()) is not None:
                due, chunk = item
                await asyncio.sleep(due - loop.time())
                writer.write(chunk)
                await writer.drain()
            writer.close()

        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[tuple[float, bytes] | None] = asyncio.Queue()
        writing = loop.create_task(write())
        while chunk := await reader.read(1 << 16):
            queue.put_nowait((loop.time() + seconds / 2, chunk))
        queue.put_nowait(None)
        await writing

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server_reader, server_writer = await asyncio.open_connection(HOST, port)
        await asyncio.gather(
            forward(reader, server_writer), forward(server_reader, writer), return_exceptions=True
        )

    server = await asyncio.start_server(accept, HOST, 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2])))
