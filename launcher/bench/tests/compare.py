#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares `spl test` with pytest on the same 200 files: compare.py [ROUNDS [FILES]].

The two run in turns, each round once, as whole commands from the start of the process to its end;
the first round of either is named separately, because both remember things for the next.
"""
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
SPL = HERE.parent.parent / "target" / "spl" / "bin" / "spl"


def run(command, folder, state):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    environment = dict(os.environ, XDG_STATE_HOME=state)
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, check=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, wall, done.stdout.decode().strip().splitlines()[-1]


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    files = sys.argv[2] if len(sys.argv) > 2 else "200"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, HERE / "generate.py", folder, files], check=True)
        commands = {
            "spl": [str(SPL), "test"] + ["spl"],
            "pytest": [sys.executable, "-m", "pytest", "-q", "python"],
        }
        results = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                results[name].append(run(command, folder, folder))
    for name, runs in results.items():
        print(f"{name}: {runs[-1][2]}")
        print(f"  first  cpu {runs[0][0]:.2f} s  wall {runs[0][1]:.2f} s")
        later = runs[1:] or runs
        cpu, wall = (statistics.median(r[i] for r in later) for i in (0, 1))
        print(f"  later  cpu {cpu:.2f} s  wall {wall:.2f} s  (medians of {len(later)})")
    cpu, wall = (
        statistics.median(s[i] / p[i] for s, p in list(zip(*results.values()))[1:]) for i in (0, 1)
    )
    print(f"spl / pytest, median of the rounds: cpu {cpu:.2f}, wall {wall:.2f}")


main()
