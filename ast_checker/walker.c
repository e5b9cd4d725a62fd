#define Py_BUILD_CORE 1
#include "ast_checker/walker.h"

#include <string.h>

#include "interp/memory/guest_section.h"
#include "pycore_ast.h"
#include "pycore_parser.h"
#include "pycore_pyarena.h"
#include "pycore_symtable.h"

/* --- the grammar ---------------------------------------------------------- */

enum form { TR_NODE, TR_NODES, TR_IDENTIFIER, TR_IDENTIFIERS };

enum role {
  TR_ROLE_NAME,              /* a variable, in the context of its node */
  TR_ROLE_BINDING,           /* a variable that the node binds */
  TR_ROLE_DEFINITION,        /* the name of a function or class */
  TR_ROLE_ATTRIBUTE,         /* in the context of its node */
  TR_ROLE_PATTERN_ATTRIBUTE, /* read by a class pattern */
  TR_ROLE_KEYWORD,           /* of a call or class statement */
  TR_ROLE_HOOKED,            /* looked at by the kind's hook */
};

enum surroundings {
  TR_IN_SAME,
  TR_IN_ANNOTATION,
  TR_IN_CLASS,
  TR_IN_FUNCTION,
  TR_IN_TRY,
  TR_IN_ARGUMENTS,
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
  uint8_t hook;
} tr_kind;

typedef struct {
  const char* name;
  const tr_kind* kinds;
  int kind_count;
  bool product; /* has one kind, and no number that says so */
  int place;    /* offset of lineno and the three that follow it; -1: none */
} tr_node_type;

#include "ast_grammar.inc"

/* --- the walk ------------------------------------------------------------- */

/* What holds for a whole subtree. In the arena. */
typedef struct {
  PyObject* class_name; /* of the innermost class statement, or NULL */
  expr_ty quoted_in;    /* the string that the tree was parsed from, or NULL */
  int quotes;           /* strings within strings */
} scope;

