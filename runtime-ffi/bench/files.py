# SPDX-License-Identifier: Apache-2.0
"""The file tasks in Python; see files.spl."""
import mmap
import os
import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor


def text(path):
    with open(path, encoding="utf-8", newline="") as f:
        return len(f.read())


def count(path):
    total = 0
    with open(path, "rb", buffering=0) as f:
        block = f.read(1 << 20)
        while block:
            total += block.count(b"\n")
            block = f.read(1 << 20)
    return total


def random_reads(path, times):
    fd = os.open(path, os.O_RDONLY)
    blocks = os.fstat(fd).st_size // 4096
    seed, total = 12345, 0
    for _ in range(times):
        seed = (seed * 1103515245 + 12345) % 2147483648
        total += os.pread(fd, 4096, seed % blocks * 4096)[0]
    os.close(fd)
    return total


def staged_reads(path, times):
    with open(path, "rb") as f, mmap.mmap(f.fileno(), 0, prot=mmap.PROT_READ) as m:
        blocks = len(m) // 4096
        seed, total = 12345, 0
        for _ in range(times):
            seed = (seed * 1103515245 + 12345) % 2147483648
            at = seed % blocks * 4096
            total += m[at:at + 4096][0]
        return total


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        return len(f.read())


def names(folder, times):
    return [f"{folder}/{i}" for i in range(times)]


def copy(source, target):
    shutil.copyfile(source, target)
    return os.stat(target).st_size


def in_parallel(folder, times):
    with ThreadPoolExecutor(times) as pool:
        return sum(pool.map(read, names(folder, times)))


def repeat(times, work):
    result = 0
    for _ in range(times):
        used, start = time.process_time_ns(), time.perf_counter_ns()
        result = work()
        wall = time.perf_counter_ns() - start
        print(wall, time.process_time_ns() - used)
    print("result", result)


task, times, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
number = int(sys.argv[4]) if len(sys.argv) > 4 and sys.argv[4].isdigit() else 0
if task == "text":
    repeat(times, lambda: text(path))
elif task == "count":
    repeat(times, lambda: count(path))
elif task == "random":
    repeat(times, lambda: random_reads(path, number))
elif task == "staged":
    repeat(times, lambda: staged_reads(path, number))
elif task == "copy":
    repeat(times, lambda: copy(path, sys.argv[4]))
elif task in ("small", "in-order"):
    repeat(times, lambda: sum(map(read, names(path, number))))
elif task == "cold":
    repeat(times, lambda: sum(map(read, names(sys.argv[5], number))))
    repeat(1, lambda: sum(map(read, names(path, number))))
elif task == "in-parallel":
    repeat(times, lambda: in_parallel(path, number))
