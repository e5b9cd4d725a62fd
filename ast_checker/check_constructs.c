#include "ast_checker/walk.h"

TR_GUEST_TEXT void tr_check_construct(walk* w, int construct, int span, const struct place* place) {
  if (w->plan->forbidden_constructs >> construct & 1) {
    tr_report_at(w, TR_RULE_CONSTRUCT + construct, NULL, span, false, place);
  }
}

/* At the node that is being visited. */
TR_GUEST_TEXT void tr_check_construct_here(walk* w, int construct) {
  tr_check_construct(w, construct, TR_SPAN_NODE, &w->place);
}

TR_GUEST_TEXT static void check_construct_at(walk* w, int construct, int type, const void* node) {
  struct place place = w->place;
  tr_place_of(w, type, node, &place);
  tr_check_construct(w, construct, TR_SPAN_NODE, &place);
}

TR_GUEST_TEXT bool tr_is_name(expr_ty e, const char* name) {
  return e->kind == Name_kind && PyUnicode_EqualToUTF8(e->v.Name.id, name);
}

/* `type` makes classes as well as a class statement does. */
TR_GUEST_TEXT void tr_check_bases(walk* w, stmt_ty s) {
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(s->v.ClassDef.bases); i++) {
    expr_ty base = asdl_seq_GET(s->v.ClassDef.bases, i);
    if (tr_is_name(base, "type")) {
      check_construct_at(w, TR_CONSTRUCT_METACLASS, TR_TYPE_expr, base);
    }
  }
}

/* Of a call or a class statement. */
TR_GUEST_TEXT void tr_check_keywords(walk* w, asdl_keyword_seq* keywords) {
  for (Py_ssize_t i = 0; i < asdl_seq_LEN(keywords); i++) {
    keyword_ty keyword = asdl_seq_GET(keywords, i);
    if (keyword->arg == NULL) {
      check_construct_at(w, TR_CONSTRUCT_STAR_ARGUMENTS, TR_TYPE_keyword, keyword);
    }
  }
}

TR_GUEST_TEXT void tr_check_type_call(walk* w, expr_ty e) {
  if (asdl_seq_LEN(e->v.Call.args) == 3 && tr_is_name(e->v.Call.func, "type")) {
    tr_check_construct_here(w, TR_CONSTRUCT_METACLASS);
  }
}

TR_GUEST_TEXT void tr_check_operator(walk* w, operator_ty operator) {
  if (operator== MatMult) {
    tr_check_construct_here(w, TR_CONSTRUCT_MATRIX_MULTIPLY);
  } else if (operator== Pow) {
    tr_check_construct_here(w, TR_CONSTRUCT_POWER);
  }
}

TR_GUEST_TEXT void tr_check_literal(walk* w, PyObject* value) {
  if (PyBytes_CheckExact(value)) {
    tr_check_construct_here(w, TR_CONSTRUCT_BYTES_LITERAL);
  } else if (PyFloat_CheckExact(value)) {
    tr_check_construct_here(w, TR_CONSTRUCT_FLOAT_LITERAL);
  } else if (PyComplex_CheckExact(value)) {
    tr_check_construct_here(w, TR_CONSTRUCT_COMPLEX_LITERAL);
  }
}

TR_GUEST_TEXT void tr_check_display(walk* w, expr_ty e) {
  if (e->kind == Dict_kind) {
    for (Py_ssize_t i = 0; i < asdl_seq_LEN(e->v.Dict.keys); i++) {
      if (asdl_seq_GET(e->v.Dict.keys, i) == NULL) {
        check_construct_at(w, TR_CONSTRUCT_UNPACKING, TR_TYPE_expr,
                           asdl_seq_GET(e->v.Dict.values, i));
      }
    }
  } else if ((e->kind == Tuple_kind ? e->v.Tuple.ctx : e->v.List.ctx) != Load) {
    tr_check_construct_here(w, TR_CONSTRUCT_UNPACKING);
  }
}

/* CPython folds constants while it compiles, within limits of its own: 128 bits
 * of integers, 4096 characters and 256 items of a repeated sequence, 150
 * characters of a formatted one. Past them the work is left to run time, under
 * budget. Only sums of strings are folded without a limit, and each is bounded
 * by its operands, which the source spells out. So nothing explodes; what is
 * refused here could only waste the budget later. */
TR_GUEST_TEXT void tr_check_constant_arithmetic(walk* w, expr_ty e) {
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
      large = number == b && bits > 1 && (large || count > most / (Py_ssize_t)bits);
      break;
    }
    default:
      large = false;
  }
  if (large) {
    tr_report(w, TR_RULE_CONSTANT_TOO_LARGE, NULL, TR_SPAN_NODE);
  }
}