enum flags {
  IN_CLASS_BODY = 1,
  IN_ANNOTATION = 2, /* strings are code */
  IN_GUARD = 4,      /* a missing module is handled */
  IN_FUNCTION = 8,
  IN_ARGUMENTS = 16, /* an argument of a call, but nothing below it */
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
  PyObject* bound; /* set of names that `unless_bound` asks for, or NULL */
  bool bound_is_complete;
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

/* A string within an annotation within a string ... in a real program: one. */
#define MOST_QUOTES 4

TR_GUEST_TEXT static int push(walk* w, void** at, Py_ssize_t count, int type,
                              const scope* in, int flags) {
  if (count == 0) {
    return 0;
  }
  if (w->depth == w->capacity) {
    size_t wanted = w->capacity == 0 ? 64 : w->capacity * 2;
    cursor* bigger = PyMem_Realloc(w->stack, wanted * sizeof(cursor));
    if (bigger == NULL) {
      PyErr_NoMemory();
      return -1;
    }
    w->stack = bigger;
    w->capacity = wanted;
  }
  w->stack[w->depth++] = (cursor){at,
                                  in,
                                  (uint32_t)count,
                                  (uint16_t)Py_MIN(w->level + 1, UINT16_MAX),
                                  (uint8_t)type,
                                  (uint8_t)flags};
  return 0;
}

TR_GUEST_TEXT static void place_of(const walk* w, int type, const void* node,
                                   struct place* place) {
  if (w->in->quoted_in != NULL) {
    type = TR_TYPE_expr;
    node = w->in->quoted_in;
  }
  int offset = types[type].place;
  if (offset >= 0 && node != NULL) {
    memcpy(place, (const char*)node + offset, sizeof(*place));
  }
}

TR_GUEST_TEXT static void report_at(walk* w, int rule, PyObject* subject,
                                    int span, bool unless_bound,
                                    const struct place* place) {
  if (unless_bound && w->bound_is_complete && w->bound != NULL &&
      PySet_Contains(w->bound, subject) == 1) {
    return;
  }
  if (w->found->count == TR_MOST_FINDINGS) {
    w->found->more++;
    return;
  }
  w->found->items[w->found->count++] = (tr_finding){
      (uint16_t)rule, (uint8_t)span,   unless_bound,      place->line,
      place->column,  place->end_line, place->end_column, Py_XNewRef(subject)};
}

TR_GUEST_TEXT static void report(walk* w, int rule, PyObject* subject,
                                 int span) {
  report_at(w, rule, subject, span, false, &w->place);
}

/* --- names ---------------------------------------------------------------- */

TR_GUEST_TEXT uint32_t tr_hash_name(const char* text, size_t length) {
  uint32_t hash = 2166136261u; /* FNV-1a */
  for (size_t i = 0; i < length; i++) {
    hash = (hash ^ (unsigned char)text[i]) * 16777619u;
  }
  return hash;
}

TR_GUEST_TEXT static const char* text_of(PyObject* name, Py_ssize_t* length) {
  if (PyUnicode_IS_COMPACT_ASCII(name)) {
    *length = PyUnicode_GET_LENGTH(name);
    return (const char*)PyUnicode_1BYTE_DATA(name);
  }
  return PyUnicode_AsUTF8AndSize(name, length);
}

TR_GUEST_TEXT static uint32_t flags_of(const walk* w, const char* text,
                                       size_t length) {
  uint32_t hash = tr_hash_name(text, length);
  for (uint32_t i = hash;; i++) {
    const tr_name* row = &w->plan->names[i & w->plan->names_mask];
    if (row->text == NULL) {
      return 0;
    }
    if (row->hash == hash && row->length == length &&
        memcmp(row->text, text, length) == 0) {
      return row->flags;
    }
  }
}

TR_GUEST_TEXT static bool is_dunder(const char* text, Py_ssize_t length) {
  return length > 4 && text[0] == '_' && text[1] == '_' &&
         text[length - 1] == '_' && text[length - 2] == '_';
}

/* The flags of a name, and of what the compiler makes of it in a class. */
TR_GUEST_TEXT static int look_up(walk* w, PyObject* name, uint32_t* flags,
                                 bool* dunder) {
  Py_ssize_t length;
  const char* text = text_of(name, &length);
  if (text == NULL) {
    return -1;
  }
  if ((uint64_t)length > w->plan->max_identifier) {
    report(w, TR_RULE_IDENTIFIER_LENGTH, NULL, TR_SPAN_KEYWORD);
  }
  *flags = flags_of(w, text, (size_t)length);
  *dunder = is_dunder(text, length);
  if (!*dunder && length > 2 && text[0] == '_' && text[1] == '_' &&
      w->in->class_name != NULL) {
    PyObject* mangled = _Py_Mangle(w->in->class_name, name);
    if (mangled == NULL || (text = text_of(mangled, &length)) == NULL) {
      Py_XDECREF(mangled);
      return -1;
    }
    *flags |= flags_of(w, text, (size_t)length);
    Py_DECREF(mangled);
  }
  return 0;
}

TR_GUEST_TEXT static int bind(walk* w, PyObject* name) {
  if (w->bound == NULL && (w->bound = PySet_New(NULL)) == NULL) {
    return -1;
  }
  return PySet_Add(w->bound, name);
}

TR_GUEST_TEXT static bool may_define(const walk* w, uint32_t flags) {
  return !(w->plan->flags & TR_PLAN_DEFINE_LISTED) ||
         (flags & TR_DEFINE_LISTED);
}

TR_GUEST_TEXT static int check_variable(walk* w, PyObject* name, bool binds,
                                        bool defines, int span) {
  uint32_t flags;
  bool dunder;
  if (look_up(w, name, &flags, &dunder) < 0) {
    return -1;
  }
  if (flags & TR_NAME_FORBIDDEN) {
    report(w, TR_RULE_NAME_FORBIDDEN, name, span);
    return 0;
  }
  if (!binds) {
    if ((flags & TR_NAME_DYNAMIC) && !(w->plan->flags & TR_PLAN_DYNAMIC_CODE)) {
      report_at(w, TR_RULE_DYNAMIC_CODE, name, span, true, &w->place);
    }
    return 0;
  }
  if ((defines && (flags & TR_DEFINE_FORBIDDEN)) ||
      (dunder && !may_define(w, flags))) {
    report(w, TR_RULE_DUNDER_DEFINITION, name, span);
    return 0;
  }
  /* In a class body, `def eval` is an attribute and hides no builtin. */
  bool hides = (flags & TR_NAME_DYNAMIC) && !defines;
  return hides || dunder ? bind(w, name) : 0;
}

TR_GUEST_TEXT static int check_attribute(walk* w, PyObject* name, bool writes,
                                         int span) {
  uint32_t flags;
  bool dunder;
  if (look_up(w, name, &flags, &dunder) < 0) {
    return -1;
  }
  if (flags & TR_ATTRIBUTE_FORBIDDEN) {
    report(w, TR_RULE_ATTRIBUTE_FORBIDDEN, name, span);
  } else if (!dunder) {
    return 0;
  } else if (writes && !may_define(w, flags)) {
    report(w, TR_RULE_DUNDER_DEFINITION, name, span);
  } else if (writes && (flags & TR_ATTRIBUTE_READ) &&
             !(flags & TR_ATTRIBUTE_WRITE)) {
    report(w, TR_RULE_ATTRIBUTE_READ_ONLY, name, span);
  } else if (!(flags & (TR_ATTRIBUTE_READ | TR_ATTRIBUTE_WRITE))) {
    if (writes) {
      return bind(w, name);
    }
    report_at(w, TR_RULE_ATTRIBUTE_DUNDER, name, span, true, &w->place);
  }
  return 0;
}

/* A keyword names a parameter: it reads and binds nothing here. */
TR_GUEST_TEXT static int check_keyword(walk* w, PyObject* name) {
  uint32_t flags;
  bool dunder;
  if (look_up(w, name, &flags, &dunder) < 0) {
    return -1;
  }
  if (flags & TR_NAME_FORBIDDEN) {
    report(w, TR_RULE_NAME_FORBIDDEN, name, TR_SPAN_SUBJECT);
  }
  return 0;
}

TR_GUEST_TEXT static int check_identifier(walk* w, int role, PyObject* name) {
  bool defines = (w->flags & IN_CLASS_BODY) != 0;
  switch ((enum role)role) {
    case TR_ROLE_NAME: {
      bool binds = ((expr_ty)w->node)->v.Name.ctx != Load;
      return check_variable(w, name, binds, binds && defines, TR_SPAN_NODE);
    }
    case TR_ROLE_BINDING:
      return check_variable(w, name, true, false, TR_SPAN_SUBJECT);
    case TR_ROLE_DEFINITION:
      return check_variable(w, name, true, defines, TR_SPAN_SUBJECT);
    case TR_ROLE_KEYWORD:
      return check_keyword(w, name);
    case TR_ROLE_ATTRIBUTE:
      return check_attribute(
          w, name, ((expr_ty)w->node)->v.Attribute.ctx != Load, TR_SPAN_NODE);
    case TR_ROLE_PATTERN_ATTRIBUTE:
      return check_attribute(w, name, false, TR_SPAN_SUBJECT);
    case TR_ROLE_HOOKED:
      return 0;
  }
  Py_UNREACHABLE();
}

/* An attribute's name that stands in a string: parts between dots. */
TR_GUEST_TEXT static int check_path(walk* w, PyObject* path) {
  Py_ssize_t length;
  const char* text = PyUnicode_AsUTF8AndSize(path, &length);
  if (text == NULL) {
    PyErr_Clear(); /* a lone surrogate is in no attribute's name */
    return 0;
  }
  while (length > 0) {
    const char* dot = memchr(text, '.', (size_t)length);
    Py_ssize_t part = dot == NULL ? length : dot - text;
    PyObject* name = PyUnicode_FromStringAndSize(text, part);
    if (name == NULL) {
      return -1;
    }
    int status = part == 0 ? 0 : check_attribute(w, name, false, TR_SPAN_NODE);
    Py_DECREF(name);
    if (status < 0) {
      return -1;
    }
    text += part + (dot != NULL);
    length -= part + (dot != NULL);
  }
  return 0;
}

TR_GUEST_TEXT static PyObject* string_in(expr_ty e) {
  return e->kind == Constant_kind && PyUnicode_CheckExact(e->v.Constant.value)
             ? e->v.Constant.value
             : NULL;
}

/* --- constructs ----------------------------------------------------------- */

TR_GUEST_TEXT static void check_construct(walk* w, int construct, int span,
                                          const struct place* place) {
  if (w->plan->forbidden_constructs >> construct & 1) {
    report_at(w, TR_RULE_CONSTRUCT + construct, NULL, span, false, place);
  }
}

/* At the node that is being visited. */
TR_GUEST_TEXT static void check_construct_here(walk* w, int construct) {
  check_construct(w, construct, TR_SPAN_NODE, &w->place);
}

TR_GUEST_TEXT static void check_construct_at(walk* w, int construct, int type,
                                             const void* node) {
  struct place place = w->place;
  place_of(w, type, node, &place);
  check_construct(w, construct, TR_SPAN_NODE, &place);
}

TR_GUEST_TEXT static bool is_name(expr_ty e, const char* name) {
  return e->kind == Name_kind && PyUnicode_EqualToUTF8(e->v.Name.id, name);
}

/* `type` makes classes as well as a class statement does. */
TR_GUEST_TEXT static void check_bases(walk* w, stmt_ty s) {
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(s->v.ClassDef.bases); i++) {
    expr_ty base = asdl_seq_GET(s->v.ClassDef.bases, i);
    if (is_name(base, "type")) {
      check_construct_at(w, TR_CONSTRUCT_METACLASS, TR_TYPE_expr, base);
    }
  }
}

