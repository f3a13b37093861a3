// SPDX-License-Identifier: Apache-2.0
/** The Simple language: front end, analysis and interpreter. */
module spl.language {
  requires static org.jspecify;
  requires org.antlr.antlr4.runtime;
  requires org.graalvm.polyglot;
  requires transitive org.graalvm.truffle;

  exports spl.language;

  provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
      spl.language.SplLanguageProvider;
}
