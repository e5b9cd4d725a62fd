/* Whether a name that runs text, such as `eval`, is the program's own variable where
 * it is read. It is one
 *
 *   - in a function that binds it, or that stands in one: there it can be nothing else;
 *   - behind a statement of the module itself that binds it, whatever happens.
 *
 * Anything less, such as a parameter of another function or a name bound in a branch,
 * says nothing about the read. */
#include <string.h>

#include "ast_checker/walk.h"

/* The name's place in w->dynamic; -1 when there are too many, and then it is never
 * taken for the program's own. */
TR_GUEST_TEXT static int index_of(walk* w, PyObject* name) {
  for (int i = 0; i < (int)Py_ARRAY_LENGTH(w->dynamic); i++) {
    if (w->dynamic[i].name == NULL) {
      w->dynamic[i].name = name;
    }
    if (PyUnicode_Compare(w->dynamic[i].name, name) == 0) {
      return i;
    }
  }
  return -1;
}

TR_GUEST_TEXT static int known_index_of(const walk* w, PyObject* name) {
  for (int i = 0; i < (int)Py_ARRAY_LENGTH(w->dynamic) && w->dynamic[i].name != NULL; i++) {
    if (PyUnicode_Compare(w->dynamic[i].name, name) == 0) {
      return i;
    }
  }
  return -1;
}

TR_GUEST_TEXT static int note_parameters(walk* w, arguments_ty a, uint32_t number) {
  arg_ty single[] = {a->vararg, a->kwarg};
  asdl_arg_seq* lists[] = {a->posonlyargs, a->args, a->kwonlyargs};
  for (size_t i = 0; i < Py_ARRAY_LENGTH(lists) + Py_ARRAY_LENGTH(single); i++) {
    bool list = i < Py_ARRAY_LENGTH(lists);
    Py_ssize_t count = list ? asdl_seq_LEN(lists[i]) : 1;
    for (Py_ssize_t j = 0; j < count; j++) {
      arg_ty parameter = list ? asdl_seq_GET(lists[i], j) : single[i - Py_ARRAY_LENGTH(lists)];
      uint32_t flags;
      if (parameter == NULL) {
        continue;
      }
      if (tr_flags_of(w, parameter->arg, &flags) < 0) {
        return -1;
      }
      int index = flags & TR_NAME_DYNAMIC ? index_of(w, parameter->arg) : -1;
      if (index >= 0) {
        w->functions[number].binds |= (uint8_t)(1u << index);
      }
    }
  }
  return 0;
}

TR_GUEST_TEXT static arguments_ty arguments_of(const walk* w) {
  if (w->type == TR_TYPE_expr) {
    return ((expr_ty)w->node)->v.Lambda.args;
  }
  stmt_ty s = (stmt_ty)w->node;
  return s->kind == FunctionDef_kind ? s->v.FunctionDef.args : s->v.AsyncFunctionDef.args;
}

TR_GUEST_TEXT int tr_enter_function(walk* w, scope* inner) {
  uint32_t number = w->function_count++;
  if (number >= w->function_capacity) {
    uint32_t wanted = Py_MAX(16, number * 2);
    function* bigger = PyMem_Realloc(w->functions, wanted * sizeof(function));
    if (bigger == NULL) {
      PyErr_NoMemory();
      return -1;
    }
    memset(bigger + w->function_capacity, 0, (wanted - w->function_capacity) * sizeof(function));
    w->functions = bigger;
    w->function_capacity = wanted;
  }
  arguments_ty a = arguments_of(w);
  w->functions[number].outer = w->in->function;
  inner->function = number;
  inner->self = NULL;
  if ((w->flags & IN_CLASS_BODY) && w->type == TR_TYPE_stmt) {
    asdl_arg_seq* first = asdl_seq_LEN(a->posonlyargs) > 0 ? a->posonlyargs : a->args;
    inner->self = asdl_seq_LEN(first) > 0 ? asdl_seq_GET(first, 0)->arg : NULL;
  }
  return note_parameters(w, a, number);
}

