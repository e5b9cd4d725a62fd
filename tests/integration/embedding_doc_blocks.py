"""Makes a program of the blocks of C++ in docs/EMBEDDING.md: embedding_doc_blocks.py OUT.CC

A block that begins with `// file scope` stands there; the others are bodies of functions, each of
which is called with a sandbox of its own.
"""

import pathlib
import re
import sys

DOC = pathlib.Path(__file__).parents[2] / "docs" / "EMBEDDING.md"

HEAD = """#include <cmath>
#include <cstdlib>
#include <iostream>
#include <optional>
#include "absl/time/clock.h"
"""
MAIN = """
int main() {
  terrarium::EngineOptions options;
  options.max_isolates = 2;
  absl::StatusOr<terrarium::Engine> engine = terrarium::Engine::Create(options);
  if (!engine.ok()) return 1;
  const auto run = [&](int number, void (*block)(terrarium::Sandbox&)) {
    absl::StatusOr<terrarium::Sandbox> sandbox = engine->NewSandbox(terrarium::Policy::Game());
    if (!sandbox.ok()) std::exit(1);
    std::cout << "== " << number << "\\n";
    block(*sandbox);
  };
"""


def blocks():
    return re.findall(r"```cpp\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)


def is_function(block):
    return not block.startswith("// file scope")


def program():
    text, main = HEAD, MAIN
    for number, block in enumerate(blocks()):
        if is_function(block):
            text += f"void Block{number}(terrarium::Sandbox& sandbox) {{\n{block}}}\n"
            main += f"  run({number}, Block{number});\n"
        else:
            text += block
    return text + main + "}\n"


if __name__ == "__main__":
    pathlib.Path(sys.argv[1]).write_text(program(), encoding="utf-8")
