/* The walk's own header: what its parts share. Only the C files of this folder
 * include it.
 *
 *   walker.c            the loop, the stack, findings
 *   check_names.c       variables, attributes, definitions
 *   check_scopes.c      whether `eval` is the program's own
 *   check_imports.c     import statements
 *   check_constructs.c  what a policy can forbid, constant arithmetic
 *   check_nodes.c       which of them a kind of node asks for
 *
 * All functions but those that return void give 0, or -1 with an exception.
 * Tested by: tests/integration/grammar_test.py, tests/reject. */
#ifndef TERRARIUM_AST_CHECKER_WALK_H_
#define TERRARIUM_AST_CHECKER_WALK_H_

#define Py_BUILD_CORE 1
#include "ast_checker/walker.h"
#include "ast_grammar_types.h"
#include "interp/memory/guest_section.h"
#include "pycore_ast.h"
#include "pycore_pyarena.h"

/* --- the grammar, as ast_grammar.inc tells it ----------------------------- */

enum form { TR_NODE, TR_NODES, TR_IDENTIFIER, TR_IDENTIFIERS };

enum role {
  TR_ROLE_NAME,              /* a variable, in the context of its node */
  TR_ROLE_BINDING,           /* a variable that the node binds in its scope */
  TR_ROLE_DECLARED,          /* in a scope of its own, or in another's */
  TR_ROLE_GLOBAL,            /* named in a global statement */
  TR_ROLE_DEFINITION,        /* the name of a function or class */
  TR_ROLE_ATTRIBUTE,         /* in the context of its node */
  TR_ROLE_PATTERN_ATTRIBUTE, /* read by a class pattern */
  TR_ROLE_KEYWORD,           /* of a call or class statement */
  TR_ROLE_CHECKED,           /* looked at by the kind's check */
};

enum surroundings {
  TR_IN_SAME,
  TR_IN_ANNOTATION,
  TR_IN_CLASS,
  TR_IN_FUNCTION,
  TR_IN_TRY,
  TR_IN_ARGUMENTS,
  TR_IN_TARGET,
};

typedef struct {
  uint16_t offset;
  uint8_t form;
  uint8_t what; /* enum tr_type of nodes, enum role of identifiers */
  uint8_t construct;
  uint8_t inside;
} tr_field;

typedef struct {
  const char* name; /* NULL: no such kind */
  const tr_field* fields;
  uint8_t field_count;
  uint8_t construct;
  uint8_t check;
} tr_kind;

typedef struct {
  const char* name;
  const tr_kind* kinds;
  int kind_count;
  bool product; /* has one kind, and no number that says so */
  int place;    /* offset of lineno and the three that follow it; -1: none */
} tr_node_type;

/* --- a walk --------------------------------------------------------------- */

/* What holds for a whole subtree. In the arena. */
typedef struct {
  PyObject* class_name; /* of the innermost class statement, or NULL */
  expr_ty quoted_in;    /* the string that the tree was parsed from, or NULL */
  int quotes;           /* strings within strings */
  uint32_t function;    /* the innermost function's number; 0: the module */
  PyObject* self;       /* a method's first parameter, directly in the method, or NULL */
} scope;

/* A function, by its number in the order of the walk: what it does with the names
 * that run text (w->dynamic), a bit each. */
typedef struct {
  uint32_t outer;
  uint8_t binds;   /* its own variables, which are never the builtins */
  uint8_t globals; /* the module's */
} function;

enum flags {
  IN_CLASS_BODY = 1,
  IN_ANNOTATION = 2, /* strings are code */
  IN_GUARD = 4,      /* a missing module is handled */
  IN_FUNCTION = 8,
  IN_ARGUMENTS = 16, /* an argument of a call, but nothing below it */
  IN_TARGET = 32,    /* what a comprehension binds, in a scope of its own */
};

/* Nodes of one type that are still to be visited. */
typedef struct {
  void** at;
  const scope* in;
  uint32_t left;
  uint16_t level;
  uint8_t type;
  uint8_t flags;
} cursor;