TR_GUEST_TEXT static void check_arguments(walk* w, expr_ty e) {
  asdl_keyword_seq* keywords = e->v.Call.keywords;
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(keywords); i++) {
    keyword_ty keyword = asdl_seq_GET(keywords, i);
    if (keyword->arg == NULL) {
      check_construct_at(w, TR_CONSTRUCT_STAR_ARGUMENTS, TR_TYPE_keyword,
                         keyword);
    }
  }
  if (asdl_seq_LEN(e->v.Call.args) == 3 && is_name(e->v.Call.func, "type")) {
    check_construct_here(w, TR_CONSTRUCT_METACLASS);
  }
}

TR_GUEST_TEXT static void check_operator(walk* w, operator_ty operator) {
  if (operator== MatMult) {
    check_construct_here(w, TR_CONSTRUCT_MATRIX_MULTIPLY);
  } else if (operator== Pow) {
    check_construct_here(w, TR_CONSTRUCT_POWER);
  }
}

TR_GUEST_TEXT static void check_literal(walk* w, PyObject* value) {
  if (PyBytes_CheckExact(value)) {
    check_construct_here(w, TR_CONSTRUCT_BYTES_LITERAL);
  } else if (PyFloat_CheckExact(value)) {
    check_construct_here(w, TR_CONSTRUCT_FLOAT_LITERAL);
  } else if (PyComplex_CheckExact(value)) {
    check_construct_here(w, TR_CONSTRUCT_COMPLEX_LITERAL);
  }
}

