"""Certificates for servers of the tests, made when they are needed."""

from __future__ import annotations

import datetime
import ipaddress
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Certificate:
    """A certificate of our own making. `authority`: who trusts this file trusts the server."""

    chain: Path
    authority: Path

    @classmethod
    def made(
        cls,
        folder: Path,
        names: Iterable[str] = ("localhost", "127.0.0.1"),
        days: tuple[int, int] = (-1, 1),
    ) -> Certificate:
        """Valid for these names and addresses, from so many days ago to so many ahead; made by `cryptography`."""
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.x509.oid import NameOID

        now = datetime.datetime.now(datetime.UTC)
        start, end = (now + datetime.timedelta(days=day) for day in days)
        ca_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
        ca_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test authority")])
        about_ca = x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key())
        usage = x509.KeyUsage(True, False, False, False, False, True, True, False, False)
        ca = (
            x509.CertificateBuilder(ca_name, ca_name, ca_key.public_key(), x509.random_serial_number(), start, end)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(ca_key.public_key()), critical=False)
            .add_extension(usage, critical=True)
            .sign(ca_key, hashes.SHA256())
        )
        alternatives = [
            x509.IPAddress(ipaddress.ip_address(name)) if _is_address(name) else x509.DNSName(name) for name in names
        ]
        leaf_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test server")])
        leaf = (
            x509.CertificateBuilder(ca_name, leaf_name, key.public_key(), x509.random_serial_number(), start, end)
            .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(about_ca, critical=False)
            .sign(ca_key, hashes.SHA256())
        )
        pem = serialization.Encoding.PEM
        private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        folder.mkdir(parents=True, exist_ok=True)
        made = cls(folder / "server.pem", folder / "authority.pem")
        made.chain.write_bytes(private + leaf.public_bytes(pem))
        made.authority.write_bytes(ca.public_bytes(pem))
        return made

    def trusted(self) -> ssl.SSLContext:
        """For a client that believes this authority and no other."""
        return ssl.create_default_context(cafile=str(self.authority))

    def context(self, protocols: Iterable[str]) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.chain)
        context.set_alpn_protocols(list(protocols))
        return context


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
