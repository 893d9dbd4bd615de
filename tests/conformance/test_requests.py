"""The comparison of two servers: php with itself, and with one that answers otherwise."""

from __future__ import annotations

import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from php2ml.conformance.build import PROJECT_ROOT
from php2ml.conformance.http_client import Answer
from php2ml.conformance.requests import compare_site, differences, load_requests
from php2ml.conformance.servers import php_server_command

SITE = PROJECT_ROOT / "examples" / "bookshelf"
LIST = PROJECT_ROOT / "conformance" / "requests" / "bookshelf.json"
needs_php = pytest.mark.skipif(shutil.which("php") is None, reason="php is not installed")


class Other(http.server.BaseHTTPRequestHandler):
    """Answers everything alike, and not as php does."""

    def do_GET(self) -> None:
        self.send_response(201)
        self.send_header("Content-Type", "text/plain")
        self.send_header("X-Extra", "1")
        self.end_headers()
        self.wfile.write(b"one\ntwo\n")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def other_server() -> Iterator[str]:
    server = http.server.HTTPServer(("127.0.0.1", 0), Other)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@needs_php
def test_php_agrees_with_itself() -> None:
    report = compare_site(SITE, php_server_command(SITE), LIST)
    assert report.total >= 70
    assert report.equal == report.total, report.text()
    statuses = {outcome.expected.status for outcome in report.outcomes if isinstance(outcome.expected, Answer)}
    assert {200, 201, 302, 303, 400, 403, 404, 405, 409, 415, 422, 500} <= statuses


@needs_php
def test_a_difference_is_shown(tmp_path: Path, other_server: str) -> None:
    (tmp_path / "index.php").write_text("<?php header('X-Here: yes'); setcookie('a', 'b'); echo \"one\\n2\\n\";")
    requests = tmp_path / "requests.json"
    requests.write_text(json.dumps({"requests": [{"name": "home", "path": "/"}, {"path": "/b", "compare": ["type"]}]}))
    report = compare_site(tmp_path, other_server, requests)
    text = report.text()
    assert "status: php 200, ours 201" in text and "-2" in text and "+two" in text and "0 equal of 2" in text
    assert "set-cookie: php ['a=b'], ours None" in text and "x-extra: php None, ours ['1']" in text
    assert list(report.as_json()["different"]) == ["home", "/b"]


def test_the_list_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps({"requests": [{"path": "/", "methd": "GET"}]}))
    with pytest.raises(ValueError, match="methd"):
        load_requests(path)
    path.write_text(json.dumps({"requests": [{"path": "/"}, {"path": "/"}]}))
    with pytest.raises(ValueError, match="twice"):
        load_requests(path)


def test_a_missing_answer_is_a_difference() -> None:
    request = load_requests(LIST)[0]
    assert differences(request, Answer(200), "no answer: refused") == ["php:  status 200, 0 bytes", "ours: no answer: refused"]
    assert differences(request, Answer(200), Answer(200, [("x-powered-by", "PHP"), ("date", "now")])) == []
