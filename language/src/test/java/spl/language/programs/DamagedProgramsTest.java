// SPDX-License-Identifier: Apache-2.0
package spl.language.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.language.translate.SourcePrograms;

/**
 * A program with one token deleted, doubled or exchanged is refused or runs; it does no harm.
 *
 * <p>Note [Shared contexts]: making a context costs more than most mutants, so many run in one,
 * each as a program of its own. What a mutant leaves behind (methods of built-in types, tasks) may
 * change what a later one does, never whether it does harm. A mutant that takes too long ends its
 * context, which must work within seconds.
 */
class DamagedProgramsTest {
  private static final Pattern TOKEN = Pattern.compile("\\w+|[ \t]+|\n|\"[^\"\n]*\"|[^\\w\\s]");
  private static final int FEW = 2_000;
  private static final int MUTANTS = Integer.getInteger("spl.mutants", 20_000);
  private static final int NIGHTLY = 200_000;
  private static final long SEED = Long.getLong("spl.seed", 20_260_101);

  /** How long a mutant may run; a millisecond is usual. */
  private static final long BUDGET_MILLIS = 100;

  /** How long ending a mutant may take. */
  private static final long END_SECONDS = 5;

  private static final int PER_CONTEXT = 200;
  private static final long STACK_BYTES = 1L << 24;

  /** What came of a mutant: it was refused, ran, took too long, or did harm. */
  private record Fate(String kind, String code) {}

  @Test
  void someDamagedProgramsNeverShowTheHost() {
    hunt(FEW, SEED + 2);
  }

  @Test
  @Tag("thorough")
  void damagedProgramsNeverShowTheHost() {
    hunt(MUTANTS, SEED);
  }

  @Test
  @Tag("nightly")
  void manyMoreDamagedProgramsNeverShowTheHost() {
    hunt(NIGHTLY, SEED + 1);
  }

  private static void hunt(int count, long seed) {
    List<String> mutants = mutants(count, seed);
    Map<String, Integer> fates = new TreeMap<>();
    try (Engine engine = engine()) {
      for (int next = 0; next < count; ) {
        List<String> batch = mutants.subList(next, Math.min(count, next + PER_CONTEXT));
        next += run(engine, batch, fates);
      }
    }
    assertEquals(count, fates.values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(fates.getOrDefault("ran", 0) > count / 10, fates::toString);
    assertTrue(fates.getOrDefault("refused", 0) > count / 10, fates::toString);
    assertTrue(fates.getOrDefault("too long", 0) < count / 50, fates::toString);
  }

  /** Mutants of every program in turn. */
  private static List<String> mutants(int count, long seed) {
    List<String> programs = new ArrayList<>(SourcePrograms.tables());
    Random random = new Random(seed);
    List<String> mutants = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      mutants.add(damage(programs.get(i % programs.size()), random));
    }
    return mutants;
  }

  private static Engine engine() {
    return Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  }

  /** Runs mutants in one context until all are done or one takes too long; answers how many. */
  private static int run(Engine engine, List<String> batch, Map<String, Integer> fates) {
    BlockingQueue<Fate> done = new ArrayBlockingQueue<>(batch.size());
    Context context = context(engine);
    Thread thread =
        new Thread(null, () -> batch.forEach(m -> evaluate(context, m, done)), "m", STACK_BYTES);
    thread.start();
    int count = 0;
    while (count < batch.size()) {
      Fate fate = poll(done);
      String code = batch.get(count++);
      if (fate == null) {
        fates.merge("too long", 1, Integer::sum);
        end(context, thread, code);
        return count;
      }
      assertFalse(fate.kind().startsWith("harm"), () -> fate.kind() + "\n" + code);
      fates.merge(fate.kind(), 1, Integer::sum);
    }
    end(context, thread, "");
    return count;
  }

  private static Fate poll(BlockingQueue<Fate> done) {
    try {
      return done.poll(BUDGET_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void end(Context context, Thread thread, String code) {
    try {
      context.close(true);
    } catch (PolyglotException e) {
      assertTrue(e.isCancelled(), e::getMessage);
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertFalse(thread.isAlive(), () -> "cannot be stopped:\n" + code);
  }

  private static Context context(Engine engine) {
    return Context.newBuilder("spl")
        .engine(engine)
        .allowAllAccess(true)
        .in(InputStream.nullInputStream())
        .out(OutputStream.nullOutputStream())
        .err(OutputStream.nullOutputStream())
        .build();
  }

  private static void evaluate(Context context, String code, BlockingQueue<Fate> done) {
    String kind = "ran";
    try {
      context.eval(Source.newBuilder("spl", code, "mutant.spl").buildLiteral());
    } catch (PolyglotException e) {
      boolean harm = e.isInternalError() || e.isHostException();
      if (e.isCancelled()) {
        return;
      }
      kind = harm ? "harm: " + trace(e) : e.isSyntaxError() ? "refused" : "ran";
    } catch (IllegalStateException closed) {
      return;
    } catch (Throwable e) {
      kind = "harm: " + trace(e);
    }
    done.add(new Fate(kind, code));
  }

  private static String trace(Throwable e) {
    List<StackTraceElement> trace = List.of(e.getStackTrace());
    return e + " " + trace.subList(0, Math.min(8, trace.size()));
  }

  private static String damage(String code, Random random) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(code);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(3)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(at));
      default -> tokens.set(at, tokens.set(random.nextInt(tokens.size()), tokens.get(at)));
    }
    return String.join("", tokens);
  }
}
