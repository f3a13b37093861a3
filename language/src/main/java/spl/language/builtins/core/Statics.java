// SPDX-License-Identifier: Apache-2.0
package spl.language.builtins.core;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spl.language.builtins.BuiltinMethod;
import spl.language.builtins.BuiltinMethod.Body;
import spl.language.builtins.MethodTable;

/**
 * The static members of built-in type names: constants such as {@code i64.MAX} and functions such
 * as {@code text.from_bytes}, whose receiver is unused. Synonyms of a type share its members.
 */
public final class Statics {
  private static final String SYNONYMS =
      "text:str,String,string,Text char:Char i64:int,Int,isize u64:usize f64:float,Float"
          + " array:Array,List,Vec dict:Dict,Map,HashMap,OrderedMap,BTreeMap"
          + " set:Set,HashSet,OrderedSet,BTreeSet bool:Bool";

  private final Map<String, String> canonical = new HashMap<>();
  private final Map<String, Map<String, Object>> members = new HashMap<>();

  /** All static members. */
  public Statics() {
    for (String group : SYNONYMS.split(" ")) {
      String name = group.substring(0, group.indexOf(':'));
      for (String synonym : group.substring(name.length() + 1).split(",")) {
        canonical.put(synonym, name);
      }
    }
    NumberStatics.addTo(this);
    CollectionStatics.addTo(this);
  }

  /** The name of a built-in type without synonyms: {@code String} is {@code text}. */
  @TruffleBoundary
  public String canonicalName(String type) {
    return canonical.getOrDefault(type, type);
  }

  /** A constant or a {@link BuiltinMethod} by type and member; null when there is none. */
  @TruffleBoundary
  public @Nullable Object find(String type, String member) {
    Map<String, Object> table = members.get(canonicalName(type));
    return table == null ? null : table.get(member);
  }

  /** Whether a name, synonyms included, is a type with static members. */
  @TruffleBoundary
  public boolean isType(String type) {
    return members.containsKey(canonicalName(type));
  }

  /** The members of a type, for completion. */
  @TruffleBoundary
  public Set<String> names(String type) {
    return members.getOrDefault(canonicalName(type), Map.of()).keySet();
  }

  void constant(String type, String name, Object value) {
    members.computeIfAbsent(type, t -> new HashMap<>()).put(name, value);
  }

  void function(String type, String names, String params, Body body) {
    MethodTable table = new MethodTable(type).add(names, params, body);
    for (String name : table.names()) {
      BuiltinMethod method = table.find(name);
      if (method != null) {
        constant(type, name, method);
      }
    }
  }
}
