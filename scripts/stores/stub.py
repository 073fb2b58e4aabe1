"""A server between relata and a store, with faults that real servers show only rarely."""

import socket
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

UNAVAILABLE = "answers 500"
CLOSED = "closes the connection without an answer"
HALF = "ends in the middle of an answer"
SILENT = "never answers"
FULL = "answers that its disk is full"
FORGETFUL = "says that it has stored a graph, and has not"


class Stub:
    """Hands requests on to `url`, but for the first `count` PUTs, to which it does `fault`."""

    def __init__(self, url, fault, count):
        self.url = url
        self.fault = fault
        self.left = count
        self.faults = 0
        self.lock = threading.Lock()
        self.ended = threading.Event()
        handler = type("Handler", (_Handler,), {"stub": self})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def next_fault(self):
        """The fault of this request, if any."""
        with self.lock:
            if self.left == 0:
                return None
            self.left -= 1
            self.faults += 1
            return self.fault

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.server.shutdown()
        self.server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    stub = None

    def do_GET(self):
        self.hand_on()

    def do_PUT(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        fault = self.stub.next_fault()
        if fault is None:
            self.hand_on(body)
        elif fault == UNAVAILABLE:
            self.answer(500, b"out of order")
        elif fault == FULL:
            self.answer(507, b"IO error: No space left on device")
        elif fault == FORGETFUL:
            self.answer(204, b"")
        elif fault == SILENT:
            self.stub.ended.wait(60)
            self.close_connection = True
        else:
            if fault == HALF:
                self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
                self.wfile.flush()
            # Its own half is closed; what the other side still sends is read by nobody.
            self.connection.shutdown(socket.SHUT_WR)
            self.close_connection = True

    def hand_on(self, body=None):
        request = urllib.request.Request(
            self.stub.url + self.path, data=body, method=self.command
        )
        for name in ["Content-Type", "Accept"]:
            if name in self.headers:
                request.add_header(name, self.headers[name])
        try:
            with urllib.request.urlopen(request) as answer:
                self.answer(answer.status, answer.read(), answer.headers.get("Server"))
        except urllib.error.HTTPError as error:
            self.answer(error.code, error.read(), error.headers.get("Server"))

    def answer(self, status, body, server=None):
        self.send_response_only(status)
        self.send_header("Server", server or "Oxigraph stub")
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != 204:
            self.wfile.write(body)

    def log_message(self, *_):
        pass
