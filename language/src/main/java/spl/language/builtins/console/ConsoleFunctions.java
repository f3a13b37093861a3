// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.console;

import com.oracle.truffle.api.strings.TruffleString;
import spl.language.GuestOutput;
import spl.language.SplContext;
import spl.language.builtins.Args;
import spl.language.builtins.MethodTable;
import spl.language.builtins.NamedArgument;
import spl.language.errors.ExitException;
import spl.language.errors.SplErrors;
import spl.language.values.Equality;
import spl.language.values.Guest;
import spl.language.values.SplArray;
import spl.language.values.SplNil;
import spl.language.values.SplText;
import spl.language.values.SplUnit;
import spl.language.values.display.Display;
import spl.language.values.operations.Truth;

/** The print family, input, exit and panic, language contract section 19.3. */
public final class ConsoleFunctions {
  private ConsoleFunctions() {}

  /** The table by name; receivers are unused. */
  public static MethodTable create() {
    return new MethodTable("function")
        .add("print println", "values...", (g, s, a) -> print(g, a, "\n"))
        .add("print_raw print_inline write", "values...", (g, s, a) -> print(g, a, ""))
        .add("eprint eprintln", "values...", (g, s, a) -> printError(g, a))
        .add("input read_line", "prompt?", (g, s, a) -> input(g, a))
        .add("exit sys_exit rt_exit rt_cli_exit", "status?", (g, s, a) -> exit(g, a))
        .add("panic", "message?", (g, s, a) -> panic(g, a))
        .add("todo", "message?", (g, s, a) -> panic(g, "not implemented", a))
        .add("unreachable", "message?", (g, s, a) -> panic(g, "unreachable code reached", a))
        .add("assert check", "condition message?", (g, s, a) -> check(g, a))
        .add("assert_eq", "left right message?", (g, s, a) -> checkEqual(g, a, true))
        .add("assert_ne", "left right message?", (g, s, a) -> checkEqual(g, a, false))
        .add("dbg", "value", (g, s, a) -> debug(g, a[0]))
        .add("args sys_get_args rt_cli_get_args", "", (g, s, a) -> arguments(g))
        .add("pass_todo pass_dn pass_do_nothing", "message?", (g, s, a) -> SplUnit.INSTANCE);
  }

  private static Object print(Guest guest, Object[] values, String end) {
    write(guest, ((SplContext) guest).out(), values, end);
    return SplUnit.INSTANCE;
  }

  private static Object printError(Guest guest, Object[] values) {
    SplContext context = (SplContext) guest;
    context.out().flush();
    write(guest, context.err(), values, "\n");
    context.err().flush();
    return SplUnit.INSTANCE;
  }

  private static void write(Guest guest, GuestOutput out, Object[] values, String end) {
    String separator = " ";
    String ending = end;
    for (Object v : values) {
      if (v instanceof NamedArgument n) {
        if (n.name().equals("sep")) {
          separator = Display.display(guest, n.value());
        } else if (n.name().equals("end")) {
          ending = Display.display(guest, n.value());
        }
      }
    }
    boolean first = true;
    for (Object v : values) {
      if (v instanceof NamedArgument) {
        continue;
      }
      if (!first) {
        out.append(separator);
      }
      first = false;
      one(guest, out, v);
    }
    out.append(ending);
    out.end();
  }

  private static void one(Guest guest, GuestOutput out, Object value) {
    Object shown = guest.await(value);
    if (shown instanceof TruffleString text) {
      out.append(text);
    } else {
      out.append(Display.display(guest, shown));
    }
  }

  private static Object input(Guest guest, Object[] args) {
    SplContext context = (SplContext) guest;
    if (args.length > 0) {
      context.out().write(Display.display(guest, args[0]));
    }
    context.flush();
    String line = context.readLine();
    return line == null ? SplNil.INSTANCE : SplText.of(line);
  }

  private static Object exit(Guest guest, Object[] args) {
    throw new ExitException(args.length == 0 ? 0 : (int) Args.integer(guest, args[0]));
  }

  private static Object panic(Guest guest, Object[] args) {
    throw SplErrors.panic(args.length == 0 ? "" : Display.display(guest, args[0]), null);
  }

  private static Object panic(Guest guest, String what, Object[] args) {
    String message = args.length == 0 ? what : what + ": " + Display.display(guest, args[0]);
    throw SplErrors.panic(message, null);
  }

  private static Object check(Guest guest, Object[] args) {
    if (Truth.test(guest, args[0])) {
      return SplUnit.INSTANCE;
    }
    throw SplErrors.assertionFailed(args.length > 1 ? Display.display(guest, args[1]) : null, null);
  }

  private static Object checkEqual(Guest guest, Object[] args, boolean wanted) {
    if (Equality.equal(guest, args[0], args[1]) == wanted) {
      return SplUnit.INSTANCE;
    }
    String shown =
        Display.debug(guest, args[0])
            + (wanted ? " is not equal to " : " is equal to ")
            + Display.debug(guest, args[1]);
    throw SplErrors.assertionFailed(
        args.length > 2 ? Display.display(guest, args[2]) + ": " + shown : shown, null);
  }

  private static Object debug(Guest guest, Object value) {
    SplContext context = (SplContext) guest;
    context.warn(Display.debug(guest, value));
    return value;
  }

  private static Object arguments(Guest guest) {
    String[] given = ((SplContext) guest).arguments();
    Object[] texts = new Object[given.length];
    for (int i = 0; i < given.length; i++) {
      texts[i] = SplText.of(given[i]);
    }
    return SplArray.of(texts, texts.length);
  }
}
