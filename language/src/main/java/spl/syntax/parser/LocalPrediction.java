// SPDX-License-Identifier: Apache-2.0
package spl.syntax.parser;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Chooses the first alternative that the next token can start.
 *
 * <p>The stock simulator also weighs what may follow a rule anywhere in the grammar, and would look
 * across expressions, which the grammar knows by their first token only. Alternatives that start
 * with the same token are left to it: they differ in the token after that.
 */
final class LocalPrediction extends ParserATNSimulator {
  /** Marks a token that starts two alternatives. */
  private static final byte AMBIGUOUS = -1;

  private static final byte NONE = 0;

  private final AtomicReferenceArray<byte[]> tables;

  LocalPrediction(
      Parser parser,
      DFA[] decisions,
      PredictionContextCache cache,
      AtomicReferenceArray<byte[]> tables) {
    super(parser, parser.getATN(), decisions, cache);
    this.tables = tables;
  }

  @Override
  public int adaptivePredict(TokenStream input, int decision, ParserRuleContext context) {
    byte[] table = tables.get(decision);
    if (table == null) {
      table = table(atn, atn.getDecisionState(decision));
      tables.set(decision, table);
    }
    int type = input.LA(1);
    byte alternative = table[type == Token.EOF ? 0 : type];
    if (alternative == AMBIGUOUS) {
      return super.adaptivePredict(input, decision, context);
    }
    if (alternative == NONE) {
      throw new NoViableAltException(parser, input, input.LT(1), input.LT(1), null, context);
    }
    return alternative;
  }

  private static byte[] table(ATN atn, DecisionState state) {
    byte[] table = new byte[atn.maxTokenType + 1];
    byte rest = NONE;
    for (int i = 0; i < state.getNumberOfTransitions(); i++) {
      byte alternative = (byte) (i + 1);
      IntervalSet starts = new LL1Analyzer(atn).LOOK(state.transition(i).target, null);
      for (int type : starts.toArray()) {
        if (type == Token.EPSILON) {
          rest = rest == NONE ? alternative : rest;
        } else {
          int at = type == Token.EOF ? 0 : type;
          table[at] = table[at] == NONE ? alternative : AMBIGUOUS;
        }
      }
    }
    for (int at = 0; at < table.length; at++) {
      table[at] = table[at] == NONE ? rest : table[at];
    }
    return table;
  }
}
