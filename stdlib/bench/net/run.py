#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Echo servers in Simple (each driver), Node and Python under the same load.

    python3 run.py [--rounds N] [--seconds S] [--warm S] [--idle N] [--many N] [--json]
                   [--baseline FILE] [--judge FILE] [DRIVER...]

All servers run at once and are asked one after the other, so that what else the machine does meets
them alike: first each until it is warm, then in rounds, 64 connections that exchange messages of 64
bytes for S seconds. Printed are, over the rounds, the lower quartile of the server's processor time
per request and the median of its ratio to Node's and Python's in the same round, requests per second
and median latencies. Then, with fresh servers, N idle connections (heap for each, for Simple, after
a collection; resident memory) and N connections that exchange one message each (errors, resident
memory). Needs gcc, node and the distribution, or another command in SPL; loopback only.

With --baseline, the output of an earlier --json run, a driver whose processor time against Node's or
whose heap for each connection is more than a fifth worse makes the run fail with status 1. --judge
takes what was measured from a file, too, and measures nothing.
"""
import argparse
import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent.resolve()
SPL = os.environ.get("SPL", HERE.parent.parent.parent / "launcher/target/spl/bin/spl")
WORSE = 1.2
TICK = os.sysconf("SC_CLK_TCK")
JCMD = os.environ.get("JCMD", "jcmd")


class Server:
    """One running echo server."""

    def __init__(self, name):
        self.name = name
        environment = dict(os.environ)
        line = {"node": ["node", HERE / "echo.js"], "python": [sys.executable, HERE / "echo.py"]}.get(name)
        self.peer = line is not None
        if line is None:
            line = [SPL, HERE / "echo.spl"]
            environment["SPL_NET_DRIVER"] = name
        self.process = subprocess.Popen(
            [str(word) for word in line], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=environment, text=True)
        first = self.process.stdout.readline()
        if "listening on" not in first:
            sys.exit(f"{name} does not listen: {first}")
        self.port = first.strip().rsplit(":", 1)[1]

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def resident(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        return 0

    def heap(self):
        """Bytes of live objects, after a collection; 0 where that cannot be asked."""
        if self.peer:
            return 0
        asked = subprocess.run(
            [JCMD, str(self.process.pid), "GC.class_histogram"], capture_output=True, text=True)
        last = asked.stdout.strip().splitlines()[-1].split() if asked.stdout.strip() else []
        return int(last[2]) if last and last[0] == "Total" else 0

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


def load(client, server, seconds, connections=64, size=64):
    line = [str(client), server.port, str(connections), str(seconds), str(size)]
    done = subprocess.run(line, capture_output=True, text=True, timeout=120)
    if done.returncode:
        sys.exit(f"client: {done.stderr}")
    return list(map(int, done.stdout.split()))


def measure(client, server, seconds):
    before = server.cpu()
    requests, errors, p50, p99 = load(client, server, seconds)
    micros = (server.cpu() - before) * 1e6 / max(1, requests)
    return {"cpu": micros, "rate": requests / seconds, "p50": p50, "p99": p99, "errors": errors}


def echo(client, names, options):
    servers = [Server(name) for name in names]
    try:
        for server in servers:
            load(client, server, 2 if server.peer else options.warm)
        return [
            {server.name: measure(client, server, options.seconds) for server in servers}
            for _ in range(options.rounds)
        ]
    finally:
        for server in servers:
            server.stop()


def hold(client, name, count):
    """Opens connections that exchange one message each and stay."""
    server = Server(name)
    try:
        for seconds in [2] if server.peer else [10, 2, 2, 2]:  # connections come and go
            load(client, server, seconds)
        heap, resident = server.heap(), server.resident()
        line = [str(client), server.port, str(count), "0", "64"]
        held = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        requests, errors, _, _ = map(int, held.stdout.readline().split())
        most = server.resident()
        each = (server.heap() - heap) / count / 1024
        held.stdin.close()
        held.wait()
        held.stdout.close()
        return {"connections": count, "answered": requests, "errors": errors, "before": resident,
                "resident": most, "heap": each}
    finally:
        server.stop()


def summary(name, rounds):
    own = [r[name] for r in rounds]
    middle = lambda values: statistics.median(list(values))
    quartile = lambda values: sorted(values)[(len(own) - 1) // 4]
    ratio = lambda peer: middle(r[name]["cpu"] / r[peer]["cpu"] for r in rounds)
    return {
        "cpu": quartile([o["cpu"] for o in own]), "x_node": ratio("node"), "x_python": ratio("python"),
        "rate": middle(o["rate"] for o in own), "p50": middle(o["p50"] for o in own),
        "p99": middle(o["p99"] for o in own), "errors": sum(o["errors"] for o in own)}


def table(results, held):
    print("| server | CPU us/request | x node | x python | requests/s | p50 us | p99 us | errors |")
    print("|---|---|---|---|---|---|---|---|")
    for name, r in results.items():
        print(f"| {name} | {r['cpu']:.1f} | {r['x_node']:.2f} | {r['x_python']:.2f} | {r['rate']:.0f}"
              f" | {r['p50']:.0f} | {r['p99']:.0f} | {r['errors']} |")
    print("\n| server | connections | answered | errors | heap KB each | MB before | MB with them |")
    print("|---|---|---|---|---|---|---|")
    for name, h in held:
        heap = f"{h['heap']:.1f}" if h["heap"] else ""
        print(f"| {name} | {h['connections']} | {h['answered']} | {h['errors']} | {heap}"
              f" | {h['before']:.0f} | {h['resident']:.0f} |")


def worse(measured, baseline):
    """What is more than a fifth worse than before, one line each."""
    lines = []
    for name, row in measured["echo"].items():
        before = baseline["echo"].get(name)
        if before and row["x_node"] > WORSE * before["x_node"]:
            lines.append(f"{name}: {row['x_node']:.2f} x node, was {before['x_node']:.2f}")
    held = {(name, row["connections"]): row["heap"] for name, row in baseline["held"]}
    for name, row in measured["held"]:
        before = held.get((name, row["connections"]), 0)
        if before and row["heap"] > WORSE * before:
            lines.append(f"{name}: {row['heap']:.1f} KB for each of {row['connections']}, was {before:.1f}")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=1)
    parser.add_argument("--warm", type=float, default=30)
    parser.add_argument("--idle", type=int, default=5000)
    parser.add_argument("--many", type=int, default=10000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--baseline", type=pathlib.Path)
    parser.add_argument("--judge", type=pathlib.Path)
    parser.add_argument("drivers", nargs="*", default=["io_uring", "epoll", "nio", "jdk"])
    options = parser.parse_args()
    measured = json.loads(options.judge.read_text()) if options.judge else measured_now(options)
    if options.json:
        print(json.dumps(measured, indent=1))
    else:
        table(measured["echo"], measured["held"])
    if options.baseline:
        lines = worse(measured, json.loads(options.baseline.read_text()))
        sys.exit("worse than the baseline: " + "; ".join(lines) if lines else 0)


def measured_now(options):
    with tempfile.TemporaryDirectory() as folder:
        client = pathlib.Path(folder) / "client"
        subprocess.run(["gcc", "-O2", str(HERE / "client.c"), "-o", str(client)], check=True)
        names = ["node", "python"] + options.drivers
        rounds = echo(client, names, options)
        results = {name: summary(name, rounds) for name in names}
        counts = [count for count in (options.idle, options.many) if count]
        held = [(name, hold(client, name, count)) for name in names for count in counts]
    return {"echo": results, "held": held}


main()
