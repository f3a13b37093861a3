// SPDX-License-Identifier: Apache-2.0
package spl.language.translate;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spl.language.SplContext;
import spl.language.SplLanguage;

/** A source with one token deleted, doubled or exchanged is refused or becomes code. */
class DamagedSourcesTest {
  private static final Pattern TOKEN = Pattern.compile("\\w+|[ \t]+|\n|\"[^\"\n]*\"|[^\\w\\s]");
  private static final int MUTANTS = Integer.getInteger("spl.mutants", 5_000);
  private static final long SEED = Long.getLong("spl.seed", 20_260_102);

  /** How long one mutant may take; a few milliseconds are usual. */
  private static final long SECONDS = 5;

  private static final long STACK_BYTES = 1L << 24;

  /** The mutant at work, and what it led to when it is not what should be. */
  private static final class Hunt {
    private volatile String current = "";
    private volatile int made;
    private int accepted;
  }

  @Test
  void everyValidSourceBecomesCode() {
    inLanguage(language -> {
      for (String text : SourcePrograms.files()) {
        assertTrue(AllCode.make(language, text) > 0, text);
      }
      return null;
    });
  }

  @Test
  @Tag("thorough")
  void damagedSourcesAreRefusedOrBecomeCode() {
    Hunt hunt = new Hunt();
    FutureTask<@Nullable String> task =
        new FutureTask<>(() -> inLanguage(language -> hunt(language, hunt)));
    new Thread(null, task, "mutants", STACK_BYTES).start();
    assertNull(await(task, hunt));
    assertTrue(hunt.accepted > MUTANTS / 20, "accepted: " + hunt.accepted);
  }

  /** Answers the harm that mutants did, each kind with the first one, or null. */
  private static @Nullable String hunt(SplLanguage language, Hunt hunt) {
    List<String> programs = SourcePrograms.all();
    Random random = new Random(SEED);
    Map<String, String> harm = new LinkedHashMap<>();
    for (int i = 0; i < MUTANTS; i++) {
      String mutant = damage(programs.get(random.nextInt(programs.size())), random);
      hunt.current = mutant;
      try {
        hunt.accepted += AllCode.make(language, mutant) > 0 ? 1 : 0;
      } catch (RuntimeException | StackOverflowError e) {
        List<StackTraceElement> trace = List.of(e.getStackTrace());
        harm.putIfAbsent(e + " " + trace.subList(0, Math.min(5, trace.size())), mutant);
      }
      hunt.made++;
    }
    return harm.isEmpty() ? null : harm.toString();
  }

  private static @Nullable String await(FutureTask<@Nullable String> task, Hunt hunt) {
    int made = -1;
    while (hunt.made > made) {
      made = hunt.made;
      try {
        return task.get(SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        // goes on as long as mutants get done
      } catch (InterruptedException | ExecutionException e) {
        throw new AssertionError(e);
      }
    }
    return "takes too long: " + hunt.current;
  }

  /** Something done with the language while a context is open. */
  private interface Action {
    @Nullable String perform(SplLanguage language);
  }

  private static @Nullable String inLanguage(Action action) {
    try (Context context =
        Context.newBuilder("spl").option("engine.WarnInterpreterOnly", "false").build()) {
      context.initialize("spl");
      context.enter();
      try {
        return action.perform(SplContext.get(null).language());
      } finally {
        context.leave();
      }
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
