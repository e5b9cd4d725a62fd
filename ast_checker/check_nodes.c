#include <string.h>

#include "ast_checker/walk.h"
#include "pycore_parser.h"

/* A string within an annotation within a string ... in a real program: one. */
#define MOST_QUOTES 4

/* What takes attributes' names as strings: which arguments, and to write. */
static const struct {
  const char* name;
  Py_ssize_t first, last;
  bool writes;
} takers[] = {
    {"getattr", 1, 1, false},      {"setattr", 1, 1, true},
    {"delattr", 1, 1, true},       {"attrgetter", 0, PY_SSIZE_T_MAX, false},
    {"methodcaller", 0, 0, false},
};

/* Such a call is judged when the names stand in the source. */
TR_GUEST_TEXT static int check_call(walk* w, expr_ty e) {
  expr_ty func = e->v.Call.func;
  PyObject* name = func->kind == Name_kind        ? func->v.Name.id
                   : func->kind == Attribute_kind ? func->v.Attribute.attr
                                                  : NULL;
  asdl_expr_seq* arguments = e->v.Call.args;
  if (name == NULL || asdl_seq_LEN(arguments) == 0) {
    return 0;
  }
  for (size_t i = 0; i < Py_ARRAY_LENGTH(takers); i++) {
    if (!PyUnicode_EqualToUTF8(name, takers[i].name)) {
      continue;
    }
    for (Py_ssize_t j = takers[i].first; j <= takers[i].last && j < asdl_seq_LEN(arguments); j++) {
      expr_ty argument = asdl_seq_GET(arguments, j);
      PyObject* path = tr_string_in(argument);
      tr_place_of(w, TR_TYPE_expr, argument, &w->place);
      if (path != NULL && tr_check_path(w, path, takers[i].writes) < 0) {
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
  if (target->kind != Name_kind || (value->kind != Tuple_kind && value->kind != List_kind) ||
      !PyUnicode_EqualToUTF8(target->v.Name.id, "__match_args__")) {
    return 0;
  }
  asdl_expr_seq* elements = value->kind == Tuple_kind ? value->v.Tuple.elts : value->v.List.elts;
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(elements); i++) {
    expr_ty element = asdl_seq_GET(elements, i);
    PyObject* name = tr_string_in(element);
    tr_place_of(w, TR_TYPE_expr, element, &w->place);
    if (name != NULL && tr_check_path(w, name, false) < 0) {
      return -1;
    }
  }
  return 0;
}

/* A string in an annotation is an expression for whoever asks for the types. */
TR_GUEST_TEXT static int check_quoted(walk* w, expr_ty e) {
  PyObject* value = tr_string_in(e);
  const char* text;
  if (!(w->flags & IN_ANNOTATION) || value == NULL) {
    return 0;
  }
  if (w->in->quotes == MOST_QUOTES) {
    tr_report(w, TR_RULE_UNKNOWN_SYNTAX, NULL, TR_SPAN_NODE);
    return 0;
  }
  mod_ty quoted = NULL;
  if ((text = PyUnicode_AsUTF8(value)) != NULL) {
    PyCompilerFlags flags = _PyCompilerFlags_INIT;
    flags.cf_flags = PyCF_SOURCE_IS_UTF8 | PyCF_IGNORE_COOKIE;
    quoted = _PyParser_ASTFromString(text + strspn(text, " \t"), w->filename, Py_eval_input, &flags,
                                     w->arena);
  }
  if (quoted == NULL) {
    /* Words, not code. Anything else that went wrong is no answer. */
    if (PyErr_ExceptionMatches(PyExc_SyntaxError) || PyErr_ExceptionMatches(PyExc_ValueError)) {
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
  return tr_push(w, root, 1, TR_TYPE_mod, inner, w->flags);
}

TR_GUEST_TEXT int tr_run_node_check(walk* w, int check) {
  void* node = (void*)w->node;
  struct place place = w->place;
  int status = 0;
  switch ((enum tr_node_check)check) {
    case TR_CHECK_NONE:
      return 0;
    case TR_CHECK_Import:
      status = tr_check_import(w, ((stmt_ty)node)->v.Import.names);
      break;
    case TR_CHECK_ImportFrom:
      status = tr_check_import_from(w, node);
      break;
    case TR_CHECK_Call:
      tr_check_keywords(w, ((expr_ty)node)->v.Call.keywords);
      tr_check_type_call(w, node);
      status = check_call(w, node);
      break;
    case TR_CHECK_Assign:
      status = check_assign(w, node);
      break;
    case TR_CHECK_Constant:
      tr_check_literal(w, ((expr_ty)node)->v.Constant.value);
      status = check_quoted(w, node);
      break;
    case TR_CHECK_BinOp:
      tr_check_operator(w, ((expr_ty)node)->v.BinOp.op);
      tr_check_constant_arithmetic(w, node);
      break;
    case TR_CHECK_AugAssign:
      tr_check_operator(w, ((stmt_ty)node)->v.AugAssign.op);
      break;
    case TR_CHECK_AsyncFunctionDef:
      tr_check_construct(w, TR_CONSTRUCT_FUNCTION, TR_SPAN_KEYWORD, &w->place);
      __attribute__((fallthrough));
    case TR_CHECK_FunctionDef:
      if (w->flags & IN_FUNCTION) {
        tr_check_construct(w, TR_CONSTRUCT_NESTED_FUNCTION, TR_SPAN_KEYWORD, &w->place);
      }
      break;
    case TR_CHECK_AsyncFor:
      tr_check_construct(w, TR_CONSTRUCT_FOR, TR_SPAN_KEYWORD, &w->place);
      break;
    case TR_CHECK_AsyncWith:
      tr_check_construct(w, TR_CONSTRUCT_WITH, TR_SPAN_KEYWORD, &w->place);
      break;
    case TR_CHECK_TryStar:
      tr_check_construct(w, TR_CONSTRUCT_EXCEPT_STAR, TR_SPAN_KEYWORD, &w->place);
      break;
    case TR_CHECK_ClassDef:
      tr_check_bases(w, node);
      tr_check_keywords(w, ((stmt_ty)node)->v.ClassDef.keywords);
      break;
    case TR_CHECK_Starred:
      tr_check_construct_here(
          w, w->flags & IN_ARGUMENTS ? TR_CONSTRUCT_STAR_ARGUMENTS : TR_CONSTRUCT_UNPACKING);
      break;
    case TR_CHECK_Tuple:
    case TR_CHECK_List:
    case TR_CHECK_Dict:
      tr_check_display(w, node);
      break;
    case TR_CHECK_Subscript:
      if (!(w->flags & IN_ANNOTATION)) {
        tr_check_construct_here(w, TR_CONSTRUCT_SUBSCRIPT);
      }
      break;
    case TR_CHECK_comprehension:
      if (((comprehension_ty)node)->is_async) {
        tr_check_construct_here(w, TR_CONSTRUCT_ASYNC);
      }
      break;
  }
  w->place = place;
  return status;
}
