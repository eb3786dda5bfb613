"""The only way out: names are looked up here, every address is judged, and what was judged is what is connected to."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Iterable, Sequence
from ipaddress import ip_address
from typing import TypeVar

import httpcore

from reader.web.addresses import is_public, literal_ip
from reader.web.exchange import FailureKind, FetchFailed

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
Found = TypeVar("Found")

_HEAD_START = 0.25  # seconds before the next address of a host is tried beside the first (RFC 8305)
_MOST_ADDRESSES = 8
_SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


async def aside(function: Callable[[], Found]) -> Found:
    """Runs a call that cannot be interrupted in a thread that nobody waits for: a look-up may hang for a minute, and
    a pool's threads would hold up the end of the program."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Found] = loop.create_future()

    def tell(result: Found | None, error: BaseException | None) -> None:
        if not answer.done():
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(result)  # type: ignore[arg-type]  # None only beside an error

    def run() -> None:
        result, problem = None, None
        try:
            result = function()
        except Exception as error:
            problem = error
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody listens any more
            loop.call_soon_threadsafe(tell, result, problem)

    threading.Thread(target=run, name="look-up", daemon=True).start()
    return await answer


async def look_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a host in the order in which the system prefers them; raises OSError."""
    found = await aside(lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    return list(dict.fromkeys(str(address[4][0]) for address in found))


class GuardedNetwork(httpcore.AsyncNetworkBackend):
    """Connects to public addresses, and to private ones only where they are allowed."""

    def __init__(
        self,
        allows_private: bool,
        resolve: Resolve = look_up,
        network: httpcore.AsyncNetworkBackend | None = None,
    ) -> None:
        self._allows_private = allows_private
        self._resolve = resolve
        self._network = network or httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_SocketOption] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        addresses = await self._addresses(host, port)
        allowed = [ip for ip in addresses if self._allows_private or is_public(ip_address(ip))]
        if not allowed:
            raise FetchFailed(
                FailureKind.FORBIDDEN_ADDRESS,
                f"{host} is on this computer or its own network; only an address that you typed yourself may be there.",
            )
        return await self._first_to_answer(allowed[:_MOST_ADDRESSES], port)

    async def _addresses(self, host: str, port: int) -> Sequence[str]:
        literal = literal_ip(host)
        if literal is not None:
            return [str(literal)]
        try:
            addresses = await self._resolve(host, port)
        except socket.gaierror as error:
            if error.errno == socket.EAI_AGAIN:
                raise FetchFailed(
                    FailureKind.OFFLINE, f"The address of {host} cannot be looked up; is there a network?"
                ) from error
            raise FetchFailed(FailureKind.NOT_FOUND_HOST, f"There is no server called {host}.") from error
        except UnicodeError as error:  # a label longer than 63 characters
            raise FetchFailed(FailureKind.BAD_ADDRESS, "This address cannot be right.") from error
        if not addresses:
            raise FetchFailed(FailureKind.NOT_FOUND_HOST, f"There is no server called {host}.")
        return addresses

    async def _first_to_answer(self, addresses: Sequence[str], port: int) -> httpcore.AsyncNetworkStream:
        """Each next address is tried when the ones before it failed or are slow: a computer may believe that it has
        IPv6 and be wrong."""
        if len(addresses) == 1:
            return await self._network.connect_tcp(addresses[0], port)
        attempts: list[asyncio.Task[httpcore.AsyncNetworkStream]] = []
        try:
            for address in addresses:
                attempts.append(asyncio.create_task(self._network.connect_tcp(address, port)))
                is_last = len(attempts) == len(addresses)
                while pending := [attempt for attempt in attempts if not attempt.done()]:
                    wait = None if is_last else _HEAD_START
                    done, _ = await asyncio.wait(pending, timeout=wait, return_when=asyncio.FIRST_COMPLETED)
                    winner = next((attempt for attempt in done if attempt.exception() is None), None)
                    if winner is not None:
                        attempts.remove(winner)
                        return winner.result()
                    if not is_last:
                        break
            return attempts[0].result()  # raises what the preferred address said
        finally:
            for attempt in attempts:
                attempt.cancel()
            for ended in await asyncio.gather(*attempts, return_exceptions=True):
                if isinstance(ended, httpcore.AsyncNetworkStream):
                    await ended.aclose()