TR_GUEST_TEXT static void check_display(walk* w, expr_ty e) {
  if (e->kind == Dict_kind) {
    for (Py_ssize_t i = 0; i < asdl_seq_LEN(e->v.Dict.keys); i++) {
      if (asdl_seq_GET(e->v.Dict.keys, i) == NULL) {
        check_construct_at(w, TR_CONSTRUCT_UNPACKING, TR_TYPE_expr,
                           asdl_seq_GET(e->v.Dict.values, i));
      }
    }
  } else if ((e->kind == Tuple_kind ? e->v.Tuple.ctx : e->v.List.ctx) != Load) {
    check_construct_here(w, TR_CONSTRUCT_UNPACKING);
  }
}

/* --- hooks ---------------------------------------------------------------- */

TR_GUEST_TEXT static int check_import(walk* w, asdl_alias_seq* names) {
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(names); i++) {
    alias_ty alias = asdl_seq_GET(names, i);
    Py_ssize_t length;
    const char* text = text_of(alias->name, &length);
    if (text == NULL) {
      return -1;
    }
    place_of(w, TR_TYPE_alias, alias, &w->place);
    if (!(w->flags & IN_GUARD) &&
        !w->plan->module(w->plan->import_arg, text, (size_t)length)) {
      report(w, TR_RULE_IMPORT_FORBIDDEN, alias->name, TR_SPAN_SUBJECT);
    }
  }
  return 0;
}

