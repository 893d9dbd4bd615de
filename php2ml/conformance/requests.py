"""The same list of requests to php's own server and to another one, compared byte for byte.

A list is a JSON file: ``{"requests": [{"name", "method", "path", ...}]}``. A request may have ``headers``, ``cookies``, one of
``body``, ``json``, ``form``, ``multipart`` and ``repeat`` (``{"text", "count"}``), ``http`` ("1.0"), ``keep_alive`` (the connection is used
for the next request too), ``compare`` ("status", "headers", "body", "type"; all but "type" by default) and ``capture``
(``{"token": "regular expression"}``): what the first group matched in the body or the cookies of this server's own answer replaces ``${token}`` in later requests.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
import urllib.parse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .http_client import Answer, Connection, HttpError
from .servers import HOST, php_server_command, running

COMPARED_HEADERS = frozenset({
    "content-type", "location", "set-cookie", "cache-control", "allow", "expires", "pragma", "vary", "refresh", "link",
    "content-disposition", "content-language", "www-authenticate", "retry-after", "access-control-allow-origin",
})
"""Headers a script sets; every X-* header but those of IGNORED_HEADERS is compared too."""

IGNORED_HEADERS = frozenset({"x-powered-by"})
BOUNDARY = "----php2ml-conformance-boundary"


@dataclass(slots=True, eq=False)
class Request:
    """One entry of a list."""

    name: str
    method: str
    path: str
    headers: dict[str, str]
    cookies: dict[str, str]
    body: bytes | None
    http: str
    keep_alive: bool
    compare: frozenset[str]
    capture: dict[str, str]


@dataclass(slots=True, eq=False)
class Outcome:
    """How one request was answered on both sides; ``differences`` is empty when equal."""

    request: Request
    expected: Answer | str
    actual: Answer | str
    differences: list[str]


@dataclass(slots=True, eq=False)
class Report:
    """The outcome of a list."""

    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many requests were sent."""
        return len(self.outcomes)

    @property
    def equal(self) -> int:
        """How many were answered alike."""
        return sum(not outcome.differences for outcome in self.outcomes)

    @property
    def different(self) -> list[Outcome]:
        """Those which were not."""
        return [outcome for outcome in self.outcomes if outcome.differences]

    def text(self, limit: int = 20) -> str:
        """``N equal of M`` with the first ``limit`` differences."""
        lines: list[str] = []
        for outcome in self.different[:limit]:
            lines.append(f"--- {outcome.request.method} {outcome.request.path} ({outcome.request.name})")
            lines += ["    " + line for line in outcome.differences]
        hidden = len(self.different) - limit
        if hidden > 0:
            lines.append(f"... and {hidden} more")
        lines.append(f"{self.equal} equal of {self.total}")
        return "\n".join(lines)

    def as_json(self) -> dict[str, Any]:
        """The figures and the differences by request name."""
        return {
            "requests": self.total,
            "equal": self.equal,
            "different": {outcome.request.name: outcome.differences for outcome in self.different},
        }


def load_requests(path: Path) -> list[Request]:
    """Read a list; names must be unique."""
    entries = json.loads(path.read_text(encoding="utf-8"))["requests"]
    requests = [_request(entry) for entry in entries]
    names = [request.name for request in requests]
    repeated = {name for name in names if names.count(name) > 1}
    if repeated:
        raise ValueError(f"{path}: names used twice: {', '.join(sorted(repeated))}")
    return requests


def _request(entry: dict[str, Any]) -> Request:
    known = {"name", "method", "path", "headers", "cookies", "body", "json", "form", "multipart", "repeat", "http",
             "keep_alive", "compare", "capture"}
    unknown = set(entry) - known
    if unknown:
        raise ValueError(f"{entry.get('name')}: unknown keys {sorted(unknown)}")
    headers = dict(entry.get("headers", {}))
    body, content_type = _body(entry)
    if content_type is not None and not any(name.lower() == "content-type" for name in headers):
        headers["Content-Type"] = content_type
    return Request(
        name=entry.get("name", entry["path"]),
        method=entry.get("method", "GET"),
        path=entry["path"],
        headers=headers,
        cookies=entry.get("cookies", {}),
        body=body,
        http=entry.get("http", "1.1"),
        keep_alive=entry.get("keep_alive", False),
        compare=frozenset(entry.get("compare", ["status", "headers", "body"])),
        capture=entry.get("capture", {}),
    )


