// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins;

import java.util.List;
import spl.language.values.SplType;

/** A built-in type: the one enumeration of their names. */
public enum CoreType {
  INT("int", "i64 int Int i8 i16 i32 u8 u16 u32 u64 isize usize integer"),
  FLOAT("float", "f64 float Float f32"),
  BOOL("bool", "bool Bool"),
  TEXT("text", "text str String string char"),
  ARRAY("array", "Array List Vec array Bytes"),
  DICT("dict", "Dict Map HashMap dict"),
  SET("set", "Set HashSet set"),
  TUPLE("tuple", "Tuple tuple"),
  RANGE("range", "Range range"),
  NIL("nil", "nil Nil"),
  UNIT("unit", "unit"),
  OPTION("option", "Option"),
  RESULT("result", "Result"),
  SYMBOL("symbol", "Symbol symbol"),
  QUANTITY("unit value", "Quantity"),
  FUNCTION("function", "Function Fn function"),
  TYPE("type", "Type"),
  MODULE("module", "Module"),
  ERROR("Error", "Error"),
  PROMISE("promise", "Promise Future"),
  GENERATOR("generator", "Generator"),
  CHANNEL("channel", "Channel"),
  HANDLE("handle", "Handle"),
  ANY("any", "Any any");

  private final String title;
  private final List<String> names;

  CoreType(String title, String names) {
    this.title = title;
    this.names = List.of(names.split(" "));
  }

  /** The name used in messages. */
  public String title() {
    return title;
  }

  /** The names under which programs know the type. */
  public List<String> names() {
    return names;
  }

  /** A fresh type object for one context, open to {@code impl} blocks. */
  public SplType newType() {
    return new SplType(title, SplType.Kind.BUILTIN);
  }
}
