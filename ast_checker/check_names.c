#include <string.h>

#include "ast_checker/walk.h"
#include "pycore_symtable.h"

TR_GUEST_TEXT uint32_t tr_hash_name(const char* text, size_t length) {
  uint32_t hash = 2166136261u; /* FNV-1a */
  for (size_t i = 0; i < length; i++) {
    hash = (hash ^ (unsigned char)text[i]) * 16777619u;
  }
  return hash;
}

TR_GUEST_TEXT const char* tr_text_of(PyObject* name, Py_ssize_t* length) {
  if (PyUnicode_IS_COMPACT_ASCII(name)) {
    *length = PyUnicode_GET_LENGTH(name);
    return (const char*)PyUnicode_1BYTE_DATA(name);
  }
  return PyUnicode_AsUTF8AndSize(name, length);
}

TR_GUEST_TEXT static uint32_t flags_of(const walk* w, const char* text, size_t length) {
  uint32_t hash = tr_hash_name(text, length);
  for (uint32_t i = hash;; i++) {
    const tr_name* row = &w->plan->names[i & w->plan->names_mask];
    if (row->text == NULL) {
      return 0;
    }
    if (row->hash == hash && row->length == length && memcmp(row->text, text, length) == 0) {
      return row->flags;
    }
  }
}

TR_GUEST_TEXT static bool is_dunder(const char* text, Py_ssize_t length) {
  return length > 4 && text[0] == '_' && text[1] == '_' && text[length - 1] == '_' &&
         text[length - 2] == '_';
}