def _body(entry: dict[str, Any]) -> tuple[bytes | None, str | None]:
    """The bytes of a request's body and the content type they imply."""
    if "json" in entry:
        return json.dumps(entry["json"]).encode(), "application/json"
    if "form" in entry:
        form = urllib.parse.urlencode(entry["form"], doseq=True, safe="${}")
        return form.encode(), "application/x-www-form-urlencoded"
    if "multipart" in entry:
        return _multipart(entry["multipart"]), f"multipart/form-data; boundary={BOUNDARY}"
    if "repeat" in entry:
        return (str(entry["repeat"]["text"]) * int(entry["repeat"]["count"])).encode(), None
    if "body" in entry:
        return str(entry["body"]).encode(), None
    return None, None


def _multipart(parts: list[dict[str, str]]) -> bytes:
    body = b""
    for part in parts:
        disposition = f'form-data; name="{part["name"]}"'
        if "filename" in part:
            disposition += f'; filename="{part["filename"]}"'
        body += f"--{BOUNDARY}\r\nContent-Disposition: {disposition}\r\n".encode()
        if "type" in part:
            body += f"Content-Type: {part['type']}\r\n".encode()
        body += b"\r\n" + part["value"].encode() + b"\r\n"
    return body + f"--{BOUNDARY}--\r\n".encode()