TR_GUEST_TEXT static int check_import_from(walk* w, stmt_ty s) {
  if (s->v.ImportFrom.level > 0) {
    report(w, TR_RULE_IMPORT_RELATIVE, NULL, TR_SPAN_NODE);
    return 0;
  }
  Py_ssize_t module_length;
  const char* module = text_of(s->v.ImportFrom.module, &module_length);
  if (module == NULL) {
    return -1;
  }
  bool guarded = (w->flags & IN_GUARD) != 0;
  if (!w->plan->module(w->plan->import_arg, module, (size_t)module_length)) {
    if (!guarded) {
      report(w, TR_RULE_IMPORT_FORBIDDEN, s->v.ImportFrom.module,
             TR_SPAN_SUBJECT);
    }
    return 0;
  }
  asdl_alias_seq* names = s->v.ImportFrom.names;
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(names); i++) {
    alias_ty alias = asdl_seq_GET(names, i);
    Py_ssize_t length;
    const char* text = text_of(alias->name, &length);
    if (text == NULL) {
      return -1;
    }
    place_of(w, TR_TYPE_alias, alias, &w->place);
    if (length == 1 && text[0] == '*') {
      check_construct(w, TR_CONSTRUCT_IMPORT_STAR, TR_SPAN_NODE, &w->place);
    } else if (!guarded &&
               !w->plan->member(w->plan->import_arg, module,
                                (size_t)module_length, text, (size_t)length)) {
      PyObject* full =
          PyUnicode_FromFormat("%U.%U", s->v.ImportFrom.module, alias->name);
      if (full == NULL) {
        return -1;
      }
      report(w, TR_RULE_IMPORT_MEMBER, full, TR_SPAN_KEYWORD);
      Py_DECREF(full);
    }
    /* Without `as`, it is bound under its own name. */
    if (alias->asname == NULL &&
        check_variable(w, alias->name, true, false, TR_SPAN_SUBJECT) < 0) {
      return -1;
    }
  }
  return 0;
}

TR_GUEST_TEXT static bool handles_missing_module(expr_ty type) {
  if (type == NULL) {
    return true;
  }
  if (type->kind == Tuple_kind) {
    for (Py_ssize_t i = 0; i < asdl_seq_LEN(type->v.Tuple.elts); i++) {
      expr_ty one = asdl_seq_GET(type->v.Tuple.elts, i);
      if (one->kind == Name_kind && handles_missing_module(one)) {
        return true;
      }
    }
    return false;
  }
  static const char* const handlers[] = {"ImportError", "ModuleNotFoundError",
                                         "Exception", "BaseException"};
  for (size_t i = 0; type->kind == Name_kind && i < Py_ARRAY_LENGTH(handlers);
       i++) {
    if (PyUnicode_EqualToUTF8(type->v.Name.id, handlers[i])) {
      return true;
    }
  }
  return false;
}

/* `try: import fast_one` with a handler: the program can do without, and the
 * importer refuses as the handler expects. */
TR_GUEST_TEXT static bool guards_imports(stmt_ty s) {
  asdl_excepthandler_seq* handlers = s->v.Try.handlers;
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(handlers); i++) {
    if (handles_missing_module(
            asdl_seq_GET(handlers, i)->v.ExceptHandler.type)) {
      return true;
    }
  }
  return false;
}

/* What takes attributes' names as strings, when they stand in the source. */
TR_GUEST_TEXT static int check_call(walk* w, expr_ty e) {
  static const char* const takers[] = {"getattr", "setattr", "delattr",
                                       "attrgetter", "methodcaller"};
  expr_ty func = e->v.Call.func;
  PyObject* name = func->kind == Name_kind        ? func->v.Name.id
                   : func->kind == Attribute_kind ? func->v.Attribute.attr
                                                  : NULL;
  if (name == NULL || asdl_seq_LEN(e->v.Call.args) == 0) {
    return 0;
  }
  for (size_t i = 0; i < Py_ARRAY_LENGTH(takers); i++) {
    if (!PyUnicode_EqualToUTF8(name, takers[i])) {
      continue;
    }
    for (Py_ssize_t j = 0; j < asdl_seq_LEN(e->v.Call.args); j++) {
      expr_ty argument = asdl_seq_GET(e->v.Call.args, j);
      PyObject* path = string_in(argument);
      struct place outer = w->place;
      place_of(w, TR_TYPE_expr, argument, &w->place);
      int status = path == NULL ? 0 : check_path(w, path);
      w->place = outer;
      if (status < 0) {
        return -1;
      }
    }
  }
  return 0;
}

/* `__match_args__` names the attributes that positional patterns read. */
TR_GUEST_TEXT static int check_assign(walk* w, stmt_ty s) {
  expr_ty value = s->v.Assign.value;
  expr_ty target = asdl_seq_GET(s->v.Assign.targets, 0);
  if (target->kind != Name_kind ||
      (value->kind != Tuple_kind && value->kind != List_kind) ||
      !PyUnicode_EqualToUTF8(target->v.Name.id, "__match_args__")) {
    return 0;
  }
  asdl_expr_seq* elements =
      value->kind == Tuple_kind ? value->v.Tuple.elts : value->v.List.elts;
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(elements); i++) {
    expr_ty element = asdl_seq_GET(elements, i);
    PyObject* name = string_in(element);
    place_of(w, TR_TYPE_expr, element, &w->place);
    if (name != NULL && check_path(w, name) < 0) {
      return -1;
    }
  }
  return 0;
}

