// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import spl.language.values.GuestValues;
import spl.language.values.SplText;
import spl.language.values.TestFunction;

class TextMethodsTest {
  private static final String ASTRAL = "a\uD83D\uDE00é";

  @TestFactory
  Stream<DynamicTest> lengthAndCharacters() {
    return new MethodCases()
        .answers("3", ASTRAL, "len")
        .answers("7", ASTRAL, "byte_len")
        .answers("true", "", "is_empty")
        .answers("true", " \t", "is_blank")
        .answers("\"\uD83D\uDE00\"", ASTRAL, "at", 1)
        .answers("\"é\"", ASTRAL, "char_at", -1)
        .answers("nil", ASTRAL, "at", 3)
        .answers("[\"a\", \"\uD83D\uDE00\", \"é\"]", ASTRAL, "chars")
        .answers("[97, 195, 169]", "aé", "bytes")
        .answers("97", "abc", "ord")
        .fails("index out of bounds: index 0, length 0", "", "ord")
        .answers("true", "123", "is_digit")
        .answers("false", "", "is_digit")
        .answers("true", "aé", "is_alpha")
        .answers("false", "a1", "is_alpha")
        .answers("true", "a1", "is_alphanumeric")
        .answers("true", "AB1", "is_upper")
        .answers("false", "aB", "is_lower")
        .answers("-1", "a", "compare", "b")
        .answers("true", "AbC", "equals_ignore_case", "aBc")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> search() {
    return new MethodCases()
        .answers("true", "hello", "contains", "ell")
        .answers("true", "hello", "has", "")
        .answers("true", "hello", "starts_with", "he")
        .answers("false", "he", "starts_with", "hello")
        .answers("true", "hello", "ends_with", "lo")
        .answers("true", "hello", "ends_with", "")
        .answers("Some(2)", "hello", "find", "l")
        .answers("Some(2)", ASTRAL, "find", "é")
        .answers("None", "hello", "index_of", "z")
        .answers("-1", "hello", "find_str", "z")
        .answers("Some(3)", "hello", "rfind", "l")
        .answers("Some(0)", "hello", "rfind", "h")
        .answers("None", "hello", "rfind", "z")
        .answers("None", "", "rfind", "z")
        .answers("[0, 2]", "aaaa", "find_all", "aa")
        .answers("2", "banana", "count", "an")
        .answers("\"heLLo\"", "hello", "replace", "l", "L")
        .answers("\"heLlo\"", "hello", "replace_first", "l", "L")
        .answers("\"hello\"", "hello", "replace", "", "x")
        .fails("type mismatch: expected text, got int", "hello", "find", 5)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> caseAndTrimming() {
    return new MethodCases()
        .answers("\"ÀB\"", "àb", "upper")
        .answers("\"àb\"", "ÀB", "to_lower")
        .answers("\"Hello world\"", "hello WORLD", "capitalize")
        .answers("\"Hello World\"", "hello wORLD", "title")
        .answers("\"hELLO\"", "Hello", "swapcase")
        .answers("\"x y\"", " \tx y\n", "trim")
        .answers("\"x \"", " x ", "lstrip")
        .answers("\" x\"", " x ", "trim_end")
        .answers("\"b\"", "aaba", "trim", "a")
        .answers("\"b\"", "ababb", "trim_start_matches", "ab")
        .answers("\"x\"", "x//", "trim_end_matches", "/")
        .answers("\"file\"", "file.txt", "removesuffix", ".txt")
        .answers("\"txt\"", "file.txt", "remove_prefix", "file.")
        .answers("\"a\"", "a\r\n", "chomp")
        .answers("\"a\\n\"", "a\n\n", "chomp")
        .answers("\"abc\"", "aabbcc", "squeeze")
        .answers("\"  7\"", "7", "pad_left", 3)
        .answers("\"007\"", "7", "rjust", 3, "0")
        .answers("\"7abab\"", "7", "pad_right", 5, "ab")
        .answers("\" x  \"", "x", "center", 4)
        .answers("\"-007\"", "-7", "zfill", 4)
        .fails("text too large: 1000000000000 characters", "x", "pad_left", 1_000_000_000_000L)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> parts() {
    return new MethodCases()
        .answers("\"he\"", "hello", "take", 2)
        .answers("\"\"", "hello", "take", -2)
        .answers("\"llo\"", "hello", "drop", 2)
        .answers("\"\"", "hello", "skip", 99)
        .answers("\"ell\"", "hello", "slice", 1, -1)
        .answers("\"ello\"", "hello", "substring", 1)
        .answers("\"ell\"", "hello", "substr", 1, 3)
        .answers("\"é\uD83D\uDE00a\"", ASTRAL, "reverse")
        .answers("\"ehllo\"", "hello", "sorted")
        .answers("\"ababab\"", "ab", "repeat", 3)
        .answers("\"\"", "ab", "repeat", -1)
        .fails("text too large: 2000000000 characters", "ab", "repeat", 1_000_000_000)
        .answers("\"ab\"", "a", "appended", "b")
        .answers("\"ba\"", "a", "prepended", "b")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> splits() {
    return new MethodCases()
        .answers("[\"a\", \"b\", \"\"]", "a,b,", "split", ",")
        .answers("[\"a\", \"b,c\"]", "a,b,c", "split", ",", 2)
        .answers("[\"a\", \"b\"]", "a b", "split")
        .answers("[\"\"]", "", "split", ",")
        .answers("[\"a\", \"b\"]", "ab", "split", "")
        .answers("[\"a,b\", \"c\"]", "a,b,c", "rsplit", ",", 2)
        .answers("[\"a\", \"b\"]", "  a \t b ", "split_whitespace")
        .answers("[\"a\", \"b\", \"\", \"c\"]", "a\nb\r\n\nc\n", "lines")
        .answers("[]", "", "lines")
        .answers("[\"k\", \"=\", \"v=w\"]", "k=v=w", "partition", "=")
        .answers("[\"k=v\", \"=\", \"w\"]", "k=v=w", "rpartition", "=")
        .answers("[\"k\", \"\", \"\"]", "k", "partition", "=")
        .answers("\"1, 2\"", ", ", "join", List.of(1, 2))
        .fails("function is not iterable", ",", "join", MethodCases.DOUBLE)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> conversions() {
    return new MethodCases()
        .answers("Some(42)", " 42 ", "parse_int")
        .answers("Some(-42)", "-42", "parse_i64")
        .answers("Some(255)", "0xff", "parse_int")
        .answers("Some(255)", "ff", "parse_int", 16)
        .answers("None", "4x", "parse_int")
        .answers("None", "", "parse_int")
        .answers("None", "9223372036854775808", "parse_int")
        .answers("Some(1.5)", "1.5", "parse_float")
        .answers("None", "1.5d", "parse_float")
        .answers("None", "0x1p3", "parse_float")
        .answers("0", "x", "to_int")
        .answers("0.0", "x", "to_float")
        .answers("\"AB\"", "ab", "map", TestFunction.of(TextMethodsTest::upper))
        .answers("[1, 1]", "ab", "map", TestFunction.of(c -> 1L))
        .answers("\"b\"", "ab", "filter", TestFunction.of(c -> !c.equals(SplText.of("a"))))
        .answers("\"hi Bob {x} {\"", "hi {n} {x} {", "with", Map.of("n", "Bob"))
        .tests();
  }

  private static Object upper(Object text) {
    return SplText.of(
        SplText.toJava((com.oracle.truffle.api.strings.TruffleString) text)
            .toUpperCase(java.util.Locale.ROOT));
  }

  @TestFactory
  Stream<DynamicTest> changesOfThePlace() {
    return new MethodCases()
        .leaves("\"ab\"", "a", "push", "b")
        .leaves("\"a1\"", "a", "append", 1)
        .leaves("\"a\"", "ab", "pop")
        .answers("\"b\"", "ab", "pop")
        .answers("nil", "", "pop")
        .leaves("\"axb\"", "ab", "insert", 1, "x")
        .leaves("\"\"", "ab", "clear")
        .fails("index out of bounds: index 5, length 2", "ab", "insert", 5, "x")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> symbolsAndSuffixedTexts() {
    Object tagged = new spl.language.values.SplTagged(GuestValues.text("x"), "tag");
    Object symbol = new spl.language.values.SplSymbol("ok");
    return new MethodCases()
        .answers("\"ok\"", symbol, "name")
        .answers("\":ok\"", symbol, "to_string")
        .answers("\"OK\"", symbol, "upper")
        .answers("\"x\"", tagged, "value")
        .answers("\"tag\"", tagged, "suffix")
        .answers("\"xx\"", tagged, "repeat", 2)
        .tests();
  }
}
