"""A webhook arrives signed, is tried again until it is answered well, and leads nowhere but where it should."""

import asyncio
import base64
import hashlib
import hmac
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from typing_extensions import override

from gridshare.jobs.metrics import Metrics
from gridshare.jobs.webhooks import Manner, Sender, signed
from gridshare.store import deliveries, ends, jobs, organisations, webhooks
from gridshare.store.database import Database, in_folder, opened
from gridshare.store.deliveries import Delivery

SOON = (timedelta(), timedelta())


class Receiver(ThreadingHTTPServer):
    """The other side: it answers with the next of ``answers``, and 200 when there are no more."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        if context is not None:
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)
        self.answers: list[int] = []
        self.received: list[tuple[dict[str, str], bytes]] = []

    @property
    def url(self) -> str:
        return f"http://localhost:{self.server_port}/hook"


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.append(({name.lower(): value for name, value in self.headers.items()}, body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    @override
    def log_message(self, *_: Any) -> None:
        """Nothing."""


@contextmanager
def receiving(context: ssl.SSLContext | None = None) -> Iterator[Receiver]:
    server = Receiver(context)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as found:
        yield found


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = opened(in_folder(tmp_path))
    organisations.ensure(found, "org", "Org")
    yield found
    found.close()


def told(database: Database, url: str) -> tuple[str, str]:
    """A webhook, and a job that ends: the name of the webhook and its secret."""
    with database.writing() as connection:
        now = database.now(connection)
        new = webhooks.NewWebhook("org", url, webhooks.EVENTS, "key")
        webhook, secret = webhooks.create(connection, new, now)
        job = jobs.add(connection, jobs.NewJob("org", "key", "schedule", {}), now)
        ends.announce(connection, job, "done", now, by="key")
    return webhook.id, secret


def delivery(database: Database, webhook: str) -> Delivery:
    with database.reading() as connection:
        (found,) = deliveries.page(connection, webhook, None, 10)
    return found


def send(database: Database, manner: Manner, until: Callable[[], bool], metrics: Metrics | None = None) -> None:
    async def all_of_it() -> None:
        sender = Sender(database, manner, metrics or Metrics(), look_s=0.02)
        sending = asyncio.create_task(sender.run())
        async with asyncio.timeout(60):
            while not until():  # noqa: ASYNC110 - what is waited for is in the store
                await asyncio.sleep(0.02)
        sender.stop()
        await sending

    asyncio.run(all_of_it())


def test_a_delivery_is_signed_by_its_secret(database: Database, receiver: Receiver) -> None:
    webhook, secret = told(database, receiver.url)
    send(database, Manner(allow_private=True), lambda: delivery(database, webhook).state == "delivered")
    ((headers, body),) = receiver.received
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, content, hashlib.sha256).digest()
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(digest).decode()}"
    assert headers["webhook-id"] == delivery(database, webhook).id
    assert headers["host"] == f"localhost:{receiver.server_port}"
    assert json.loads(body)["type"] == "job.done"


def test_a_signature_is_that_of_standard_webhooks() -> None:
    # Worked out by the reference library (standardwebhooks 1.1.0, Python) for this secret, name, moment and body.
    sent = Delivery("msg_p5jXN8AQM9LWM0D4loKWxJek", "", None, "", {}, "waiting", 1, None, None, None, MOMENT, None)
    headers = signed(sent, b'{"test": 2432232314}', "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", MOMENT)
    assert headers["webhook-timestamp"] == "1614265330"
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_what_is_not_answered_well_is_sent_again_under_its_name(database: Database, receiver: Receiver) -> None:
    receiver.answers = [500, 302]
    webhook, _ = told(database, receiver.url)
    metrics = Metrics()
    manner = Manner(allow_private=True, pauses=SOON)
    send(database, manner, lambda: delivery(database, webhook).state == "delivered", metrics)
    assert len({headers["webhook-id"] for headers, _ in receiver.received}) == 1
    assert len({body for _, body in receiver.received}) == 1
    assert delivery(database, webhook).attempts == 3  # and no redirect was followed
    text = metrics.text(None).decode()
    assert 'gridshare_webhook_deliveries_total{outcome="failed"} 2.0' in text
    assert 'gridshare_webhook_deliveries_total{outcome="delivered"} 1.0' in text


@pytest.mark.parametrize(("answers", "attempts"), [([500] * 3, 3), ([410], 1)])
def test_patience_ends(database: Database, receiver: Receiver, answers: list[int], attempts: int) -> None:
    receiver.answers = list(answers)
    webhook, _ = told(database, receiver.url)
    manner = Manner(allow_private=True, pauses=SOON)
    send(database, manner, lambda: delivery(database, webhook).state == "given_up")
    assert delivery(database, webhook).attempts == len(receiver.received) == attempts
    assert delivery(database, webhook).last_status == answers[-1]


def test_an_address_that_became_private_is_not_connected_to(database: Database, receiver: Receiver) -> None:
    webhook, _ = told(database, receiver.url.replace("http://", "https://"))
    manner = Manner(ports=(urlsplit(receiver.url).port or 0,), pauses=())
    send(database, manner, lambda: delivery(database, webhook).state == "given_up")
    assert "public address" in (delivery(database, webhook).last_error or "")
    assert receiver.received == []


@pytest.mark.parametrize(("name", "state"), [("localhost", "delivered"), ("other.example", "given_up")])
def test_a_certificate_has_to_be_that_of_the_name(database: Database, tmp_path: Path, name: str, state: str) -> None:
    files = _certificate(tmp_path, name)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    manner = Manner(allow_private=True, pauses=(), trust=ssl.create_default_context(cafile=str(files[0])))
    with receiving(context) as server:
        webhook, _ = told(database, server.url.replace("http://", "https://"))
        send(database, manner, lambda: delivery(database, webhook).state != "waiting")
    assert delivery(database, webhook).state == state


MOMENT = datetime.fromtimestamp(1614265330, UTC)


def _certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """A certificate that signs itself, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    files = folder / f"{name}.crt", folder / f"{name}.key"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    files[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    return files