class Client:
    """One server under comparison: sends the requests in order and remembers what was captured."""

    def __init__(self, host: str, port: int) -> None:
        self._connection = Connection(host, port)
        self._captured: dict[str, str] = {}

    @property
    def connections(self) -> int:
        """How many connections were opened so far."""
        return self._connection.opened

    def send(self, request: Request) -> Answer | str:
        """The answer, or a text saying why there is none."""
        try:
            answer = self._connection.send(self._bytes(request), head=request.method == "HEAD", keep=request.keep_alive)
        except HttpError as error:
            return f"no answer: {error}"
        for name, pattern in request.capture.items():
            cookies = "\n".join(value for name, value in answer.headers if name.lower() == "set-cookie")
            found = re.search(pattern.encode(), answer.body + b"\n" + cookies.encode("latin-1"))
            self._captured[name] = found.group(1).decode() if found else ""
        return answer

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _fill(self, text: str) -> str:
        return re.sub(r"\$\{(\w+)\}", lambda found: self._captured.get(found.group(1), found.group(0)), text)

    def _bytes(self, request: Request) -> bytes:
        headers = {"Host": "conformance.example", "User-Agent": "php2ml-conformance/1"}
        headers |= request.headers
        if request.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in request.cookies.items())
        body = request.body
        if body is not None:
            if b"${" in body:
                body = self._fill(body.decode()).encode()
            headers.setdefault("Content-Length", str(len(body)))
        headers.setdefault("Connection", "keep-alive" if request.keep_alive else "close")
        lines = [f"{request.method} {self._fill(request.path)} HTTP/{request.http}"]
        lines += [f"{name}: {self._fill(value)}" for name, value in headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode() + (body or b"")


def compared_headers(answer: Answer) -> dict[str, list[str]]:
    """The headers that must agree: those a script sets."""
    kept: dict[str, list[str]] = {}
    for name, value in answer.headers:
        if name not in IGNORED_HEADERS and (name in COMPARED_HEADERS or name.startswith("x-")):
            kept.setdefault(name, []).append(value)
    return kept


def differences(request: Request, expected: Answer | str, actual: Answer | str) -> list[str]:
    """Readable lines for everything that differs; empty when the answers agree."""
    if isinstance(expected, str) or isinstance(actual, str):
        same = isinstance(expected, str) and isinstance(actual, str)
        return [] if same else [f"php:  {_summary(expected)}", f"ours: {_summary(actual)}"]
    lines: list[str] = []
    if "status" in request.compare and expected.status != actual.status:
        lines.append(f"status: php {expected.status}, ours {actual.status}")
    wanted, found = compared_headers(expected), compared_headers(actual)
    names = wanted.keys() | found.keys() if "headers" in request.compare else set()
    if "type" in request.compare:
        names = names | {"content-type"}
    for name in sorted(names):
        if wanted.get(name) != found.get(name):
            lines.append(f"{name}: php {wanted.get(name)}, ours {found.get(name)}")
    if "body" in request.compare and expected.body != actual.body:
        lines += _body_diff(expected.body, actual.body)
    return lines


def _summary(answer: Answer | str) -> str:
    return answer if isinstance(answer, str) else f"status {answer.status}, {len(answer.body)} bytes"


def _body_diff(expected: bytes, actual: bytes, limit: int = 24) -> list[str]:
    lines = [f"body: php {len(expected)} bytes, ours {len(actual)} bytes"]
    wanted = expected.decode("utf-8", "backslashreplace").splitlines()
    found = actual.decode("utf-8", "backslashreplace").splitlines()
    if wanted == found:
        return [*lines, f"php ends {expected[-20:]!r}, ours {actual[-20:]!r}"]
    diff = list(difflib.unified_diff(wanted, found, "php", "ours", lineterm="", n=1))
    return [*lines, *diff[:limit], *(["..."] if len(diff) > limit else [])]


def compare_ports(requests: Sequence[Request], php_port: int, our_port: int, our_host: str = HOST) -> Report:
    """Send every request to both servers, in order, and compare the answers."""
    report = Report()
    php, ours = Client(HOST, php_port), Client(our_host, our_port)
    try:
        for request in requests:
            expected, actual = php.send(request), ours.send(request)
            report.outcomes.append(Outcome(request, expected, actual, differences(request, expected, actual)))
    finally:
        php.close()
        ours.close()
    return report


def compare_site(site_dir: Path, server_cmd: Sequence[str] | str, requests_file: Path) -> Report:
    """Compare ``php -S`` on a site with another server.

    ``server_cmd`` is a command in which ``{port}`` stands for the port it must listen on, or the address of a server that
    runs already (``http://127.0.0.1:8000``).
    """
    requests = load_requests(requests_file)
    with running(php_server_command(site_dir)) as php_port:
        if isinstance(server_cmd, str):
            address = urllib.parse.urlsplit(server_cmd)
            return compare_ports(requests, php_port, address.port or 80, address.hostname or HOST)
        with running(server_cmd) as our_port:
            return compare_ports(requests, php_port, our_port)


def main(arguments: Sequence[str] | None = None) -> int:
    """``python -m php2ml.conformance.requests SITE LIST (--url URL | --php | -- COMMAND ...)``."""
    parser = argparse.ArgumentParser(prog="php2ml.conformance.requests", description=__doc__.splitlines()[0])
    parser.add_argument("site", type=Path, help="the PHP site")
    parser.add_argument("requests", type=Path, help="the list of requests (JSON)")
    parser.add_argument("--url", help="address of a server that runs already")
    parser.add_argument("--php", action="store_true", help="compare php with itself (checks the list)")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--limit", type=int, default=20, help="how many differences to print")
    parser.add_argument("command", nargs="*", help="command of the other server, {port} for its port (after --)")
    options = parser.parse_args(arguments)
    if options.php:
        server: Sequence[str] | str = php_server_command(options.site)
    elif options.url or options.command:
        server = options.url or options.command
    else:
        parser.error("one of --php, --url and a command is needed")
    report = compare_site(options.site, server, options.requests)
    print(report.text(options.limit))
    if options.json:
        options.json.write_text(json.dumps(report.as_json(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0 if report.equal == report.total else 1


if __name__ == "__main__":
    sys.exit(main())
