"""What people type becomes one address, and an address that is nobody else's is known as such."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.web.addresses import canonical, is_private, is_public, led_to, normal_address
from reader.web.exchange import FailureKind, FetchFailed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("x.nl", "https://x.nl/"),
        (" HTTPS://X.nl ", "https://x.nl/"),
        ("x.nl/feed.xml", "https://x.nl/feed.xml"),
        ("//x.nl/feed", "https://x.nl/feed"),
        ("x.nl:8080/feed", "https://x.nl:8080/feed"),
        ("feed:https://x.nl/feed", "https://x.nl/feed"),
        ("feed://x.nl/feed", "http://x.nl/feed"),
        ("FEED:x.nl", "http://x.nl/"),
        ("feed:http://x.nl:80/", "http://x.nl/"),
        ("itpc://x.nl/podcast", "http://x.nl/podcast"),
        ("https://x.nl:443/a#b", "https://x.nl/a"),
        ("<https://x.nl/a>", "https://x.nl/a"),
        ('"https://x.nl/a"', "https://x.nl/a"),
        ("https://x.nl/een twee?q=drie vier", "https://x.nl/een%20twee?q=drie%20vier"),
        ("https://x.nl/café?q=ü", "https://x.nl/caf%C3%A9?q=%C3%BC"),
        ("https://x.nl/a%2Fb?c=%20&d[]=1", "https://x.nl/a%2Fb?c=%20&d[]=1"),
        ("bücher.example", "https://xn--bcher-kva.example/"),
        ("https://jan:geheim@x.nl/feed", "https://x.nl/feed"),
        ("localhost:8080/feed", "http://localhost:8080/feed"),
        ("192.168.1.5/rss", "http://192.168.1.5/rss"),
        ("https://[2001:DB8:0::1]/a", "https://[2001:db8::1]/a"),
        ("http://foo_bar.example.com/", "http://foo_bar.example.com/"),
        ("https://www.youtube.com/@nos", "https://www.youtube.com/@nos"),
    ],
)  # fmt: skip
def test_what_is_typed_is_understood(typed: str, meant: str) -> None:
    assert normal_address(typed) == meant
    assert normal_address(meant) == meant


NO_ADDRESSES = (
    *("", " ", "nieuws", "twee woorden", "feed:", "feed://", "http://", "https:///pad", "http://x..nl/", "http://.nl/"),
    *("http://x.nl:0/", "http://x.nl:99999/", "http://x.nl:poort/", "http://-/", "http://x.nl\\@kwaad.nl/"),
    *("http://[::1", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://%31%32%37.0.0.1/"),
    *("http://" + "a" * 300 + ".nl/", "http://x.nl/" + "a" * 5_000, "http://x\x00.nl/", "http://x.nl/\ud800"),
    *("javascript:alert(1)", "mailto:jan@x.nl", "data:text/html,x", "http://xn--a.nl\t.kwaad.nl/"),
)


@pytest.mark.parametrize("typed", NO_ADDRESSES)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(FetchFailed) as caught:
        normal_address(typed)
    assert caught.value.kind is FailureKind.BAD_ADDRESS


@pytest.mark.parametrize("typed", ["file:///etc/passwd", "ftp://x.nl/", "gopher://x.nl/", "smb://x.nl/deel"])
def test_only_the_web_is_fetched(typed: str) -> None:
    with pytest.raises(FetchFailed) as caught:
        normal_address(typed)
    assert caught.value.kind is FailureKind.FORBIDDEN_ADDRESS


@given(st.text(max_size=60) | st.text("http:/@\\.[]%#?1x ", max_size=30).map("http://{}".format))
def test_any_text_is_an_address_or_is_refused(text: str) -> None:
    try:
        address = normal_address(text)
    except FetchFailed:
        return
    assert address.startswith(("http://", "https://"))
    assert address.isascii()
    assert normal_address(address) == address
    is_private(address)


NOT_PUBLIC = """
    127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 100.64.0.1
    100.127.255.255 192.0.0.1 192.0.2.1 198.18.0.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
    :: ::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1 fe80::1 fc00::1 fd12:3456::1 fec0::1 ff02::1 64:ff9b::7f00:1
    64:ff9b::a00:1 64:ff9b:1::1 2002:7f00:1:: 2002:c0a8:101::1 2001::1 2001:db8::1 100::1
"""


@pytest.mark.parametrize("ip", NOT_PUBLIC.split())
def test_addresses_that_are_not_out_on_the_internet(ip: str) -> None:
    assert not is_public(ip_address(ip))


PUBLIC = "8.8.8.8 172.32.0.1 100.128.0.1 145.58.1.1 2a00:1450:400e::1 ::ffff:8.8.8.8 64:ff9b::808:808"


@pytest.mark.parametrize("ip", PUBLIC.split())
def test_addresses_of_the_internet(ip: str) -> None:
    assert is_public(ip_address(ip))


PRIVATE_HOSTS = """
    localhost LOCALHOST localhost. a.localhost nas nas.local nas.lan router.home.arpa x.internal
    127.0.0.1 127.1 2130706433 0x7f000001 0177.0.0.1 0x7f.1 0 127.0.0.1. １２７.0.0.1 ①②⑦.0.0.1
    [::1] [::ffff:127.0.0.1] [::ffff:7f00:1] [fe80::1] 169.254.169.254 192.168.1.1 100.64.0.1
"""


@pytest.mark.parametrize("host", PRIVATE_HOSTS.split())
def test_an_address_that_says_it_is_private(host: str) -> None:
    assert is_private(f"http://{host}:8080/feed")


@pytest.mark.parametrize(
    "host", ["x.nl", "localhost.x.nl", "8.8.8.8", "[2a00:1450::1]", "10.x.nl", "127.0.0.1.x.nl", "kwaad\\", ""]
)
def test_an_address_that_does_not(host: str) -> None:
    assert not is_private(f"http://{host}/feed")


def test_a_redirect_may_be_relative_and_written_badly() -> None:
    assert led_to("https://x.nl/a/b?c", "../d e") == "https://x.nl/d%20e"
    assert led_to("https://x.nl/a", "//y.nl/é") == "https://y.nl/%C3%A9"
    assert led_to("https://x.nl/a", "?p=2") == "https://x.nl/a?p=2"


def test_an_address_is_in_one_form() -> None:
    assert canonical("HTTP://Jan:x@X.NL:80?q#f") == "http://x.nl/?q"
