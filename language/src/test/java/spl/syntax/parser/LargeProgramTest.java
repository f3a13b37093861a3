// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import spl.diagnostics.Diagnostics;
import spl.source.SourceText;
import spl.syntax.lexer.Scan;

/** What keeps large programs cheap: trees grow with the text, and no decision needs its context. */
class LargeProgramTest {
  private static final Path ROOT = Path.of(System.getProperty("spl.root", ".."));
  private static final List<String> FOLDERS =
      List.of("stdlib/src/main/spl", "stdlib/examples", "tests-spl/src/test/spl");

  /** Programs that are refused are not read to their end. */
  private static final String REFUSED = "exotic";

  /** Where the nearest of several blocks takes what follows, and words two rules could take. */
  private static final String ONE_LINE =
      """
      if a: if b: 1 elif c: 2 else if d: 3 else: 4
      if a: if b: 1 else: 2 else if c: 3 else: 4
      for x in xs: if x: 1 else: 2 else: 3
      while a: if b: 1 else: 2 else: 3
      try: if a: 1 else: 2 else: 3
      match x: case 1: if a: 1 else: 2; case _: if b: 3 else if c: 4
      if let mut x = a: 1 else if var mut y = b: 2 else: 3
      fn f(mut a, mut (b, c), mut [d, ...e], &mut self): 1
      """;

  @Test
  void treesGrowLinearlyWithTheText() throws ReflectiveOperationException {
    long once = parts(LargeProgram.ofLines(LargeProgram.ROUND * 100));
    long twice = parts(LargeProgram.ofLines(LargeProgram.ROUND * 200));
    assertEquals(once * 2, twice, 5);
  }

  @Test
  void tokensGrowLinearlyWithTheText() {
    long once = tokens(LargeProgram.ofLines(LargeProgram.ROUND * 100));
    long twice = tokens(LargeProgram.ofLines(LargeProgram.ROUND * 200));
    assertEquals(once * 2, twice, 5);
  }

  private static long tokens(String text) {
    return Scan.of(new SourceText("large.spl", text)).tokens().size();
  }

  @Test
  void aHundredThousandLinesParse() {
    String text = LargeProgram.ofLines(100_000);
    assertTrue(text.lines().count() >= 100_000);
    assertEquals(List.of(), SplParsing.parse(new SourceText("large.spl", text)).diagnostics());
  }

  @Test
  void noDecisionNeedsItsFullContext() throws IOException {
    List<String> fallbacks = new ArrayList<>();
    int files = 0;
    for (String folder : FOLDERS) {
      for (Path file : programs(ROOT.resolve(folder))) {
        files++;
        parse(file.toString(), Files.readString(file), fallbacks);
      }
    }
    parse("generated", LargeProgram.ofLines(1_000), fallbacks);
    parse("one line", ONE_LINE, fallbacks);
    assertTrue(files > 40, "only " + files + " files were found");
    assertEquals(List.of(), fallbacks);
  }

  /** Parses as if full contexts were wanted and notes each decision that asks for one. */
  private static void parse(String name, String text, List<String> fallbacks) {
    SourceText source = new SourceText(name, text);
    Scan scan = Scan.of(source);
    Session session = new Session(source, scan.tokens(), new Diagnostics(), new Variables());
    session.parser().getInterpreter().setPredictionMode(PredictionMode.LL);
    session
        .parser()
        .addErrorListener(
            new BaseErrorListener() {
              @Override
              public void reportAttemptingFullContext(
                  Parser parser,
                  DFA dfa,
                  int start,
                  int stop,
                  BitSet alternatives,
                  ATNConfigSet c) {
                String rule =
                    parser.getRuleNames()[parser.getATN().getDecisionState(dfa.decision).ruleIndex];
                fallbacks.add(name + ": " + rule + " at " + parser.getTokenStream().LT(1));
              }
            });
    session.builder().module(session.parser().module());
  }

  private static List<Path> programs(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(path -> isRead(path)).sorted().toList();
    }
  }

  private static boolean isRead(Path path) {
    return path.toString().endsWith(".spl") && !path.getParent().endsWith(REFUSED);
  }

  /** How many parts a tree has. */
  private static long parts(String text) throws ReflectiveOperationException {
    Deque<Object> open = new ArrayDeque<>();
    open.push(SplParsing.parse(new SourceText("large.spl", text)).module());
    long parts = 0;
    while (!open.isEmpty()) {
      Object part = open.pop();
      parts++;
      if (part instanceof List<?> list) {
        list.forEach(open::push);
      } else if (part instanceof Record record) {
        children(record, open);
      }
    }
    return parts;
  }

  private static void children(Record record, Deque<Object> open)
      throws IllegalAccessException, InvocationTargetException {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object child = component.getAccessor().invoke(record);
      if (child instanceof Record || child instanceof List<?>) {
        open.push(child);
      }
    }
  }
}
