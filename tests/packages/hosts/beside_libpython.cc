// A host with a Python of its own (libpython3.11, from Python.h) that runs guests as well: the two
// share the process and nothing else.
#include <Python.h>

#include <iostream>

#include "terrarium/terrarium.h"

namespace {
bool HostRuns(const char* code) { return PyRun_SimpleString(code) == 0; }
}  // namespace

int main() {
  Py_Initialize();
  if (!HostRuns("import decimal, json, re, sys\nsys.terrarium_was_here = 0")) return 1;
  auto engine = terrarium::Engine::Create();
  if (!engine.ok()) return std::cerr << engine.status() << "\n", 1;
  auto sandbox = engine->NewSandbox(terrarium::Policy::Plugin());
  if (!sandbox.ok()) return std::cerr << sandbox.status() << "\n", 1;
  // The host function runs the host's own interpreter while the guest's waits.
  auto bound = sandbox->Bind("host_version", [] {
    PyObject* minor = PySys_GetObject("version_info");
    return static_cast<int>(PyLong_AsLong(PyTuple_GetItem(minor, 1)));
  });
  if (!bound.ok()) return std::cerr << bound << "\n", 1;
  for (int i = 0; i < 100; ++i) {
    auto report = sandbox->Run(
        "import decimal, json, re, sys\n"
        "(json.loads('[1]'), re.sub('a', 'b', 'aa'), host_version(),\n"
        " hasattr(sys, 'terrarium_was_here'), str(decimal.Decimal(1) / 8))");
    if (!report.ok()) return std::cerr << report.status() << "\n", 1;
    if (i == 0) std::cout << report->value.DebugString() << std::endl;
    if (!report->ok()) return std::cerr << report->Explain() << "\n", 1;
    if (!HostRuns("assert re.sub('a', 'b', 'aa') == 'bb' and json.dumps(sys.flags[:0]) == '[]'\n"
                  "assert sys.version_info[:2] == (3, 11) and str(decimal.Decimal(1) / 8) == "
                  "'0.125'")) {
      return 1;
    }
  }
  // A guest that is killed leaves the other interpreter as it is.
  auto killed = sandbox->Run("while True: pass");
  if (!killed.ok()) return std::cerr << killed.status() << "\n", 1;
  std::cout << terrarium::OutcomeName(killed->outcome) << std::endl;
  if (!HostRuns("assert sum(range(10)) == 45")) return 1;
  return Py_FinalizeEx();
}
