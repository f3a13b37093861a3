#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the same test files twice, for `spl test` and for pytest: generate.py FOLDER [FILES].

Every file has a class, two functions and ten examples in two groups; numbers and names differ from
file to file, so that nothing can be remembered from one file for the next.
"""
import pathlib
import sys

SPL = '''struct Account{n}:
    owner: text
    balance: i64

    fn deposit(amount: i64) -> i64:
        self.balance + amount

fn total{n}(items: [i64]) -> i64:
    var sum = 0
    for item in items:
        sum = sum + item
    sum

fn grade{n}(points: i64) -> text:
    if points >= {n} + 90:
        return "very good"
    elif points >= {n} + 50:
        return "good"
    "poor"

describe "Account {n}":
    it "keeps its owner":
        val account = Account{n}(owner: "Ada {n}", balance: {n})
        expect account.owner == "Ada {n}"

    it "knows its balance":
        val account = Account{n}(owner: "Ada", balance: {n})
        expect(account.balance).to_equal({n})

    it "adds deposits":
        val account = Account{n}(owner: "Ada", balance: {n})
        expect(account.deposit(10)).to_equal({n} + 10)

    it "compares fields":
        val account = Account{n}(owner: "Ada", balance: {n})
        expect(account.balance).to_be_greater_than({n} - 1)

    it "joins names":
        val names = ["a{n}", "b{n}"]
        expect(names.join("-")).to_equal("a{n}-b{n}")

describe "Numbers {n}":
    it "adds up":
        expect total{n}([1, 2, {n}]) == {n} + 3

    it "filters":
        val even = [1, 2, 3, 4].filter(\\x: x % 2 == 0)
        expect(even).to_equal([2, 4])

    it "grades":
        expect(grade{n}({n} + 95)).to_equal("very good")
        expect(grade{n}({n} + 60)).to_equal("good")
        expect(grade{n}(0)).to_equal("poor")

    it "counts words":
        var counts = {{}}
        for word in "x y x".split(" "):
            counts[word] = (counts.get(word) ?? 0) + {n}
        expect counts["x"] == 2 * {n}

    it "finds parts":
        expect("file {n} of many").to_contain("{n}")
'''

PYTHON = '''from dataclasses import dataclass


@dataclass
class Account{n}:
    owner: str
    balance: int

    def deposit(self, amount):
        return self.balance + amount


def total{n}(items):
    sum = 0
    for item in items:
        sum = sum + item
    return sum


def grade{n}(points):
    if points >= {n} + 90:
        return "very good"
    elif points >= {n} + 50:
        return "good"
    return "poor"


class TestAccount{n}:
    def test_keeps_its_owner(self):
        account = Account{n}(owner="Ada {n}", balance={n})
        assert account.owner == "Ada {n}"

    def test_knows_its_balance(self):
        account = Account{n}(owner="Ada", balance={n})
        assert account.balance == {n}

    def test_adds_deposits(self):
        account = Account{n}(owner="Ada", balance={n})
        assert account.deposit(10) == {n} + 10

    def test_compares_fields(self):
        account = Account{n}(owner="Ada", balance={n})
        assert account.balance > {n} - 1

    def test_joins_names(self):
        names = ["a{n}", "b{n}"]
        assert "-".join(names) == "a{n}-b{n}"


class TestNumbers{n}:
    def test_adds_up(self):
        assert total{n}([1, 2, {n}]) == {n} + 3

    def test_filters(self):
        even = [x for x in [1, 2, 3, 4] if x % 2 == 0]
        assert even == [2, 4]

    def test_grades(self):
        assert grade{n}({n} + 95) == "very good"
        assert grade{n}({n} + 60) == "good"
        assert grade{n}(0) == "poor"

    def test_counts_words(self):
        counts = {{}}
        for word in "x y x".split(" "):
            counts[word] = counts.get(word, 0) + {n}
        assert counts["x"] == 2 * {n}

    def test_finds_parts(self):
        assert "{n}" in "file {n} of many"
'''


def main():
    folder = pathlib.Path(sys.argv[1])
    files = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    for name in ("spl", "python"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for n in range(1, files + 1):
        (folder / "spl" / f"case_{n:03}_spec.spl").write_text(SPL.format(n=n))
        (folder / "python" / f"test_case_{n:03}.py").write_text(PYTHON.format(n=n))


main()