/* A string in an annotation is an expression for whoever asks for the types. */
TR_GUEST_TEXT static int check_quoted(walk* w, expr_ty e) {
  PyObject* value = string_in(e);
  const char* text;
  if (!(w->flags & IN_ANNOTATION) || value == NULL) {
    return 0;
  }
  if (w->in->quotes == MOST_QUOTES) {
    report(w, TR_RULE_UNKNOWN_SYNTAX, NULL, TR_SPAN_NODE);
    return 0;
  }
  mod_ty quoted = NULL;
  if ((text = PyUnicode_AsUTF8(value)) != NULL) {
    PyCompilerFlags flags = _PyCompilerFlags_INIT;
    flags.cf_flags = PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE;
    quoted = _PyParser_ASTFromString(text + strspn(text, " \t"), w->filename,
                                     Py_eval_input, &flags, w->arena);
  }
  if (quoted == NULL) {
    /* Words, not code. Anything else that went wrong is no answer. */
    if (PyErr_ExceptionMatches(PyExc_SyntaxError) ||
        PyErr_ExceptionMatches(PyExc_ValueError)) {
      PyErr_Clear();
      return 0;
    }
    return -1;
  }
  scope* inner = _PyArena_Malloc(w->arena, sizeof(scope));
  void** root = _PyArena_Malloc(w->arena, sizeof(void*));
  if (inner == NULL || root == NULL) {
    return -1;
  }
  *inner = *w->in;
  if (inner->quoted_in == NULL) {
    inner->quoted_in = e;
  }
  inner->quotes++;
  *root = quoted;
  return push(w, root, 1, TR_TYPE_mod, inner, w->flags);
}

/* CPython folds constants while it compiles, within limits of its own: 128 bits
 * of integers, 4096 characters and 256 items of a repeated sequence, 150
 * characters of a formatted one. Past them the work is left to run time, under
 * budget. Only sums of strings are folded without a limit, and each is bounded
 * by its operands, which the source spells out. So nothing explodes; what is
 * refused here could only waste the budget later. */
TR_GUEST_TEXT static void check_constant_arithmetic(walk* w, expr_ty e) {
  expr_ty left = e->v.BinOp.left, right = e->v.BinOp.right;
  if (left->kind != Constant_kind || right->kind != Constant_kind) {
    return;
  }
  PyObject *a = left->v.Constant.value, *b = right->v.Constant.value;
  const Py_ssize_t most = (Py_ssize_t)1 << 24; /* bytes or bits of a result */
  Py_ssize_t length = PyUnicode_CheckExact(a)   ? PyUnicode_GET_LENGTH(a)
                      : PyBytes_CheckExact(a)   ? PyBytes_GET_SIZE(a)
                      : PyUnicode_CheckExact(b) ? PyUnicode_GET_LENGTH(b)
                      : PyBytes_CheckExact(b)   ? PyBytes_GET_SIZE(b)
                                                : 0;
  PyObject* number = PyLong_CheckExact(b) ? b : a;
  if (!PyLong_CheckExact(number)) {
    return;
  }
  int overflow;
  long long count = PyLong_AsLongLongAndOverflow(number, &overflow);
  bool large = overflow > 0;
  switch (e->v.BinOp.op) {
    case Mult:
      large = length > 0 && (large || count > most / length);
      break;
    case LShift:
      large = number == b && PyLong_CheckExact(a) && (large || count > most);
      break;
    case Pow: {
      size_t bits = PyLong_CheckExact(a) ? _PyLong_NumBits(a) : 0;
      large =
          number == b && bits > 1 && (large || count > most / (Py_ssize_t)bits);
      break;
    }
    default:
      large = false;
  }
  if (large) {
    report(w, TR_RULE_CONSTANT_TOO_LARGE, NULL, TR_SPAN_NODE);
  }
}

