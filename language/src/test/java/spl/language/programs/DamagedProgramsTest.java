// SPDX-License-Identifier: Apache-2.0
package spl.language.programs;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

/** A program with one token deleted, doubled or exchanged is refused or runs; it does no harm. */
class DamagedProgramsTest {
  private static final Pattern TOKEN = Pattern.compile("\\w+|[ \t]+|\n|\"[^\"\n]*\"|[^\\w\\s]");
  private static final int MUTANTS = Integer.getInteger("spl.mutants", 1000);
  private static final long SEED = Long.getLong("spl.seed", 20_260_101);

  /** How long a mutant may run; one that loops is stopped by then, which must work. */
  private static final long MILLIS = 2_000;

  private static final long STACK_BYTES = 1L << 24;

  @Test
  void damagedProgramsNeverShowTheHost() {
    List<LanguageProgram> programs = LanguageProgram.all();
    Random random = new Random(SEED);
    try (Engine engine = engine()) {
      for (int i = 0; i < MUTANTS; i++) {
        LanguageProgram program = programs.get(random.nextInt(programs.size()));
        run(engine, damage(program.code(), random));
      }
    }
  }

  private static Engine engine() {
    return Engine.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build();
  }

  private static void run(Engine engine, String code) {
    Context context = context(engine);
    CompletableFuture<Void> done = new CompletableFuture<>();
    Thread thread = new Thread(null, () -> evaluate(context, code, done), "mutant", STACK_BYTES);
    thread.start();
    await(context, done, code);
    cancel(context);
  }

  private static void cancel(Context context) {
    try {
      context.close(true);
    } catch (PolyglotException e) {
      assertTrue(e.isCancelled(), e::getMessage);
    }
  }

  private static Context context(Engine engine) {
    return Context.newBuilder("spl")
        .engine(engine)
        .allowAllAccess(true)
        .in(java.io.InputStream.nullInputStream())
        .out(java.io.OutputStream.nullOutputStream())
        .err(java.io.OutputStream.nullOutputStream())
        .build();
  }

  private static void evaluate(Context context, String code, CompletableFuture<Void> done) {
    try {
      context.eval(Source.newBuilder("spl", code, "mutant.spl").buildLiteral());
      done.complete(null);
    } catch (PolyglotException e) {
      if (e.isInternalError() || e.isHostException()) {
        done.completeExceptionally(e);
      } else {
        done.complete(null);
      }
    } catch (Throwable e) {
      done.completeExceptionally(e);
    }
  }

  private static void await(Context context, CompletableFuture<Void> done, String code) {
    try {
      done.get(MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      cancel(context);
      assertTrue(done.completeOnTimeout(null, 5, TimeUnit.SECONDS).join() == null, code);
    } catch (Exception e) {
      fail(code, e);
    }
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
