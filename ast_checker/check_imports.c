#include "ast_checker/walk.h"

TR_GUEST_TEXT int tr_check_import(walk* w, asdl_alias_seq* names) {
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(names); i++) {
    alias_ty alias = asdl_seq_GET(names, i);
    Py_ssize_t length;
    const char* text = tr_text_of(alias->name, &length);
    if (text == NULL) {
      return -1;
    }
    tr_place_of(w, TR_TYPE_alias, alias, &w->place);
    if (!(w->flags & IN_GUARD) && !w->plan->module(w->plan->import_arg, text, (size_t)length)) {
      tr_report(w, TR_RULE_IMPORT_FORBIDDEN, alias->name, TR_SPAN_SUBJECT);
    }
  }
  return 0;
}

TR_GUEST_TEXT int tr_check_import_from(walk* w, stmt_ty s) {
  bool relative = s->v.ImportFrom.level > 0;
  if (relative && !(w->plan->flags & TR_PLAN_RELATIVE)) {
    tr_report(w, TR_RULE_IMPORT_RELATIVE, NULL, TR_SPAN_NODE);
    return 0;
  }
  /* Which module a relative name means is known when it is imported; it is one
   * of the program's own, or the importer refuses it. */
  Py_ssize_t module_length = 0;
  const char* module = relative ? "" : tr_text_of(s->v.ImportFrom.module, &module_length);
  if (module == NULL) {
    return -1;
  }
  bool guarded = relative || (w->flags & IN_GUARD) != 0;
  if (!relative && !w->plan->module(w->plan->import_arg, module, (size_t)module_length)) {
    if (!guarded) {
      tr_report(w, TR_RULE_IMPORT_FORBIDDEN, s->v.ImportFrom.module, TR_SPAN_SUBJECT);
    }
    return 0;
  }
  asdl_alias_seq* names = s->v.ImportFrom.names;
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(names); i++) {
    alias_ty alias = asdl_seq_GET(names, i);
    Py_ssize_t length;
    const char* text = tr_text_of(alias->name, &length);
    if (text == NULL) {
      return -1;
    }
    tr_place_of(w, TR_TYPE_alias, alias, &w->place);
    if (length == 1 && text[0] == '*') {
      tr_check_construct(w, TR_CONSTRUCT_IMPORT_STAR, TR_SPAN_NODE, &w->place);
    } else if (!guarded && !w->plan->member(w->plan->import_arg, module, (size_t)module_length,
                                            text, (size_t)length)) {
      PyObject* full = PyUnicode_FromFormat("%U.%U", s->v.ImportFrom.module, alias->name);
      if (full == NULL) {
        return -1;
      }
      tr_report(w, TR_RULE_IMPORT_MEMBER, full, TR_SPAN_KEYWORD);
      Py_DECREF(full);
    }
    /* Without `as`, it is bound under its own name. */
    if (alias->asname == NULL &&
        tr_check_variable(w, alias->name, true, false, TR_SPAN_SUBJECT) < 0) {
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
  static const char* const handlers[] = {"ImportError", "ModuleNotFoundError", "Exception",
                                         "BaseException"};
  for (size_t i = 0; type->kind == Name_kind && i < Py_ARRAY_LENGTH(handlers); i++) {
    if (PyUnicode_EqualToUTF8(type->v.Name.id, handlers[i])) {
      return true;
    }
  }
  return false;
}

/* `try: import fast_one` with a handler: the program can do without, and the
 * importer refuses as the handler expects. */
TR_GUEST_TEXT bool tr_guards_imports(stmt_ty s) {
  asdl_excepthandler_seq* handlers = s->v.Try.handlers;
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(handlers); i++) {
    if (handles_missing_module(asdl_seq_GET(handlers, i)->v.ExceptHandler.type)) {
      return true;
    }
  }
  return false;
}
