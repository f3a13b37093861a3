// SPDX-License-Identifier: Apache-2.0
/*
 * Statements, declarations, types and patterns of both dialects.
 *
 * Every decision looks at one token, rarely at two or three; none looks across an expression. That is
 * what makes the rule `expression` possible: here it is the set of tokens an expression starts with,
 * and its action hands over to the precedence climber, which reads the rest. Token types that depend
 * on context (soft keywords, layout, type brackets) were settled before by the token source.
 */
parser grammar SplParser;

options {
  tokenVocab = SplLexer;
  superClass = ParserBase;
}

@header {
import spl.syntax.Expr;
}

// ---------------------------------------------------------------- statements

module : statement* EOF ;

statement
  : { beginStatement(); } attribute* item (SEMI item)* NEWLINE
  ;
finally { endStatement(); }

attribute
  : HASH attributeItem (COMMA attributeItem)* RBRACK NEWLINE?
  | DECORATOR word (DOT word)* arguments? NEWLINE?
  ;

attributeItem : word (COLON_COLON word)* attributeRest? ;

attributeRest
  : arguments
  | ASSIGN expression
  ;

arguments returns [java.util.List<spl.syntax.Arg> values]
  : LPAREN { $values = readArguments(); }
  ;

/** One statement without its end; also what stands behind a colon on the same line. */
item
  : visibility (declaration | binding)
  | declaration
  | binding
  | simple
  | compound
  | contract
  | guard
  | unsupported
  ;

visibility
  : PUB (LPAREN word RPAREN)?
  ;

simple
  : RETURN valueList?
  | BREAK expression?
  | CONTINUE
  | SKIP_WORD
  | PASS (LPAREN expression? RPAREN)?
  | THROW barecall
  | ASSERT expression (COMMA expression)?
  | assignment
  ;

assignment
  : targets (assignOperator valueList)?
  ;

targets : statementExpression (COMMA (expression | spread))* ;

spread : ELLIPSIS expression ;

valueList : barecall (COMMA (expression | spread))* ;

assignOperator
  : ASSIGN | COLON_ASSIGN
  | PLUS_ASSIGN | MINUS_ASSIGN | STAR_ASSIGN | SLASH_ASSIGN | MOD_ASSIGN | POW_ASSIGN | FLOOR_ASSIGN
  | AND_ASSIGN | OR_ASSIGN | XOR_ASSIGN | SHL_ASSIGN | SHR_ASSIGN | COALESCE_ASSIGN
  | SUSPEND_ASSIGN | SUSPEND_PLUS | SUSPEND_MINUS | SUSPEND_STAR | SUSPEND_SLASH
  ;

binding
  : bindingWord patterns (COLON typeRef)? ((ASSIGN | SUSPEND_ASSIGN) valueList)? (ELSE body)?
  ;

bindingWord
  : VAL MUT? | VAR MUT? | LET MUT? | MUT LET | CONST MUT? | GLOBAL
  ;

patterns : pattern (COMMA pattern)* ;

contract
  : CONTRACT (LPAREN WORD RPAREN)? COLON contractBody
  ;

contractBody
  : NEWLINE INDENT (contractLine NEWLINE)* DEDENT
  | contractLine
  ;

contractLine : expression (COMMA expression)? ;

guard : QUESTION (ELSE | head) ARROW expression ;

unsupported : UNSUPPORTED ~NEWLINE* { skipBlock(); } ;

// ---------------------------------------------------------------- control flow

compound
  : ifStatement
  | matchStatement
  | waitStatement
  | WHILE SUSPEND? conditions body otherwise?
  | forStatement
  | LOOP body
  | DO body
  | WITH resource (COMMA resource)* body
  | ASYNC_BLOCK (WITH resource (COMMA resource)* body | forStatement)
  | tryStatement
  | CONTEXT head body
  | DEFER (body | barecall)
  | WHEN head body
  ;

ifStatement
  : IF SUSPEND? conditions
    ( THEN expression (ELSE COLON? expression)?
    | body elseIf* { noElseIf() }? (ELSE body)?
    )
  ;

elseIf : (ELIF | ELSE IF) SUSPEND? conditions body ;

conditions : condition (AND condition)* ;

condition
  : conditionWord pattern ASSIGN conditionValue
  | head
  ;

conditionWord : (VAL | VAR | LET) MUT? ;

conditionValue returns [Expr value]
  : expressionStart { $value = readConditionValue(); }
  ;

otherwise : ELSE body ;

matchStatement
  : MATCH SUSPEND? head (COMMA head)* arms
  ;

arms
  : COLON (NEWLINE INDENT armLine* DEDENT | arm (ARM_SEPARATOR arm)*)
  | LBRACE arm (ARM_SEPARATOR arm?)* RBRACE
  ;

