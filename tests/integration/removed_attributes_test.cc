// Removed attributes and the patches beside them (10 to 14): what is gone, and that what ordinary
// programs use still works.
#include "interp/cpython/removed_attributes.h"

#include <Python.h>

#include <set>
#include <string>
#include <utility>

#include "engine/testing_only.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "interp/cpython/py_ref.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

using cpython::AttributeKind;
using cpython::RemovedAttribute;

bool IsOfKind(PyObject* value, AttributeKind kind) {
  switch (kind) {
    case AttributeKind::kMethod:
      return Py_IS_TYPE(value, &PyMethodDescr_Type);
    case AttributeKind::kMember:
      return Py_IS_TYPE(value, &PyMemberDescr_Type);
    case AttributeKind::kGetSet:
    case AttributeKind::kSetter:
      return Py_IS_TYPE(value, &PyGetSetDescr_Type);
    case AttributeKind::kConstructor:
      return false;
  }
  return false;
}

// Whether the row's attribute is in the dict that the interpreter made.
bool Present(const RemovedAttribute& row) {
  if (row.kind == AttributeKind::kConstructor) {
    return row.type->tp_new != nullptr ||
           (row.type->tp_flags & Py_TPFLAGS_DISALLOW_INSTANTIATION) == 0;
  }
  cpython::PyRef dict(PyType_GetDict(row.type));
  Py_ssize_t position = 0;
  PyObject *key, *value;
  while (PyDict_Next(dict.get(), &position, &key, &value)) {
    bool named = std::string_view(row.name) == "*" || PyUnicode_EqualToUTF8(key, row.name) != 0;
    if (!named || !IsOfKind(value, row.kind)) continue;
    if (row.kind != AttributeKind::kSetter) return true;
    return reinterpret_cast<PyGetSetDescrObject*>(value)->d_getset->set != nullptr;
  }
  return false;
}

TEST(RemovedAttributes, NoRowIsPresentInAnIsolate) {
  Sandbox sandbox = NewSandbox();
  const RemovedAttribute* present = nullptr;
  Report report = TESTING_ONLY_SandboxAccess::RunAttached(
                      sandbox,
                      [](void* arg) {
                        for (const auto& row : cpython::RemovedAttributes()) {
                          if (!Present(row)) continue;
                          *static_cast<const RemovedAttribute**>(arg) = &row;
                        }
                        return true;
                      },
                      &present)
                      .value();
  ASSERT_TRUE(report.ok()) << report.Explain();
  EXPECT_EQ(present, nullptr) << present->type->tp_name << "." << present->name;
}

TEST(RemovedAttributes, ARowThatMatchesNothingIsAnError) {
  NewSandbox();
  for (const RemovedAttribute& row : cpython::RemovedAttributes()) {
    absl::Status status = cpython::RemoveAttribute(row);
    EXPECT_EQ(status.code(), absl::StatusCode::kInternal) << row.name;
    EXPECT_THAT(status.message(), testing::HasSubstr(row.name));
  }
}

TEST(RemovedAttributes, RowsAreUniqueAndHaveReasons) {
  std::set<std::tuple<PyTypeObject*, AttributeKind, std::string>> seen;
  for (const RemovedAttribute& row : cpython::RemovedAttributes()) {
    EXPECT_TRUE(seen.emplace(row.type, row.kind, row.name).second) << row.name;
    EXPECT_NE(std::string(row.reason), "");
  }
}

// Patch 0010.
TEST(RemovedAttributes, AnAttributeErrorTellsTheNameOnly) {
  EXPECT_EQ(Eval("try: [].nothing\n"
                 "except AttributeError as e:\n"
                 "  found = e.name, hasattr(e, 'obj'), vars(e)\n"
                 "found"),
            Eval("('nothing', False, {})"));
}

// Patch 0011.
TEST(RemovedAttributes, ProxiesStillCompareAndJoin) {
  EXPECT_EQ(Eval("class C: a = 1\n"
                 "class Ordered(dict): pass\n"
                 "p = vars(C)\n"
                 "(p == dict(p), dict(p) == p, p == Ordered(p), p != {},\n"
                 " p == p, p == 5, ('x' in p | {'x': 1}), ('a' in {} | p))"),
            Eval("(True, True, True, True, True, False, True, True)"));
}

// Patch 0012.
TEST(RemovedAttributes, AbstractClassesStillKnowTheirSubclasses) {
  EXPECT_EQ(Eval("from collections import abc\n"
                 "class Own(abc.Sized):\n"
                 "  def __len__(self): return 0\n"
                 "class Loose: pass\n"
                 "Own.register(Loose)\n"
                 "(issubclass(Loose, abc.Sized), isinstance(Loose(), Own),\n"
                 " issubclass(dict, abc.Mapping), issubclass(int, abc.Sized))"),
            Eval("(True, True, True, False)"));
}

// Patch 0013.
TEST(RemovedAttributes, PuttingNoneBackKeepsTheReportsTraceback) {
  Report report = RunOnce(
      "def fail():\n"
      "  raise ValueError('x')\n"
      "try: fail()\n"
      "except ValueError as e:\n"
      "  kept = e.__traceback__\n"
      "  e.__traceback__ = kept\n"
      "  assert kept is None\n"
      "  raise\n");
  ASSERT_EQ(report.outcome, Outcome::kException);
  ASSERT_EQ(report.exception->traceback.size(), 2u);
  EXPECT_EQ(report.exception->traceback[1].function, "fail");
}

TEST(RemovedAttributes, WithTracebackNoneClears) {
  Report report = RunOnce(
      "def fail():\n"
      "  raise ValueError('x')\n"
      "try: fail()\n"
      "except ValueError as e: error = e.with_traceback(None)\n"
      "raise error\n");
  ASSERT_EQ(report.exception->traceback.size(), 1u);
  EXPECT_EQ(report.exception->traceback[0].line, 5);
}

// Patch 0014.
TEST(RemovedAttributes, OrdinaryClassAssignmentStillWorks) {
  EXPECT_EQ(Eval("class A: pass\n"
                 "class B: pass\n"
                 "a = A()\n"
                 "a.__class__ = B\n"
                 "type(a).__name__"),
            Value("B"));
}

}  // namespace
}  // namespace terrarium
