// SPDX-License-Identifier: Apache-2.0
/** The Simple language: front end, analysis and interpreter. */
module spl.language {
  requires static org.jspecify;
  requires org.antlr.antlr4.runtime;
  requires org.graalvm.polyglot;
  requires transitive org.graalvm.truffle;

  exports spl.diagnostics;
  exports spl.source;
  exports spl.language;
  exports spl.language.async;
  exports spl.language.builtins;
  exports spl.language.errors;
  exports spl.language.nodes;
  exports spl.language.values;
  exports spl.language.values.operations;
  exports spl.language.values.display;
  exports spl.language.worker;

  uses spl.language.builtins.BuiltinProvider;

  provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
      spl.language.SplLanguageProvider;
}
