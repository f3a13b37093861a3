#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the first prompt of `spl` on a pseudo-terminal: prompt.py [ROUNDS].

Per round: wall and processor time from the start of the process until `>>> ` stands on the screen,
and the processor time of a whole session that leaves at once. The python prompt runs in turns with
it, to tell how fast the machine is.
"""
import fcntl
import os
import pathlib
import pty
import resource
import statistics
import struct
import sys
import tempfile
import termios
import time

SPL = pathlib.Path(__file__).parent.parent / "target" / "spl" / "bin" / "spl"
TICK = os.sysconf("SC_CLK_TCK")


def cpu(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def session(command, folder):
    environment = dict(os.environ, TERM="xterm", XDG_STATE_HOME=folder, XDG_CONFIG_HOME=folder)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        os.execve(command[0], command, environment)
    screen = b""
    while b">>> " not in screen:
        screen += os.read(terminal, 4096)
    wall, used = time.monotonic() - start, cpu(pid)
    os.write(terminal, b"\x04")
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:
        pass  # The terminal is gone with its process.
    os.waitpid(pid, 0)
    os.close(terminal)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, used, whole


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    commands = {"spl": [str(SPL)], "python": [sys.executable, "-q"]}
    results = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            for name, command in commands.items():
                results[name].append(session(command, folder))
    for name, runs in results.items():
        columns = zip(("wall", "cpu", "cpu of the session"), zip(*runs))
        print(name, ", ".join(f"{k} {statistics.median(v):.2f} ({min(v):.2f})" for k, v in columns))
    print("seconds until the first prompt, medians (minimum)")


main()