TR_GUEST_TEXT static int run_hook(walk* w, int hook) {
  void* node = (void*)w->node;
  struct place place = w->place;
  int status = 0;
  switch ((enum tr_hook)hook) {
    case TR_HOOK_NONE:
      return 0;
    case TR_HOOK_Import:
      status = check_import(w, ((stmt_ty)node)->v.Import.names);
      break;
    case TR_HOOK_ImportFrom:
      status = check_import_from(w, node);
      break;
    case TR_HOOK_Call:
      check_arguments(w, node);
      status = check_call(w, node);
      break;
    case TR_HOOK_Assign:
      status = check_assign(w, node);
      break;
    case TR_HOOK_Constant:
      check_literal(w, ((expr_ty)node)->v.Constant.value);
      status = check_quoted(w, node);
      break;
    case TR_HOOK_BinOp:
      check_operator(w, ((expr_ty)node)->v.BinOp.op);
      check_constant_arithmetic(w, node);
      break;
    case TR_HOOK_AugAssign:
      check_operator(w, ((stmt_ty)node)->v.AugAssign.op);
      break;
    case TR_HOOK_AsyncFunctionDef:
      check_construct(w, TR_CONSTRUCT_FUNCTION, TR_SPAN_KEYWORD, &w->place);
      __attribute__((fallthrough));
    case TR_HOOK_FunctionDef:
      if (w->flags & IN_FUNCTION) {
        check_construct(w, TR_CONSTRUCT_NESTED_FUNCTION, TR_SPAN_KEYWORD,
                        &w->place);
      }
      break;
    case TR_HOOK_TryStar:
      check_construct(w, TR_CONSTRUCT_EXCEPT_STAR, TR_SPAN_KEYWORD, &w->place);
      break;
    case TR_HOOK_ClassDef:
      check_bases(w, node);
      break;
    case TR_HOOK_Starred:
      check_construct_here(w, w->flags & IN_ARGUMENTS
                                  ? TR_CONSTRUCT_STAR_ARGUMENTS
                                  : TR_CONSTRUCT_UNPACKING);
      break;
    case TR_HOOK_Tuple:
    case TR_HOOK_List:
    case TR_HOOK_Dict:
      check_display(w, node);
      break;
    case TR_HOOK_Subscript:
      if (!(w->flags & IN_ANNOTATION)) {
        check_construct_here(w, TR_CONSTRUCT_SUBSCRIPT);
      }
      break;
    case TR_HOOK_comprehension:
      if (((comprehension_ty)node)->is_async) {
        check_construct_here(w, TR_CONSTRUCT_ASYNC);
      }
      break;
  }
  w->place = place;
  return status;
}

/* --- visiting ------------------------------------------------------------- */

TR_GUEST_TEXT static int enter(walk* w, const tr_field* field, const scope** in,
                               int* flags) {
  switch ((enum surroundings)field->inside) {
    case TR_IN_SAME:
      return 0;
    case TR_IN_ANNOTATION:
      *flags |= IN_ANNOTATION;
      return 0;
    case TR_IN_FUNCTION:
      *flags = IN_FUNCTION;
      return 0;
    case TR_IN_ARGUMENTS:
      *flags |= IN_ARGUMENTS;
      return 0;
    case TR_IN_TRY:
      if (guards_imports((stmt_ty)w->node)) {
        *flags |= IN_GUARD;
      }
      return 0;
    case TR_IN_CLASS: {
      scope* inner = _PyArena_Malloc(w->arena, sizeof(scope));
      if (inner == NULL) {
        return -1;
      }
      *inner = *w->in;
      inner->class_name = ((stmt_ty)w->node)->v.ClassDef.name;
      *in = inner;
      *flags = (*flags & IN_GUARD) | IN_CLASS_BODY;
      return 0;
    }
  }
  Py_UNREACHABLE();
}

TR_GUEST_TEXT static int visit_field(walk* w, const tr_field* field) {
  void** at = (void**)((char*)w->node + field->offset);
  Py_ssize_t count = 1;
  if (*at == NULL) {
    return 0;
  }
  if (field->form == TR_NODES || field->form == TR_IDENTIFIERS) {
    asdl_seq* sequence = *at;
    count = sequence->size;
    at = sequence->elements;
    if (count == 0) {
      return 0;
    }
  }
  if (field->construct != TR_CONSTRUCT_NONE) {
    struct place place = w->place;
    if (field->form == TR_NODE || field->form == TR_NODES) {
      place_of(w, field->what, *at, &place);
    }
    check_construct(w, field->construct, TR_SPAN_NODE, &place);
  }
  if (field->form == TR_IDENTIFIER || field->form == TR_IDENTIFIERS) {
    for (Py_ssize_t i = 0; i < count; i++) {
      if (at[i] != NULL && check_identifier(w, field->what, at[i]) < 0) {
        return -1;
      }
    }
    return 0;
  }
  const scope* in = w->in;
  int flags = w->flags;
  if (enter(w, field, &in, &flags) < 0) {
    return -1;
  }
  return push(w, at, count, field->what, in, flags);
}