/* The flags of a name, and of what the compiler makes of it in a class. */
TR_GUEST_TEXT static int look_up(walk* w, PyObject* name, uint32_t* flags, bool* dunder) {
  if (w->plan->asked != NULL) {
    int asked = PySet_Contains(w->plan->asked, name);
    if (asked <= 0) {
      *flags = 0;
      *dunder = false;
      return asked;
    }
  }
  Py_ssize_t length;
  const char* text = tr_text_of(name, &length);
  if (text == NULL) {
    return -1;
  }
  if ((uint64_t)length > w->plan->max_identifier) {
    tr_report(w, TR_RULE_IDENTIFIER_LENGTH, NULL, TR_SPAN_KEYWORD);
  }
  *flags = flags_of(w, text, (size_t)length);
  *dunder = is_dunder(text, length);
  if (!*dunder && length > 2 && text[0] == '_' && text[1] == '_' && w->in->class_name != NULL) {
    PyObject* mangled = _Py_Mangle(w->in->class_name, name);
    if (mangled == NULL || (text = tr_text_of(mangled, &length)) == NULL) {
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

TR_GUEST_TEXT int tr_flags_of(walk* w, PyObject* name, uint32_t* flags) {
  Py_ssize_t length;
  const char* text = tr_text_of(name, &length);
  if (text == NULL) {
    return -1;
  }
  *flags = flags_of(w, text, (size_t)length);
  return 0;
}

TR_GUEST_TEXT static bool may_define(const walk* w, uint32_t flags) {
  return !(w->plan->flags & TR_PLAN_DEFINE_LISTED) || (flags & TR_DEFINE_LISTED);
}

TR_GUEST_TEXT int tr_check_variable(walk* w, PyObject* name, bool binds, bool defines, int span) {
  uint32_t flags;
  bool dunder;
  if (look_up(w, name, &flags, &dunder) < 0) {
    return -1;
  }
  if (flags & TR_NAME_FORBIDDEN) {
    tr_report(w, TR_RULE_NAME_FORBIDDEN, name, span);
    return 0;
  }
  if (!binds) {
    if ((flags & TR_NAME_DYNAMIC) && !(w->plan->flags & TR_PLAN_DYNAMIC_CODE) &&
        !tr_is_modules_own(w, name)) {
      tr_report_at(w, TR_RULE_DYNAMIC_CODE, name, span, true, &w->place);
    }
    return 0;
  }
  if ((defines && (flags & TR_DEFINE_FORBIDDEN)) || (dunder && !may_define(w, flags))) {
    tr_report(w, TR_RULE_DUNDER_DEFINITION, name, span);
    return 0;
  }
  return 0;
}

/* The same, and the name is the program's own from here on: an attribute in a class
 * body, else a variable. */
TR_GUEST_TEXT static int check_own(walk* w, PyObject* name, bool defines, int span) {
  uint32_t flags;
  if (tr_check_variable(w, name, true, defines, span) < 0 || tr_flags_of(w, name, &flags) < 0) {
    return -1;
  }
  if (!defines) {
    if (flags & TR_NAME_DYNAMIC) {
      tr_note_binding(w, name, false);
    }
    return 0;
  }
  Py_ssize_t length;
  const char* text = tr_text_of(name, &length);
  return text == NULL ? -1 : is_dunder(text, length) ? bind(w, name) : 0;
}

TR_GUEST_TEXT static int check_name(walk* w, expr_ty e) {
  PyObject* name = e->v.Name.id;
  bool defines = (w->flags & IN_CLASS_BODY) != 0;
  switch (e->v.Name.ctx) {
    case Load:
      return tr_check_variable(w, name, false, false, TR_SPAN_NODE);
    case Store:
      /* What a comprehension binds is nobody else's, and an annotation binds nothing. */
      return w->flags & (IN_TARGET | IN_ANNOTATION)
                 ? tr_check_variable(w, name, true, defines, TR_SPAN_NODE)
                 : check_own(w, name, defines, TR_SPAN_NODE);
    case Del:
      tr_note_deletion(w, name);
      return tr_check_variable(w, name, true, defines, TR_SPAN_NODE);
  }
  Py_UNREACHABLE();
}

TR_GUEST_TEXT static int check_attribute_node(walk* w, expr_ty e) {
  expr_ty object = e->v.Attribute.value;
  bool own = e->v.Attribute.ctx == Store && w->in->self != NULL && object->kind == Name_kind &&
             PyUnicode_Compare(object->v.Name.id, w->in->self) == 0;
  return tr_check_attribute(w, e->v.Attribute.attr, e->v.Attribute.ctx != Load, own, TR_SPAN_NODE);
}

TR_GUEST_TEXT int tr_check_attribute(walk* w, PyObject* name, bool writes, bool defines, int span) {
  uint32_t flags;
  bool dunder;
  if (look_up(w, name, &flags, &dunder) < 0) {
    return -1;
  }
  if (flags & TR_ATTRIBUTE_FORBIDDEN) {
    tr_report(w, TR_RULE_ATTRIBUTE_FORBIDDEN, name, span);
  } else if (!dunder) {
    return 0;
  } else if (writes && !may_define(w, flags)) {
    tr_report(w, TR_RULE_DUNDER_DEFINITION, name, span);
  } else if (writes && (flags & TR_ATTRIBUTE_READ) && !(flags & TR_ATTRIBUTE_WRITE)) {
    tr_report(w, TR_RULE_ATTRIBUTE_READ_ONLY, name, span);
  } else if (!(flags & (TR_ATTRIBUTE_READ | TR_ATTRIBUTE_WRITE))) {
    if (writes) {
      return defines ? bind(w, name) : 0;
    }
    tr_report_at(w, TR_RULE_ATTRIBUTE_DUNDER, name, span, true, &w->place);
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
    tr_report(w, TR_RULE_NAME_FORBIDDEN, name, TR_SPAN_SUBJECT);
  }
  return 0;
}

TR_GUEST_TEXT int tr_check_identifier(walk* w, int role, PyObject* name) {
  bool defines = (w->flags & IN_CLASS_BODY) != 0;
  switch ((enum role)role) {
    case TR_ROLE_NAME:
      return check_name(w, (expr_ty)w->node);
    case TR_ROLE_BINDING:
      return check_own(w, name, defines, TR_SPAN_SUBJECT);
    case TR_ROLE_GLOBAL: {
      uint32_t flags;
      if (tr_flags_of(w, name, &flags) < 0) {
        return -1;
      }
      if (flags & TR_NAME_DYNAMIC) {
        tr_note_binding(w, name, true);
      }
      return tr_check_variable(w, name, true, false, TR_SPAN_SUBJECT);
    }
    case TR_ROLE_DECLARED:
      return tr_check_variable(w, name, true, false, TR_SPAN_SUBJECT);
    case TR_ROLE_DEFINITION:
      return check_own(w, name, defines, TR_SPAN_SUBJECT);
    case TR_ROLE_KEYWORD:
      return check_keyword(w, name);
    case TR_ROLE_ATTRIBUTE:
      return check_attribute_node(w, (expr_ty)w->node);
    case TR_ROLE_PATTERN_ATTRIBUTE:
      return tr_check_attribute(w, name, false, false, TR_SPAN_SUBJECT);
    case TR_ROLE_CHECKED:
      return 0;
  }
  Py_UNREACHABLE();
}

/* An attribute's name that stands in a string: parts between dots. */
TR_GUEST_TEXT int tr_check_path(walk* w, PyObject* path, bool writes) {
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
    int status = part == 0 ? 0 : tr_check_attribute(w, name, writes, false, TR_SPAN_NODE);
    Py_DECREF(name);
    if (status < 0) {
      return -1;
    }
    text += part + (dot != NULL);
    length -= part + (dot != NULL);
  }
  return 0;
}

TR_GUEST_TEXT PyObject* tr_string_in(expr_ty e) {
  return e->kind == Constant_kind && PyUnicode_CheckExact(e->v.Constant.value) ? e->v.Constant.value
                                                                               : NULL;
}
