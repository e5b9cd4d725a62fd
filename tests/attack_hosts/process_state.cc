// Runs every program given as an argument and tells which bytes of CPython's process-wide data each
// has changed, as offsets that `nm` can name.
// Expected: none after the first run of any program.
#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

#include "host.h"
#include "interp/cpython/internals.h"

extern "C" const char __ehdr_start[];

int main(int argc, char** argv) {
  terrarium::Engine engine = attack::MakeEngine({.max_isolates = 1});
  terrarium::Policy policy = terrarium::Policy::Plugin();
  policy.Deadline(absl::Milliseconds(300)).CpuTime(absl::Milliseconds(300));
  auto sandbox = *engine.NewSandbox(policy);
  (void)sandbox.Run("import collections, json, string, functools, math, itertools\n1/0");
  std::vector<std::vector<unsigned char>> before;
  for (int i = 0; tr_process_state(i).start != nullptr; ++i) {
    tr_span span = tr_process_state(i);
    before.emplace_back(span.start, span.start + span.bytes);
  }
  int changes = 0;
  for (int k = 1; k < argc; ++k) {
    std::ifstream file(argv[k], std::ios::binary);
    std::string source((std::istreambuf_iterator<char>(file)), {});
    (void)sandbox.Run(source);
    for (size_t i = 0; i < before.size(); ++i) {
      tr_span span = tr_process_state(static_cast<int>(i));
      for (size_t at = 0; at + 8 <= span.bytes; at += 8) {
        uint64_t was, now;
        memcpy(&was, before[i].data() + at, 8);
        memcpy(&now, span.start + at, 8);
        if (was == now) continue;
        memcpy(before[i].data() + at, &now, 8);
        ++changes;
        printf("%zx %llx -> %llx %s\n",
               static_cast<size_t>(reinterpret_cast<const char*>(span.start) + at - __ehdr_start),
               static_cast<unsigned long long>(was), static_cast<unsigned long long>(now), argv[k]);
      }
    }
  }
  printf("%d changes\n", changes);
}