armLine : arm NEWLINE ;

arm
  : (CASE | BAR)? patterns ((ASSIGN | COLON_ASSIGN) head)? (IF head)? armBody
  | ELSE armBody
  | AFTER head armBody
  ;

/** Waits for the first message that an arm accepts, or for the first of several values. */
waitStatement : (RECEIVE | SELECT) arms ;

armBody
  : (COLON | ARROW | FAT_ARROW) (NEWLINE INDENT block DEDENT | item (SEMI item)*)
  ;

forStatement
  : FOR SUSPEND? patterns IN iterable (IF head)? body otherwise?
  ;

iterable returns [Expr value]
  : expressionStart { $value = readIterable(); }
  ;

resource : resourceValue (AS pattern)? ;

resourceValue returns [Expr value]
  : expressionStart { $value = readResource(); }
  ;

tryStatement
  : TRY body catchPart* otherwise? (FINALLY body)?
  ;

catchPart : CATCH catchBinding? body ;

catchBinding
  : LPAREN catchBinding RPAREN
  | WORD (DOT WORD)* (AS WORD)?
  | WORD TYPED_COLON simpleType
  ;

/** The colon form, or braces on one line. */
body
  : COLON (NEWLINE INDENT block DEDENT | item (SEMI item)*)
  | braceBody
  ;

braceBody : { checkBraces(); } LBRACE (item (SEMI item?)*)? RBRACE ;

block : { openScope(); } statement* ;
finally { closeScope(); }

// ---------------------------------------------------------------- declarations

declaration
  : function
  | typeDeclaration
  | enumDeclaration
  | traitDeclaration
  | implDeclaration
  | alias
  | unit
  | use
  | export
  | MOD path body?
  | macro
  | BIND word ASSIGN typeRef
  ;

function
  : { openScope(); }
    ( functionWord* FN functionName
      ( typeParameters? parameters (ARROW typeRef)? where? functionBody?
      | ASSIGN expression
      )
    | (ME | GET | SET | ON) word typeParameters? parameters? (ARROW typeRef)? where? functionBody?
    )
  ;
finally { closeScope(); }

functionWord : ASYNC | SYNC | GEN | EXTERN | STATIC | LITERAL | CONTRACT ;

functionName : word ((COLON_COLON | DOT) word)* QUESTION? ;

functionBody
  : body
  | ASSIGN expression
  ;

parameters : LPAREN (parameter (COMMA parameter)* COMMA?)? RPAREN ;

parameter
  : attribute*
    ( AMP MUT? SELF (COLON typeRef)?
    | mark (SELF (COLON typeRef)? | plainParameter)
    )
  ;

mark : MUT? ;

plainParameter
  : (ELLIPSIS | STAR | STAR_STAR)? patternAtom label? (COLON typeRef ELLIPSIS?)?
    (ASSIGN expression)?
  ;

label : WORD | WITH ;

typeParameters
  : (TYPE_OPEN | LT | LBRACK) typeParameter (COMMA typeParameter)* COMMA? (GT | RBRACK)
  ;

typeParameter : WORD WORD? (COLON bounds)? (ASSIGN typeRef)? ;

bounds : simpleType (PLUS simpleType)* ;

where : WHERE whereItem (COMMA whereItem)* ;

whereItem : simpleType (COLON bounds)? ;

typeDeclaration
  : EXTERN_TYPE? typeWord word typeParameters? (LPAREN typeRef (COMMA typeRef)* RPAREN)? heritage* where?
    members?
  ;

typeWord : STRUCT | CLASS | MIXIN | ACTOR ;

heritage
  : WITH typeRef (COMMA typeRef)*
  | WORD typeRef
  ;

members
  : { openScope(); }
    ( COLON (NEWLINE INDENT memberLine* DEDENT | member (SEMI member)*)
    | LBRACE (member ((COMMA | SEMI) member?)*)? RBRACE
    )
  ;
finally { closeScope(); }

memberLine : member NEWLINE ;

member
  : attribute* memberVisibility? (declaration | field | contract | PASS | docText)
  ;

memberVisibility : PUB (LPAREN word RPAREN)? ;

docText : TEXT | TRIPLE | RAW_TEXT | QUOTED ;

field
  : fieldWord* WORD { declareLast(); } (COLON typeRef)? (ASSIGN expression)?
  ;

fieldWord : VAL | VAR | LET | MUT | CONST ;

enumDeclaration
  : (ENUM | UNION) word typeParameters? where?
    ( COLON (NEWLINE INDENT enumLine* DEDENT | enumMember ((COMMA | BAR | SEMI) enumMember?)*)
    | LBRACE (enumMember ((COMMA | BAR | SEMI) enumMember?)*)? RBRACE
    )?
  ;

