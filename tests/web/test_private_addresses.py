"""Nothing of this computer or its network is fetched unless a person typed that very address."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

import httpcore
import pytest
from browsing import FEED, Browser, browsing, to_loopback
from web_server import LoopbackServer, redirect

from reader.web.exchange import FailureKind, FetchFailed
from reader.web.network import GuardedNetwork, look_up

FORBIDDEN = FailureKind.FORBIDDEN_ADDRESS
OWN = """
    localhost 127.0.0.1 127.1 2130706433 0x7f000001 0177.0.0.1 0 0.0.0.0 [::1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1]
    10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 [fe80::1] [fd00::1] [64:ff9b::7f00:1] 224.0.0.1
"""


@pytest.mark.parametrize("host", OWN.split())
def test_a_feed_may_not_send_us_to_our_own_network(server: LoopbackServer, browser: Browser, host: str) -> None:
    server.serve("/feed", FEED)
    assert browser.kind(f"http://{host}:{server.port}/feed", allows_private=False) is FORBIDDEN
    if host != "127.0.0.1":  # the host that was typed
        start = server.serve("/start", redirect(f"http://{host}:{server.port}/feed", 301))
        assert browser.kind(start) is FORBIDDEN
    assert not server.asked("/feed")


def test_what_a_person_typed_is_fetched(server: LoopbackServer, browser: Browser) -> None:
    server.serve("/feed", FEED)
    start = server.serve("/start", redirect("/feed"))
    assert browser.get(start).body == FEED
    assert browser.get(server.url("/feed", host="localhost")).body == FEED


def test_a_public_name_of_a_private_address_is_refused(server: LoopbackServer) -> None:
    url = server.serve("/feed", FEED).replace("127.0.0.1", "feeds.example")
    with browsing(resolve=to_loopback) as browser:
        assert browser.kind(url, allows_private=False) is FORBIDDEN
    assert not server.requests


def test_a_connection_that_a_person_allowed_is_not_lent_to_others(server: LoopbackServer, browser: Browser) -> None:
    url = server.serve("/feed", FEED)
    assert browser.get(url).status == 200
    assert browser.kind(url, allows_private=False) is FORBIDDEN
    assert len(server.requests) == 1


def test_leave_for_one_host_is_not_leave_for_the_next(server: LoopbackServer) -> None:
    server.serve("/feed", FEED)
    start = server.serve("/start", redirect(server.url("/feed", host="b.example")))
    with browsing(resolve=to_loopback) as browser:
        assert browser.kind(start.replace("127.0.0.1", "a.example")) is FORBIDDEN


class Recorder(httpcore.AsyncNetworkBackend):
    """A network on which some addresses answer, some refuse and some never say anything."""

    def __init__(self, refusing: Sequence[str] = (), mute: Sequence[str] = ()) -> None:
        self.refusing, self.mute = refusing, mute
        self.tried: list[str] = []
        self.open: list[Stream] = []

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[object] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        self.tried.append(host)
        if host in self.mute:
            await asyncio.Event().wait()
        if host in self.refusing:
            raise httpcore.ConnectError(host)
        self.open.append(Stream(host))
        return self.open[-1]


class Stream(httpcore.AsyncNetworkStream):
    def __init__(self, host: str) -> None:
        self.host = host
        self.is_closed = False

    async def aclose(self) -> None:
        self.is_closed = True


def connected(network: Recorder, *answers: Sequence[str]) -> str:
    """Where a public request is connected to when looking its name up gives these answers, one after another."""
    rest = iter(answers)

    async def resolve(_host: str, _port: int) -> Sequence[str]:
        return next(rest)

    async def connect() -> str:
        stream = await GuardedNetwork(False, resolve, network).connect_tcp("feeds.example", 80)
        assert isinstance(stream, Stream)
        assert [other.is_closed for other in network.open if other is not stream] == [True] * (len(network.open) - 1)
        assert len(asyncio.all_tasks()) == 1
        return stream.host

    return asyncio.run(connect())


def test_a_name_that_changes_between_looking_and_connecting() -> None:
    """DNS rebinding: the first answer is public, the second is this computer."""
    network = Recorder()
    assert connected(network, ["8.8.8.8"], ["127.0.0.1"]) == "8.8.8.8"
    assert network.tried == ["8.8.8.8"]


def test_of_mixed_answers_only_the_public_are_used() -> None:
    network = Recorder(refusing=["8.8.8.8"])
    assert connected(network, ["127.0.0.1", "8.8.8.8", "::1", "10.0.0.1", "1.1.1.1"]) == "1.1.1.1"
    assert network.tried == ["8.8.8.8", "1.1.1.1"]


def test_mixed_answers_never_fall_back_to_a_private_address() -> None:
    network = Recorder(refusing=["8.8.8.8"])
    with pytest.raises(httpcore.ConnectError, match=r"8\.8\.8\.8"):
        connected(network, ["8.8.8.8", "127.0.0.1"])
    assert network.tried == ["8.8.8.8"]


def test_an_address_that_says_nothing_does_not_hold_up_the_next() -> None:
    """IPv6 that leads nowhere."""
    assert connected(Recorder(mute=["2a00:1450::1"]), ["2a00:1450::1", "8.8.8.8"]) == "8.8.8.8"


def test_when_no_address_answers_the_first_says_why() -> None:
    with pytest.raises(httpcore.ConnectError, match=r"8\.8\.8\.8"):
        connected(Recorder(refusing=["8.8.8.8", "1.1.1.1"]), ["8.8.8.8", "1.1.1.1"])


def test_a_name_with_only_private_addresses() -> None:
    with pytest.raises(FetchFailed) as caught:
        connected(Recorder(), ["127.0.0.1", "fe80::1%eth0"])
    assert caught.value.kind is FORBIDDEN


def test_the_system_knows_this_computer() -> None:
    assert "127.0.0.1" in asyncio.run(look_up("localhost", 80))
