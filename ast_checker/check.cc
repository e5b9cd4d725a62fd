#include "ast_checker/check.h"

#include "ast_checker/checker_rules.h"
#include "ast_checker/names.h"
#include "interp/cpython/py_ref.h"
#include "interp/isolate/run_context.h"
#include "interp/memory/guest_text.h"

namespace terrarium::ast_checker {
namespace {

using cpython::PyRef;

// A few integers and a name for each of at most a hundred findings.
constexpr isolate::ValueLimits kLimits = {.nodes = 10'000, .bytes = uint64_t{1} << 24, .depth = 4};
constexpr Py_ssize_t kSubjectChars = 200;

// Findings as a list: how many there are beyond it, then a tuple for each.
PyRef ToList(const tr_findings& found) {
  PyRef list(Py_BuildValue("[K]", static_cast<unsigned long long>(found.more)));
  for (int i = 0; list && i < found.count; ++i) {
    const tr_finding& f = found.items[i];
    PyRef subject(f.subject == nullptr ? Py_NewRef(Py_None)
                                       : PyUnicode_Substring(f.subject, 0, kSubjectChars));
    PyRef row(subject ? Py_BuildValue("(iiiiiiO)", f.rule, f.span, f.line, f.column, f.end_line,
                                      f.end_column, subject.get())
                      : nullptr);
    if (!row || PyList_Append(list.get(), row.get()) < 0) return PyRef();
  }
  return list;
}

bool IsClean(const tr_findings& found) { return found.count == 0 && found.more == 0; }

int CheckUnder(const tr_check_plan* plan, void* module, void* arena, PyObject* filename) {
  tr_findings found;
  found.count = 0;
  found.more = found.nodes = 0;
  int status = tr_check_tree(module, arena, filename, plan, &found);
  if (status == 0 && !IsClean(found)) {
    PyRef list = ToList(found);
    isolate::RunContext* run = isolate::CurrentRun();
    status =
        list && run != nullptr && isolate::WriteObject(list.get(), kLimits, run->result) ? 1 : -1;
  }
  tr_clear_findings(&found);
  return status;
}

int Check(const void* plan, void* module, void* arena, PyObject* filename) {
  return CheckUnder(static_cast<const Plan*>(plan)->raw(), module, arena, filename);
}

int CheckInPackage(const void* plan, void* module, void* arena, PyObject* filename) {
  return CheckUnder(static_cast<const Plan*>(plan)->raw_in_package(), module, arena, filename);
}

// The first violation as a SyntaxError, like CPython's own.
void Raise(const tr_finding& finding, PyObject* filename) {
  const CheckerRule& rule = CheckerRules()[finding.rule];
  PyRef message(finding.subject == nullptr ? PyUnicode_FromFormat("%s is not allowed", rule.summary)
                                           : PyUnicode_FromFormat("%s is not allowed: '%.100U'",
                                                                  rule.summary, finding.subject));
  PyRef arguments(message ? Py_BuildValue("(O(OiiOii))", message.get(), filename, finding.line,
                                          finding.column + 1, Py_None, finding.end_line,
                                          finding.end_column + 1)
                          : nullptr);
  if (arguments) PyErr_SetObject(PyExc_SyntaxError, arguments.get());
}

int CheckOrRaise(const void* plan, void* module, void* arena, PyObject* filename) {
  tr_findings found;
  found.count = 0;
  found.more = found.nodes = 0;
  int status =
      tr_check_tree(module, arena, filename, static_cast<const tr_check_plan*>(plan), &found);
  if (status == 0 && !IsClean(found)) {
    Raise(found.items[0], filename);
    status = -1;
  }
  tr_clear_findings(&found);
  return status;
}

// A bit of co_flags that CPython has no use for. Guests have neither code objects nor flags.
constexpr int kLibraryText = 1 << 30;

// The code and what is nested in it. Compilers nest as deep as they compile.
void Sign(PyCodeObject* code, PyObject* filename, bool is_library_text) {
  if (is_library_text) code->co_flags |= kLibraryText;
  Py_SETREF(code->co_filename, Py_NewRef(filename));
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(code->co_consts); ++i) {
    PyObject* inner = PyTuple_GET_ITEM(code->co_consts, i);
    if (PyCode_Check(inner)) {
      Sign(reinterpret_cast<PyCodeObject*>(inner), filename, is_library_text);
    }
  }
}

// Or of the library, whose frames would be taken for its own.
bool IsOthersFile(const isolate::RunContext* run, PyObject* name) {
  if (run == nullptr || run->is_program_file == nullptr) return false;
  // As it stands in the name of a file that is not UTF-8, too.
  PyRef bytes(PyUnicode_AsEncodedString(name, "utf-8", "surrogatepass"));
  if (!bytes) {
    PyErr_Clear();
    return true;
  }
  const std::string_view file(PyBytes_AS_STRING(bytes.get()),
                              static_cast<size_t>(PyBytes_GET_SIZE(bytes.get())));
  return file.starts_with("<stdlib") || run->is_program_file(file);
}

PyRef InBrackets(PyObject* name) {
  const Py_ssize_t length = PyUnicode_GET_LENGTH(name);
  const bool is_so = length > 0 && PyUnicode_READ_CHAR(name, 0) == '<' &&
                     PyUnicode_READ_CHAR(name, length - 1) == '>';
  return is_so ? PyRef::Borrowed(name) : PyRef(PyUnicode_FromFormat("<%U>", name));
}

// The first that is nobody else's; an exact str.
PyRef FileNameOfText(const isolate::RunContext* run, PyObject* wanted) {
  PyRef name(wanted == nullptr ? nullptr : PyUnicode_FromObject(wanted));
  for (const char* other : {"<string>", "<text>"}) {
    if (!name || !IsOthersFile(run, name.get())) return name;
    name = PyRef(PyUnicode_FromString(other));
  }
  return name;
}

}  // namespace

tr_tree_check CheckOfScript(const Plan& plan) { return {Check, &plan}; }
tr_tree_check CheckOfPackageModule(const Plan& plan) { return {CheckInPackage, &plan}; }

PyObject* CompileText(PyObject* source, PyObject* filename, int start, PyObject* given) {
  Py_ssize_t length;
  const char* utf8 = PyUnicode_AsUTF8AndSize(source, &length);
  if (utf8 == nullptr) return nullptr;
  if (tr_guest_memchr(utf8, 0, static_cast<size_t>(length)) != nullptr) {
    PyErr_SetString(PyExc_SyntaxError, "source code string cannot contain null bytes");
    return nullptr;
  }
  isolate::RunContext* run = isolate::CurrentRun();
  tr_tree_check check = {CheckOrRaise, nullptr};
  tr_check_plan plan;
  PyRef name = FileNameOfText(run, filename);
  if (!name) return nullptr;
  tr_source text = {};
  text.utf8 = utf8;
  text.filename = name.get();
  text.start = start;
  // Outside of a run only our own library is compiled. A run without a check is a breach test's (L1
  // off).
  if (run != nullptr && run->check.call != nullptr) {
    plan = *static_cast<const Plan*>(run->check.arg)->raw();
    if (given != nullptr) {
      plan.flags &= ~uint32_t{TR_PLAN_DEFINE_LISTED};
      plan.forbidden_constructs = 0;
      plan.asked = given;
    }
    check.arg = &plan;
    text.check = &check;
  }
  tr_compile_stage stage;
  PyRef code(tr_compile_source(&text, &stage));
  PyRef code_name(code ? FileNameOfText(run, InBrackets(name.get()).get()).release() : nullptr);
  if (!code_name) return nullptr;
  Sign(reinterpret_cast<PyCodeObject*>(code.get()), code_name.get(), given != nullptr);
  return code.release();
}

bool IsLibraryText(const PyCodeObject* code) { return (code->co_flags & kLibraryText) != 0; }

}  // namespace terrarium::ast_checker