TR_GUEST_TEXT static int visit(walk* w) {
  const tr_node_type* type = &types[w->type];
  place_of(w, w->type, w->node, &w->place);
  int number = type->product ? 0 : *(const int*)w->node;
  if (number < 0 || number >= type->kind_count ||
      type->kinds[number].name == NULL) {
    report(w, TR_RULE_UNKNOWN_SYNTAX, NULL, TR_SPAN_NODE);
    return 0;
  }
  const tr_kind* kind = &type->kinds[number];
  if (kind->construct != TR_CONSTRUCT_NONE) {
    check_construct(w, kind->construct,
                    w->type == TR_TYPE_stmt ? TR_SPAN_KEYWORD : TR_SPAN_NODE,
                    &w->place);
  }
  size_t depth = w->depth;
  if (run_hook(w, kind->hook) < 0) {
    return -1;
  }
  w->flags &= ~IN_ARGUMENTS;
  for (int i = 0; i < kind->field_count; i++) {
    if (visit_field(w, &kind->fields[i]) < 0) {
      return -1;
    }
  }
  /* The last one pushed is the first one visited: turn them round. */
  for (size_t i = depth, j = w->depth; i + 1 < j; i++) {
    cursor swapped = w->stack[i];
    w->stack[i] = w->stack[--j];
    w->stack[j] = swapped;
  }
  return 0;
}

TR_GUEST_TEXT static int run(walk* w) {
  while (w->depth > 0) {
    cursor* top = &w->stack[w->depth - 1];
    w->node = *top->at++;
    w->type = top->type;
    w->in = top->in;
    w->flags = top->flags;
    w->level = top->level;
    if (--top->left == 0) {
      w->depth--;
    }
    if (w->node == NULL) { /* `**more` in a dict display has no key */
      continue;
    }
    if (++w->found->nodes > w->plan->max_nodes) {
      report(w, TR_RULE_NODE_COUNT, NULL, TR_SPAN_KEYWORD);
      return 0;
    }
    if (w->level > w->plan->max_depth) {
      struct place place = w->place;
      place_of(w, w->type, w->node, &place);
      report_at(w, TR_RULE_TREE_DEPTH, NULL, TR_SPAN_KEYWORD, false, &place);
      return 0;
    }
    if (visit(w) < 0) {
      return -1;
    }
  }
  return 0;
}

/* Takes out what the program turned out to define itself. */
TR_GUEST_TEXT static int drop_bound(walk* w) {
  int kept = 0, status = 0;
  for (int i = 0; i < w->found->count; i++) {
    tr_finding finding = w->found->items[i];
    int drop = 0;
    if (finding.unless_bound && w->bound != NULL && status == 0) {
      drop = PySet_Contains(w->bound, finding.subject);
      status = drop < 0 ? -1 : 0;
    }
    if (drop > 0) {
      Py_DECREF(finding.subject);
    } else {
      w->found->items[kept++] = finding;
    }
  }
  w->found->count = kept;
  return status;
}

TR_GUEST_TEXT void tr_clear_findings(tr_findings* found) {
  for (int i = 0; i < found->count; i++) {
    Py_CLEAR(found->items[i].subject);
  }
  found->count = 0;
  found->more = found->nodes = 0;
}

TR_GUEST_TEXT static int walk_all(walk* w, void** module, const scope* top) {
  w->place = (struct place){1, 0, 1, 0};
  w->depth = 0;
  w->level = 0;
  return push(w, module, 1, TR_TYPE_mod, top, 0) < 0 ? -1 : run(w);
}

TR_GUEST_TEXT int tr_check_tree(void* module, void* arena, PyObject* filename,
                                const tr_check_plan* plan, tr_findings* found) {
  const scope top = {NULL, NULL, 0};
  walk w = {.plan = plan, .found = found, .arena = arena, .filename = filename};
  int status = walk_all(&w, &module, &top);
  if (status == 0 && found->more > 0) {
    /* Findings that are dropped may have kept the room of others that are not:
     * once more, with what the program defines known from the start. */
    tr_clear_findings(found);
    w.bound_is_complete = true;
    status = walk_all(&w, &module, &top);
  } else if (status == 0) {
    status = drop_bound(&w);
  }
  PyMem_Free(w.stack);
  Py_XDECREF(w.bound);
  return status;
}