enumLine : enumMember ((COMMA | BAR) enumMember?)* NEWLINE ;

enumMember
  : attribute* (memberVisibility? (declaration | constant) | variant | PASS | docText)
  ;

constant : (CONST | VAL | VAR | LET) word (COLON typeRef)? (ASSIGN expression)? ;

variant
  : (CASE | BAR)? variantType
    ( LPAREN (payload (COMMA payload)* COMMA?)? RPAREN
    | LBRACE (payload (COMMA payload)* COMMA?)? RBRACE
    )?
    (ASSIGN expression)?
  ;

variantType
  : WORD typeArguments? QUESTION?
  | LBRACK typeRef RBRACK
  | NIL
  ;

payload : (word COLON)? typeRef ;

traitDeclaration
  : TRAIT word typeParameters? (COLON bounds)? where? members?
  ;

implDeclaration
  : (IMPL | EXTEND) typeParameters? typeRef (FOR typeRef)? where? members?
  ;

alias
  : (TYPE | ALIAS | NEWTYPE) FN? word typeParameters? (ASSIGN typeRef)? (WHERE expression)?
  ;

unit
  : UNIT word (LPAREN word COLON typeRef RPAREN)?
    ( ASSIGN expression
    | COLON unitBase (AS WORD)?
    | COLON unitSuffixes
    )
  ;

unitBase : typeRef ;

unitSuffixes
  : unitSuffix (COMMA unitSuffix)*
  | NEWLINE INDENT ((unitSuffix (COMMA unitSuffix?)* | unitRule) NEWLINE)* DEDENT
  ;

unitSuffix : WORD ASSIGN expression ;

unitRule : WORD word LPAREN ~NEWLINE* ;

macro
  : MACRO word LPAREN (macroParameter (COMMA macroParameter)*)? RPAREN
    (ARROW LPAREN WORD (WORD COLON)? typeRef RPAREN)? body
  ;

macroParameter : WORD (COLON typeRef CONST?)? WORD? ;

// ---------------------------------------------------------------- modules

use
  : useWord* (USE | IMPORT) ((TYPE | LAZY)? usePath (AS word)? (COMMA furtherUse)* | importList)
  | FROM usePath IMPORT (importList | importItem (COMMA importItem)*)
  ;

/** {@code use a, b}: each is an import of its own. */
furtherUse : usePath (AS word)? ;

useWord : COMMON | AUTO | LAZY ;

usePath
  : (DOT | DOT_DOT | ELLIPSIS)? word ((DOT | COLON_COLON | SLASH) word)*
    ((DOT | COLON_COLON) (importList | STAR))?
  | (DOT | DOT_DOT) importList?
  ;

importList : (LBRACE | LPAREN) (importItem (COMMA importItem)* COMMA?)? (RBRACE | RPAREN) ;

importItem
  : word (AS word)?
  | STAR
  ;

export
  : EXPORT (STAR | word (COMMA word)* | importList) (WORD usePath)?
  ;

path : word ((DOT | COLON_COLON) word)* ;

// ---------------------------------------------------------------- patterns

pattern : patternAlternative (BAR patternAlternative)* ;

patternAlternative
  : patternAtom (AS WORD)? (TYPED_COLON simpleType)?
  ;

patternAtom
  : { enter(); }
  ( namePattern { declareName(); }
  | MUT WORD { declareLast(); }
  | literal ((DOT_DOT | DOT_DOT_EQ) rangeEnd?)?
  | (DOT_DOT | DOT_DOT_EQ) rangeEnd
  | LPAREN (element (COMMA element)* COMMA?)? RPAREN
  | LBRACK (element (COMMA element)* COMMA?)? RBRACK
  | LBRACE (entry (COMMA entry)* COMMA?)? RBRACE
  )
  ;
finally { leave(); }

namePattern
  : WORD ((DOT | COLON_COLON) word)* typeArguments?
    ( AT patternAtom
    | LPAREN (fieldPattern (COMMA fieldPattern)* COMMA?)? RPAREN
    | LBRACE (entry (COMMA entry)* COMMA?)? RBRACE
    | (DOT_DOT | DOT_DOT_EQ) rangeEnd?
    )?
  ;

rangeEnd
  : literal
  | path
  ;

literal
  : MINUS? (INT | FLOAT)
  | TEXT | RAW_TEXT | QUOTED | TRIPLE | BYTES | OPEN_TEXT | OPEN_QUOTED
  | TRUE | FALSE | NIL | SYMBOL
  ;

element
  : (ELLIPSIS | STAR) WORD?
  | DOT_DOT
  | pattern (COLON typeRef)?
  ;

