#include <string.h>

#include "ast_checker/walk.h"
#include "ast_grammar.inc"

TR_GUEST_TEXT int tr_push(walk* w, void** at, Py_ssize_t count, int type, const scope* in,
                          int flags) {
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

TR_GUEST_TEXT void tr_place_of(const walk* w, int type, const void* node, struct place* place) {
  if (w->in->quoted_in != NULL) {
    type = TR_TYPE_expr;
    node = w->in->quoted_in;
  }
  int offset = types[type].place;
  if (offset >= 0 && node != NULL) {
    memcpy(place, (const char*)node + offset, sizeof(*place));
  }
}

/* Whether the program itself defines what a provisional finding is about. -1 with
 * an exception. */
TR_GUEST_TEXT static int is_bound(const walk* w, int rule, PyObject* subject, uint32_t function) {
  if (rule == TR_RULE_DYNAMIC_CODE) {
    return tr_is_local(w, subject, function);
  }
  return w->bound == NULL ? 0 : PySet_Contains(w->bound, subject);
}

TR_GUEST_TEXT void tr_report_at(walk* w, int rule, PyObject* subject, int span, bool unless_bound,
                                const struct place* place) {
  if (unless_bound && w->bound_is_complete && is_bound(w, rule, subject, w->in->function) == 1) {
    return;
  }
  if (w->found->count == TR_MOST_FINDINGS) {
    w->found->more++;
    return;
  }
  w->found->items[w->found->count++] = (tr_finding){
      (uint16_t)rule, (uint8_t)span,   unless_bound,      w->in->function,    place->line,
      place->column,  place->end_line, place->end_column, Py_XNewRef(subject)};
}

TR_GUEST_TEXT void tr_report(walk* w, int rule, PyObject* subject, int span) {
  tr_report_at(w, rule, subject, span, false, &w->place);
}

TR_GUEST_TEXT static int enter(walk* w, const tr_field* field, const scope** in, int* flags) {
  switch ((enum surroundings)field->inside) {
    case TR_IN_SAME:
      return 0;
    case TR_IN_ANNOTATION:
      *flags |= IN_ANNOTATION;
      return 0;
    case TR_IN_FUNCTION: {
      scope* inner = _PyArena_Malloc(w->arena, sizeof(scope));
      if (inner == NULL) {
        return -1;
      }
      *inner = *w->in;
      *in = inner;
      *flags = IN_FUNCTION;
      return tr_enter_function(w, inner);
    }
    case TR_IN_TARGET:
      *flags |= IN_TARGET;
      return 0;
    case TR_IN_ARGUMENTS:
      *flags |= IN_ARGUMENTS;
      return 0;
    case TR_IN_TRY:
      if (tr_guards_imports((stmt_ty)w->node)) {
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
      inner->self = NULL;
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
      tr_place_of(w, field->what, *at, &place);
    }
    tr_check_construct(w, field->construct, TR_SPAN_NODE, &place);
  }
  if (field->form == TR_IDENTIFIER || field->form == TR_IDENTIFIERS) {
    for (Py_ssize_t i = 0; i < count; i++) {
      if (at[i] != NULL && tr_check_identifier(w, field->what, at[i]) < 0) {
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
  return tr_push(w, at, count, field->what, in, flags);
}

TR_GUEST_TEXT static int visit(walk* w) {
  const tr_node_type* type = &types[w->type];
  tr_place_of(w, w->type, w->node, &w->place);
  int number = type->product ? 0 : *(const int*)w->node;
  if (number < 0 || number >= type->kind_count || type->kinds[number].name == NULL) {
    tr_report(w, TR_RULE_UNKNOWN_SYNTAX, NULL, TR_SPAN_NODE);
    return 0;
  }
  const tr_kind* kind = &type->kinds[number];
  if (kind->construct != TR_CONSTRUCT_NONE) {
    tr_check_construct(w, kind->construct, w->type == TR_TYPE_stmt ? TR_SPAN_KEYWORD : TR_SPAN_NODE,
                       &w->place);
  }
  if (w->type == TR_TYPE_stmt && w->level == 2 && tr_note_statement(w, (stmt_ty)w->node) < 0) {
    return -1;
  }
  size_t depth = w->depth;
  if (tr_run_node_check(w, kind->check) < 0) {
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
      tr_report(w, TR_RULE_NODE_COUNT, NULL, TR_SPAN_KEYWORD);
      return 0;
    }
    if (w->level > w->plan->max_depth) {
      struct place place = w->place;
      tr_place_of(w, w->type, w->node, &place);
      tr_report_at(w, TR_RULE_TREE_DEPTH, NULL, TR_SPAN_KEYWORD, false, &place);
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
    if (finding.unless_bound && status == 0) {
      drop = is_bound(w, finding.rule, finding.subject, finding.function);
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
  w->function_count = 1; /* the module */
  return tr_push(w, module, 1, TR_TYPE_mod, top, 0) < 0 ? -1 : run(w);
}

TR_GUEST_TEXT int tr_check_tree(void* module, void* arena, PyObject* filename,
                                const tr_check_plan* plan, tr_findings* found) {
  const scope top = {NULL, NULL, 0, 0, NULL};
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
  PyMem_Free(w.functions);
  PyMem_Free(w.stack);
  Py_XDECREF(w.bound);
  return status;
}
