"""The web server on loopback, for clients that speak HTTP/2."""

from __future__ import annotations

import asyncio

import h2.config
import h2.connection
import h2.events
from web_server import BLOCK, Asked, LoopbackServer


class Http2Server(LoopbackServer):
    """Over TLS only, as browsers have it; HTTP/1.1 to whoever does not ask for more. Of an answer it sends status,
    headers and body, and knows one way to misbehave: `raw` is sent in the middle of the conversation."""

    protocols = ("h2", "http/1.1")

    def __init__(self, *arguments: object, **more: object) -> None:
        super().__init__(*arguments, **more)  # type: ignore[arg-type]
        self.http2_requests = 0

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if writer.get_extra_info("ssl_object").selected_alpn_protocol() != "h2":
            await super()._talk(reader, writer)
            return
        connection = h2.connection.H2Connection(
            h2.config.H2Configuration(client_side=False, header_encoding="utf-8", validate_outbound_headers=False)
        )
        connection.initiate_connection()
        writer.write(connection.data_to_send())
        async with asyncio.TaskGroup() as answers:
            while data := await reader.read(BLOCK):
                for event in connection.receive_data(data):
                    if isinstance(event, h2.events.RequestReceived):
                        answers.create_task(self._answer_stream(connection, event, writer))
                    elif isinstance(event, h2.events.ConnectionTerminated):
                        return
                writer.write(connection.data_to_send())
                await writer.drain()

    async def _answer_stream(
        self, connection: h2.connection.H2Connection, event: h2.events.RequestReceived, writer: asyncio.StreamWriter
    ) -> None:
        headers = dict(event.headers or ())
        asked = Asked(headers.pop(":method"), headers.pop(":path"), {"host": headers.pop(":authority"), **headers})
        self.http2_requests += 1
        async with self.under_way(asked):
            answer = self.answer_to(asked)
            stream = event.stream_id
            if answer.raw is not None:
                writer.write(answer.raw)
                await writer.drain()
                return
            lines = [(":status", str(answer.status)), ("content-type", answer.content_type)]
            lines += [(name.lower(), value) for name, value in answer.headers.items()]
            connection.send_headers(stream, lines)
            body = answer.body
            while body:  # what is sent here fits in the window that the client opens
                size = min(connection.local_flow_control_window(stream), connection.max_outbound_frame_size)
                connection.send_data(stream, body[:size])
                body = body[size:]
            connection.end_stream(stream)
            writer.write(connection.data_to_send())
            await writer.drain()