fieldPattern
  : WORD (COLON | ASSIGN) pattern
  | (ELLIPSIS | DOT_DOT) WORD?
  | pattern
  ;

entry
  : entryKey (COLON pattern)?
  | MUT WORD
  | (DOT_DOT | ELLIPSIS) WORD?
  ;

entryKey : word | TEXT | QUOTED | RAW_TEXT | INT | SYMBOL ;

// ---------------------------------------------------------------- types

typeRef : simpleType (BAR simpleType)* ;

simpleType : typeAtom (QUESTION | BANG)* ;

typeAtom
  : { enter(); }
  ( (WORD | SELF) ((DOT | COLON_COLON) word)* typeArguments? (COLON_COLON word)?
  | LBRACK typeRef ((SEMI) expression)? RBRACK
  | LBRACE typeRef (COLON typeRef)? RBRACE
  | LPAREN (typeRef (COMMA typeRef)* COMMA?)? RPAREN (ARROW typeRef)?
  | FN (LPAREN (functionTypeParameter (COMMA functionTypeParameter)* COMMA?)? RPAREN (ARROW typeRef)?)?
  | AMP typeAtom
  | STAR CONST? typeAtom
  | (DYN | IMPL | MUT) typeAtom
  | TEXT | QUOTED | INT | NIL | TRUE | FALSE
  )
  ;
finally { leave(); }

functionTypeParameter : (WORD COLON)? typeRef ;

typeArguments
  : (TYPE_OPEN | LBRACK) (typeArgument (COMMA typeArgument)* COMMA?)? (GT | RBRACK)
  ;

typeArgument : (WORD ASSIGN)? typeRef ;

/** Any word where only a name fits. */
word
  : WORD
  | AND | AS | AWAIT | BREAK | CASE | CONTINUE | ELIF | ELSE | ENUM | FALSE | FN | FOR | IF | IMPL
  | IMPORT | IN | IS | LET | MATCH | NIL | NOT | OR | PUB | RETURN | SELF | STRUCT | TRAIT | TRUE
  | USE | VAL | VAR | WHILE
  | ACTOR | AFTER | ALIAS | ASSERT | ASYNC | AUTO | BIND | CATCH | CLASS | COMMON | CONST | CONTEXT
  | CONTRACT | DEFER | DO | DYN | EXPORT | EXTEND | EXTERN | FINALLY | FROM | GEN | GET | GLOBAL
  | LAZY | LITERAL | LOOP | MACRO | ME | MIXIN | MOD | NEWTYPE | ON | PASS | RECEIVE | SELECT | SET | SKIP_WORD
  | STATIC | SYNC | THEN | THROW | TRY | TYPE | UNION | UNIT | UNSUPPORTED | WHEN | WHERE | WITH
  ;

// ---------------------------------------------------------------- expressions

/** A statement: calls without parentheses, trailing blocks. */
statementExpression returns [Expr value]
  : statementStart { $value = readStatement(); }
  ;

/** The right side of a binding and the like: calls without parentheses, trailing blocks. */
barecall returns [Expr value]
  : (expressionStart | FOR | WHILE) { $value = readRightSide(); }
  ;

/** The head of a block: no struct literals, no trailing blocks. */
head returns [Expr value]
  : expressionStart { $value = readHead(); }
  ;

expression returns [Expr value]
  : expressionStart { $value = readExpression(); }
  ;

/** What starts an expression statement: what starts no other statement. */
statementStart
  : WORD | SELF | INT | FLOAT | TEXT | RAW_TEXT | QUOTED | TRIPLE | BYTES | OPEN_TEXT | OPEN_QUOTED
  | SYMBOL | TRUE | FALSE | NIL | NOT | AWAIT | BACKSLASH | BANG | TILDE | LPAREN | LBRACK | LBRACE
  | MINUS | PLUS | AMP | STAR | AT | DOT_DOT | DOT_DOT_EQ | LEFT_ARROW | LT
  ;

expressionStart
  : WORD | SELF | INT | FLOAT | TEXT | RAW_TEXT | QUOTED | TRIPLE | BYTES | OPEN_TEXT | OPEN_QUOTED
  | SYMBOL | TRUE | FALSE | NIL | NOT | AWAIT | BACKSLASH | BANG | TILDE | LPAREN | LBRACK | LBRACE
  | MINUS | PLUS | AMP | STAR | AT | DOT_DOT | DOT_DOT_EQ | LEFT_ARROW | LT
  | IF | MATCH | FN | BAR | BAR_BAR | RETURN | BREAK | CONTINUE | THROW | PASS | SKIP_WORD
  | LOOP | TRY | WITH | DO | RECEIVE | SELECT
  ;
