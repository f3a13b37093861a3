// SPDX-License-Identifier: Apache-2.0
/*
 * Words, numbers, texts and symbols. Everything that depends on a neighbour is decided later, on
 * the token list: keywords (WORD is looked up in a table), layout, symbol literals, type brackets.
 * Texts that may span lines are measured by hand, because a rule would scan to the end of the file.
 */
lexer grammar SplLexer;

options { superClass = LexerBase; }

tokens {
  // layout
  NEWLINE, INDENT, DEDENT, ARM_SEPARATOR,
  // hard words
  AND, AS, AWAIT, BREAK, CASE, CONTINUE, ELIF, ELSE, ENUM, FALSE, FN, FOR, IF, IMPL, IMPORT, IN,
  IS, LET, MATCH, NIL, NOT, OR, PUB, RETURN, SELF, STRUCT, TRAIT, TRUE, USE, VAL, VAR, WHILE,
  // soft words, where they start their construct
  ACTOR, AFTER, ALIAS, ASSERT, ASYNC, ASYNC_BLOCK, AUTO, BIND, CATCH, CLASS, COMMON, CONST, CONTEXT, CONTRACT, DEFER,
  DO, DYN, EXPORT, EXTEND, EXTERN, EXTERN_TYPE, FINALLY, FROM, GEN, GET, GLOBAL, LAZY, LITERAL, LOOP, MACRO,
  ME, MIXIN, MOD, MUT, NEWTYPE, ON, PASS, RECEIVE, SELECT, SET, SKIP_WORD, STATIC, SYNC, THEN, THROW, TRY, TYPE,
  UNION, UNIT, UNSUPPORTED, WHEN, WHERE, WITH,
  // symbols that depend on their neighbours
  TYPE_OPEN, TYPED_COLON, SYMBOL, SUSPEND, DECORATOR, MISPLACED
}

/** Blocks in a language of their own, which are recognised only. */
CUSTOM_BLOCK
  : ( 'm' | 'sh' | 'sql' | 're' | 'md' | 'html' | 'graph' | 'img' | 'lean' | 'loss' | 'nograd' | 'pc' )
    '{' { measureBraces(); }
  ;

WORD : '$'? [A-Za-z_] [A-Za-z0-9_]* ;

FLOAT
  : DIGITS '.' DIGITS EXPONENT? SUFFIX?
  | DIGITS EXPONENT SUFFIX?
  ;
INT
  : '0' [xX] [0-9a-fA-F_]+ SUFFIX?
  | '0' [oO] [0-7_]+ SUFFIX?
  | '0' [bB] [01_]+ SUFFIX?
  | DIGITS SUFFIX?
  ;

TRIPLE : [fr]? '"""' { measureTriple(); } ;
TEXT : 'f'? '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '"' TEXT_SUFFIX? { measureHoles(); } ;
RAW_TEXT : 'r' '"' ~["\r\n]* '"' TEXT_SUFFIX? ;
BYTES : 'b' '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* '"' ;
QUOTED : '\'' ( ~['\\\r\n] | '\\' ~[\r\n] )* '\'' TEXT_SUFFIX? ;
OPEN_TEXT : [frb]? '"' ( ~["\\\r\n] | '\\' ~[\r\n] )* ;
OPEN_QUOTED : '\'' ( ~['\\\r\n] | '\\' ~[\r\n] )* ;

HASH : '#' { measureHash(); } ;
COMMENT : '/*' { measureBlockComment(); } ;
DOC_COMMENT : '///' { measureDocComment(); } ;

JOIN : '\\' [ \t]* '\r'? '\n' -> skip ;
EOL : '\n' ;
SPACE : [ \t\r\f\uFEFF]+ -> skip ;

LPAREN : '(' ;
RPAREN : ')' ;
LBRACK : '[' ;
RBRACK : ']' ;
LBRACE : '{' ;
RBRACE : '}' ;
COMMA : ',' ;
SEMI : ';' ;
COLON : ':' ;
COLON_COLON : '::' ;
COLON_ASSIGN : ':=' ;
DOT : '.' ;
DOT_DOT : '..' ;
DOT_DOT_EQ : '..=' ;
ELLIPSIS : '...' ;
EXISTS : '.?' ;
SAFE_DOT : '?.' ;
QUESTION : '?' ;
COALESCE : '??' ;
COALESCE_ASSIGN : '??=' ;
BANG : '!' ;
NE : '!=' ;
ASSIGN : '=' ;
EQ : '==' ;
FAT_ARROW : '=>' ;
ARROW : '->' ;
LEFT_ARROW : '<-' ;
LT : '<' ;
LE : '<=' ;
SHL : '<<' ;
SHL_ASSIGN : '<<=' ;
GT : '>' ;
GE : '>=' ;
SHR_ASSIGN : '>>=' ;
PLUS : '+' ;
PLUS_ASSIGN : '+=' ;
MINUS : '-' ;
MINUS_ASSIGN : '-=' ;
STAR : '*' ;
STAR_ASSIGN : '*=' ;
STAR_STAR : '**' ;
POW_ASSIGN : '**=' ;
SLASH : '/' ;
SLASH_ASSIGN : '/=' ;
FLOOR_DIV : '//' ;
FLOOR_ASSIGN : '//=' ;
PERCENT : '%' ;
MOD_ASSIGN : '%=' ;
AMP : '&' ;
AMP_AMP : '&&' ;
AND_ASSIGN : '&=' ;
BAR : '|' ;
BAR_BAR : '||' ;
OR_ASSIGN : '|=' ;
PIPE : '|>' ;
CARET : '^' ;
XOR_ASSIGN : '^=' ;
TILDE : '~' ;
SUSPEND_ASSIGN : '~=' ;
SUSPEND_PLUS : '~+=' ;
SUSPEND_MINUS : '~-=' ;
SUSPEND_STAR : '~*=' ;
SUSPEND_SLASH : '~/=' ;
AT : '@' ;
BACKSLASH : '\\' ;

UNKNOWN : . ;

fragment DIGITS : [0-9] [0-9_]* ;
fragment EXPONENT : [eE] [+-]? [0-9]+ ;
fragment SUFFIX : [A-Za-z_] [A-Za-z0-9_]* ;
fragment TEXT_SUFFIX : '_' [A-Za-z0-9_]+ ;
