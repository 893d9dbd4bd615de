"""A small HTTP/1.x client over a socket.

The standard clients tidy requests up (paths, header case, versions); a comparison has to send the bytes of the list as they
stand and see what came back, connection handling included.
"""

from __future__ import annotations

import socket
from dataclasses import dataclass, field


class HttpError(Exception):
    """The server did not answer, or not in HTTP."""


@dataclass(slots=True)
class Answer:
    """One response as received; header names are lower case, in the order they came."""

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    def all(self, name: str) -> list[str]:
        """Every value of the header ``name``."""
        return [value for key, value in self.headers if key == name.lower()]

    def first(self, name: str) -> str | None:
        """The first value of the header ``name``."""
        values = self.all(name)
        return values[0] if values else None


class Connection:
    """A connection that is opened again when the server has closed it."""

    def __init__(self, host: str, port: int, timeout: float = 15.0) -> None:
        self.host = host
        self.port = port
        self.timeout = timeout
        self.opened = 0
        self._socket: socket.socket | None = None
        self._buffer = b""

    def close(self) -> None:
        """Close the connection, if it is open."""
        if self._socket is not None:
            self._socket.close()
        self._socket = None
        self._buffer = b""

    def send(self, request: bytes, *, head: bool, keep: bool) -> Answer:
        """Send ``request`` and read its answer; ``keep`` leaves the connection open if the server does too."""
        reused = self._socket is not None
        try:
            answer, reusable = self._exchange(request, head)
        except (HttpError, OSError) as error:
            self.close()
            if not reused:
                raise HttpError(f"{type(error).__name__}: {error}") from error
            try:
                answer, reusable = self._exchange(request, head)
            except OSError as again:
                self.close()
                raise HttpError(f"{type(again).__name__}: {again}") from again
        if not (keep and reusable):
            self.close()
        return answer

    def _exchange(self, request: bytes, head: bool) -> tuple[Answer, bool]:
        if self._socket is None:
            self._socket = socket.create_connection((self.host, self.port), self.timeout)
            self.opened += 1
        try:
            self._socket.sendall(request)
        except (BrokenPipeError, ConnectionResetError):
            pass  # refused while sending (a body too large): the answer may be there already
        while True:
            answer, reusable = self._read(head)
            if answer.status >= 200:
                return answer, reusable

    def _more(self) -> bytes:
        assert self._socket is not None
        data = self._socket.recv(65536)
        self._buffer += data
        return data

    def _read(self, head: bool) -> tuple[Answer, bool]:
        while b"\r\n\r\n" not in self._buffer:
            if not self._more():
                raise HttpError(f"connection closed inside the headers ({len(self._buffer)} bytes received)")
        top, self._buffer = self._buffer.split(b"\r\n\r\n", 1)
        lines = top.decode("latin-1").split("\r\n")
        parts = lines[0].split(" ", 2)
        if len(parts) < 2 or not parts[0].startswith("HTTP/1.") or not parts[1].isdigit():
            raise HttpError(f"not a status line: {lines[0]!r}")
        headers: list[tuple[str, str]] = []
        for line in lines[1:]:
            name, _, value = line.partition(":")
            headers.append((name.strip().lower(), value.strip()))
        answer = Answer(int(parts[1]), headers)
        connection = (answer.first("connection") or "").lower()
        reusable = connection != "close" and (parts[0] == "HTTP/1.1" or connection == "keep-alive")
        length = answer.first("content-length")
        if head or answer.status in (204, 304) or answer.status < 200:
            pass
        elif "chunked" in (answer.first("transfer-encoding") or "").lower():
            answer.body = self._chunks()
        elif length is not None and length.isdigit():
            answer.body = self._exactly(int(length))
        else:
            while self._more():
                pass
            answer.body, self._buffer = self._buffer, b""
            reusable = False
        return answer, reusable

    def _exactly(self, size: int) -> bytes:
        while len(self._buffer) < size:
            if not self._more():
                raise HttpError(f"body ends after {len(self._buffer)} of {size} bytes")
        body, self._buffer = self._buffer[:size], self._buffer[size:]
        return body

    def _line(self) -> bytes:
        while b"\r\n" not in self._buffer:
            if not self._more():
                raise HttpError("connection closed inside a chunk header")
        line, self._buffer = self._buffer.split(b"\r\n", 1)
        return line

    def _chunks(self) -> bytes:
        body = b""
        while size := int(self._line().split(b";")[0], 16):
            body += self._exactly(size)
            self._line()
        while self._line():
            pass
        return body
