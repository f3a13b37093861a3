#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the file tasks in C, Python, Node and Simple, one after another and round after round.

    python3 run.py [--rounds N] [--small] [--folder DIR] [TASK...]

Every process repeats a task; the first repetitions warm it up and the median of the rest counts. In
each round all contestants run one after another. Printed are, per contestant, the median over the
rounds by the clock, its range, the mean of the processor time of all threads, and the median of the
ratios to ours (the last one) in the same round, by the clock and by processor time.
--small takes small data: all contestants must agree, the times mean nothing.
Needs gcc, node and the distribution (mvn -q -Dquick -DskipTests -pl launcher -am package) or another
command in SPL, and 2 GB in DIR, which are given back.
"""
import argparse
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent.resolve()
SPL = os.environ.get("SPL", HERE.parent.parent / "launcher/target/spl/bin/spl")
MB = 1 << 20


class Bench:
    def __init__(self, folder, options):
        self.folder = folder
        self.rounds = options.rounds
        self.small = options.small
        self.differ = False
        self.c = folder / "files"
        subprocess.run(["gcc", "-O2", "-pthread", HERE / "files.c", "-o", self.c], check=True)

    def command(self, language):
        return {
            "C": [self.c],
            "Python": [sys.executable, HERE / "files.py"],
            "Node": ["node", HERE / "files.js"],
            "spl": [SPL, HERE / "files.spl"],
        }[language]

    def times(self, language, task, repeats, arguments):
        line = self.command(language) + [task, repeats] + arguments
        done = subprocess.run([str(word) for word in line], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{language} {task}: {done.stdout}{done.stderr}")
        rows = done.stdout.strip().split("\n")
        pairs = [tuple(map(int, row.split())) for row in rows if row[0].isdigit()]
        return pairs, [row for row in rows if row.startswith("result")][-1]

    def compare(self, title, contestants, warm):
        """contestants: (name, language, task, repeats, arguments, before or None)."""
        walls, used, results = {}, {}, {}
        for _ in range(self.rounds):
            for name, language, task, repeats, arguments, before in contestants:
                if before:
                    before()
                repeats = max(3, repeats // 20) if self.small else repeats
                times, result = self.times(language, task, repeats, arguments)
                times = times[-1:] if self.small else times[warm(name):]
                walls.setdefault(name, []).append(statistics.median(wall for wall, _ in times))
                used.setdefault(name, []).append(statistics.mean(cpu for _, cpu in times))
                results.setdefault(result, set()).add(name)
        print(f"\n### {title}")
        if len(results) > 1:
            print("RESULTS DIFFER", results)
            self.differ = True
        ours = contestants[-1][0]
        for name in walls:
            wall, cpu = statistics.median(walls[name]) / 1e6, statistics.median(used[name]) / 1e6
            spread = f"{min(walls[name]) / 1e6:.2f}-{max(walls[name]) / 1e6:.2f}"
            by_wall = statistics.median(a / b for a, b in zip(walls[name], walls[ours]))
            by_cpu = statistics.median(a / max(1, b) for a, b in zip(used[name], used[ours]))
            print(f"| {name} | {wall:.3f} ms | {spread} | {cpu:.2f} ms | {by_wall:.2f} | {by_cpu:.2f} |",
                  flush=True)

    def file(self, name, size, line=80):
        path = self.folder / name
        size = size // 64 if self.small else size
        block = bytearray(random.Random(7).choices(b"abcdefghijklmnopqrstuvwxyz ", k=MB))
        block[line - 1::line] = b"\n" * len(block[line - 1::line])
        with open(path, "wb") as out:
            for at in range(0, size, MB):
                out.write(block[:min(MB, size - at)])
        os.sync()
        return path

    def most_files(self):
        return 50 if self.small else 10000

    def files(self, name, number, size):
        folder = self.folder / name
        folder.mkdir()
        number = min(number, self.most_files())
        content = (b"a line of text in a small file\n" * (size // 31 + 1))[:size]
        for i in range(number):
            (folder / str(i)).write_bytes(content)
        os.sync()
        return folder

    def forget(self, folder):
        for path in sorted(folder.iterdir()):
            fd = os.open(path, os.O_RDONLY)
            os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(fd)


def text(bench):
    for megabytes, repeats, warm in ((1, 400, 300), (10, 120, 80), (100, 24, 14)):
        path = bench.file("text", megabytes * MB)
        args = [path]
        warmth = lambda name: warm if "spl" in name else 2
        bench.compare(f"whole file to text, {megabytes} MB", [
            ("C read + check", "C", "text", 12, args, None),
            ("Python open().read()", "Python", "text", 12, args, None),
            ("Node readFileSync utf8", "Node", "text", 12, args, None),
            ("spl through a mapping", "spl", "mapped-text", repeats, args, None),
            ("spl read_text", "spl", "text", repeats, args, None)], warmth)
        path.unlink()


def count(bench):
    path = bench.file("big", 1024 * MB)
    args = [path]
    bench.compare("count newlines, 1 GB", [
        ("C mmap", "C", "count", 5, args, None),
        ("Python count, 1 MB blocks", "Python", "count", 3, args, None),
        ("Node indexOf, 1 MB blocks", "Node", "count", 3, args, None),
        ("spl view.count", "spl", "count", 12, args, None)], lambda name: 5 if "spl" in name else 1)
    path.unlink()


def reads(bench):
    path = bench.file("big", 1024 * MB)
    args = [path, 100000]
    bench.compare("100 000 random reads of 4 KB from 1 GB", [
        ("C pread", "C", "random", 4, args, None),
        ("C mmap populated", "C", "staged", 4, args, None),
        ("Python os.pread", "Python", "random", 4, args, None),
        ("Python mmap slice", "Python", "staged", 4, args, None),
        ("Node readSync", "Node", "random", 4, args, None),
        ("spl staged", "spl", "staged", 40, args, None),
        ("spl pread", "spl", "random", 40, args, None)], lambda name: 28 if "spl" in name else 1)
    path.unlink()


def copy(bench):
    path = bench.file("source", 512 * MB)
    target = bench.folder / "target"
    args = [path, target]
    gone = lambda: target.unlink(missing_ok=True)
    bench.compare("copy 512 MB", [
        ("C copy_file_range", "C", "copy", 4, args, gone),
        ("Python copyfile", "Python", "copy", 4, args, gone),
        ("Node copyFileSync", "Node", "copy", 4, args, gone),
        ("spl copy_zero", "spl", "copy", 5, args, gone)], lambda name: 1)
    path.unlink()
    target.unlink()


def small(bench):
    folder = bench.files("small", 10000, 4000)
    args = [folder, bench.most_files()]
    bench.compare("10 000 small files, warm", [
        ("C read + check", "C", "small", 4, args, None),
        ("Python open().read()", "Python", "small", 4, args, None),
        ("Node readFileSync utf8", "Node", "small", 4, args, None),
        ("spl read_text", "spl", "small", 45, args, None)], lambda name: 33 if "spl" in name else 1)
    shutil.rmtree(folder)


def parallel(bench):
    folder = bench.folder / "large"
    folder.mkdir()
    for i in range(8):
        bench.file(f"large/{i}", 100 * MB)
    args = [folder, 8]
    bench.compare("8 files of 100 MB", [
        ("C in order", "C", "in-order", 4, args, None),
        ("C in parallel", "C", "in-parallel", 4, args, None),
        ("Python in order", "Python", "in-order", 4, args, None),
        ("Python in parallel", "Python", "in-parallel", 4, args, None),
        ("Node in order", "Node", "in-order", 4, args, None),
        ("Node in parallel", "Node", "in-parallel", 4, args, None),
        ("spl in order", "spl", "in-order", 8, args, None),
        ("spl in parallel", "spl", "in-parallel", 8, args, None)], lambda name: 3 if "spl" in name else 1)
    shutil.rmtree(folder)


def cold(bench):
    warm = bench.files("warm", 100, 4000)
    folder = bench.files("cold", 100, 4000)
    forget = lambda: bench.forget(folder)
    args = [folder, min(100, bench.most_files())]
    last = lambda name: -1
    bench.compare("100 small files, cold", [
        ("C one by one", "C", "cold", 1, args, forget),
        ("C advised, then read", "C", "cold-staged", 1, args, forget),
        ("Python one by one", "Python", "cold", 20, args + [warm], forget),
        ("Node one by one", "Node", "cold", 20, args + [warm], forget),
        ("spl one by one", "spl", "cold", 60, args + [warm], forget),
        ("spl stage, then read", "spl", "cold-staged", 60, args + [warm], forget)], last)
    shutil.rmtree(warm)
    shutil.rmtree(folder)


def memory(bench):
    path = bench.file("big", 1024 * MB)
    hello = bench.folder / "hello.spl"
    hello.write_text('print "hello"\n')
    print("\n### resident memory at its highest, MiB")
    for name, line in (("hello", [SPL, hello]),
                       ("count newlines, 1 GB mapped", [SPL, HERE / "files.spl", "count", 1, path]),
                       ("loop over bytes, 1 GB mapped", [SPL, HERE / "files.spl", "loop", 1, path])):
        peaks = []
        for _ in range(min(3, bench.rounds)):
            child = subprocess.Popen([str(word) for word in line], stdout=subprocess.DEVNULL)
            peaks.append(os.wait4(child.pid, 0)[2].ru_maxrss / 1024)
        print(f"| {name} | {statistics.median(peaks):.0f} |", flush=True)
    path.unlink()


TASKS = {f.__name__: f for f in (text, count, reads, copy, small, parallel, cold, memory)}

if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--small", action="store_true", help="small data, only to see that all agree")
    options.add_argument("--folder", default=None, help="where the data is made (default: temporary)")
    options.add_argument("tasks", nargs="*", choices=list(TASKS) + [[]])
    given = options.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as made:
        bench = Bench(pathlib.Path(made), given)
        for task in given.tasks or TASKS:
            TASKS[task](bench)
        sys.exit(1 if bench.differ else 0)