typedef struct {
  const tr_check_plan* plan;
  tr_findings* found;
  PyArena* arena;
  PyObject* filename;
  PyObject* bound; /* set of attributes that its classes define, or NULL */
  bool bound_is_complete;
  /* Names that run text, as they were met, and from where on the module has a
   * variable of its own under each; line 0: nowhere. */
  struct {
    PyObject* name;
    int line, column;
    bool deleted;
  } dynamic[8];
  function* functions;
  uint32_t function_count, function_capacity;
  cursor* stack;
  size_t depth, capacity;
  /* Of the node that is being visited. */
  const void* node;
  int type;
  const scope* in;
  int flags;
  unsigned level;
  struct place {
    int line, column, end_line, end_column;
  } place;
} walk;

/* --- walker.c ------------------------------------------------------------- */

/* `count` nodes of `type` are to be visited. */
int tr_push(walk* w, void** at, Py_ssize_t count, int type, const scope* in, int flags);
/* Fills in `place`, unless the node has none of its own. */
void tr_place_of(const walk* w, int type, const void* node, struct place* place);
void tr_report(walk* w, int rule, PyObject* subject, int span);
void tr_report_at(walk* w, int rule, PyObject* subject, int span, bool unless_bound,
                  const struct place* place);

/* --- check_scopes.c ------------------------------------------------------- */

/* The body of the function at the current node, a FunctionDef, AsyncFunctionDef or
 * Lambda, gets a number in `inner`. */
int tr_enter_function(walk* w, scope* inner);
/* A name that runs text is bound here, or declared global. */
void tr_note_binding(walk* w, PyObject* name, bool global);
/* A statement of the module itself: what it binds, whatever happens. */
int tr_note_statement(walk* w, stmt_ty s);
/* The name is deleted: from here on it may be the builtin again. */
void tr_note_deletion(walk* w, PyObject* name);
/* Whether a read here means the module's own variable. */
bool tr_is_modules_own(walk* w, PyObject* name);
/* Whether a read in that function means a variable of it or of one around it. */
bool tr_is_local(const walk* w, PyObject* name, uint32_t function);

/* --- check_names.c -------------------------------------------------------- */

/* UTF-8, and how many bytes; NULL with an exception. */
const char* tr_text_of(PyObject* name, Py_ssize_t* length);
/* `binds`: assigned, deleted or declared. `defines`: in a class body. */
int tr_check_variable(walk* w, PyObject* name, bool binds, bool defines, int span);
/* `defines`: written to a method's own object. */
int tr_check_attribute(walk* w, PyObject* name, bool writes, bool defines, int span);
/* The flags of a name. -1 with an exception. */
int tr_flags_of(walk* w, PyObject* name, uint32_t* flags);
/* An attribute's name in a string, or a path of them with dots between. */
int tr_check_path(walk* w, PyObject* path, bool writes);
/* The string of a constant; NULL for anything else. */
PyObject* tr_string_in(expr_ty e);
/* What the generated table says of an identifier of the current node. */
int tr_check_identifier(walk* w, int role, PyObject* name);

/* --- check_imports.c ------------------------------------------------------ */

int tr_check_import(walk* w, asdl_alias_seq* names);
int tr_check_import_from(walk* w, stmt_ty s);
/* Whether a Try handles the failure of imports in its body. */
bool tr_guards_imports(stmt_ty s);

/* --- check_constructs.c --------------------------------------------------- */

void tr_check_construct(walk* w, int construct, int span, const struct place* place);
/* At the current node. */
void tr_check_construct_here(walk* w, int construct);
bool tr_is_name(expr_ty e, const char* name);
void tr_check_bases(walk* w, stmt_ty s);
void tr_check_keywords(walk* w, asdl_keyword_seq* keywords);
void tr_check_type_call(walk* w, expr_ty e);
void tr_check_operator(walk* w, operator_ty operator);
void tr_check_literal(walk* w, PyObject* value);
void tr_check_display(walk* w, expr_ty e);
void tr_check_constant_arithmetic(walk* w, expr_ty e);

/* --- check_nodes.c -------------------------------------------------------- */

int tr_run_node_check(walk* w, int check);

#endif /* TERRARIUM_AST_CHECKER_WALK_H_ */