TR_GUEST_TEXT void tr_note_binding(walk* w, PyObject* name, bool global) {
  uint32_t number = w->in->function;
  int index = number == 0 ? -1 : index_of(w, name);
  if (index >= 0) {
    uint8_t* bits = global ? &w->functions[number].globals : &w->functions[number].binds;
    *bits |= (uint8_t)(1u << index);
  }
}

TR_GUEST_TEXT void tr_note_deletion(walk* w, PyObject* name) {
  int index = known_index_of(w, name);
  uint32_t number = w->in->function;
  bool own = (w->flags & IN_CLASS_BODY) != 0 ||
             (number != 0 && index >= 0 && !(w->functions[number].globals >> index & 1));
  if (index >= 0 && !own) {
    w->dynamic[index].deleted = true;
  }
}

/* From (line, column) on the module's variable is there. */
TR_GUEST_TEXT static int note_own(walk* w, PyObject* name, int line, int column) {
  uint32_t flags;
  if (name == NULL) {
    return 0;
  }
  if (tr_flags_of(w, name, &flags) < 0) {
    return -1;
  }
  int index = flags & TR_NAME_DYNAMIC ? index_of(w, name) : -1;
  if (index >= 0 && w->dynamic[index].line == 0) {
    w->dynamic[index].line = line;
    w->dynamic[index].column = column;
  }
  return 0;
}

TR_GUEST_TEXT static PyObject* name_of(expr_ty e) {
  return e->kind == Name_kind ? e->v.Name.id : NULL;
}

TR_GUEST_TEXT int tr_note_statement(walk* w, stmt_ty s) {
  int line = s->end_lineno, column = s->end_col_offset;
  switch (s->kind) {
    case FunctionDef_kind: {
      /* In its own body it is bound; defaults and decorators stand before that. */
      stmt_ty first = asdl_seq_GET(s->v.FunctionDef.body, 0);
      return note_own(w, s->v.FunctionDef.name, first->lineno, first->col_offset);
    }
    case AsyncFunctionDef_kind:
      return note_own(w, s->v.AsyncFunctionDef.name, line, column);
    case ClassDef_kind:
      return note_own(w, s->v.ClassDef.name, line, column);
    case AnnAssign_kind:
      return s->v.AnnAssign.value == NULL
                 ? 0
                 : note_own(w, name_of(s->v.AnnAssign.target), line, column);
    case Assign_kind:
      for (Py_ssize_t i = 0; i < asdl_seq_LEN(s->v.Assign.targets); i++) {
        if (note_own(w, name_of(asdl_seq_GET(s->v.Assign.targets, i)), line, column) < 0) {
          return -1;
        }
      }
      return 0;
    case Import_kind:
    case ImportFrom_kind: {
      asdl_alias_seq* names = s->kind == Import_kind ? s->v.Import.names : s->v.ImportFrom.names;
      for (Py_ssize_t i = 0; i < asdl_seq_LEN(names); i++) {
        alias_ty alias = asdl_seq_GET(names, i);
        PyObject* name = alias->asname != NULL ? alias->asname : alias->name;
        if (note_own(w, name, line, column) < 0) {
          return -1;
        }
      }
      return 0;
    }
    default:
      return 0;
  }
}

TR_GUEST_TEXT bool tr_is_modules_own(walk* w, PyObject* name) {
  int index = known_index_of(w, name);
  if (index < 0 || w->dynamic[index].line == 0 || w->dynamic[index].deleted) {
    return false;
  }
  int line = w->dynamic[index].line;
  return w->place.line > line ||
         (w->place.line == line && w->place.column >= w->dynamic[index].column);
}

TR_GUEST_TEXT bool tr_is_local(const walk* w, PyObject* name, uint32_t number) {
  int index = known_index_of(w, name);
  for (; index >= 0 && number != 0; number = w->functions[number].outer) {
    if (w->functions[number].globals >> index & 1) {
      return false;
    }
    if (w->functions[number].binds >> index & 1) {
      return true;
    }
  }
  return false;
}
