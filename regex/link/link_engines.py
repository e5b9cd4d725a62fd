"""Links RE2 and our engine into one object that runs as guest code.

    python link_engines.py OUTPUT OBJECT...

regex/guest_runtime.h says what the object promises. Each promise is verified
here: a name that is neither the object's own nor in the tables below stops the
build, since it might allocate host memory, lock or call the system.
"""

import pathlib
import re
import subprocess
import sys

from unique_symbols import without_unique_symbols

HERE = pathlib.Path(__file__).parent
ENTRIES = ["tr_regex_compile", "tr_regex_free", "tr_regex_match", "tr_regex_wants_utf8",
           "tr_regex_warm"]

# Ends the guest: what would throw (X1), and RE2's messages for programmers with
# the streams they are made of, which no pattern reaches.
ENDS_GUEST = re.compile(
    r"_ZSt\d+__throw_\w+|_ZSt9terminatev|__cxa_throw_bad_array_new_length|"
    r"__cxa_pure_virtual|__stack_chk_fail|"
    r"_ZNS[ot]\w*|_ZSt16__ostream_insert\w*|_ZStls\w*|"
    r"fwrite|(__)?v?snprintf(_chk)?|strto\w+|isspace|__ctype_b_loc|__errno_location|log")
# The streams' tables.
NEVER_READ = re.compile(r"_ZT[VT](St|NSt)\w*(streambuf|stringbuf|basic_ios|ostringstream)\w*|"
                        r"stderr")

# What may be left: our own functions, functions that neither allocate, lock nor
# call the system, and names that only an exception would reach.
ALLOWED = re.compile(
    r"tr_charge|tr_guest_\w+|tr_regex_\w+|_GLOBAL_OFFSET_TABLE_|_ZSt7nothrow|"
    r"_ZSt18_Rb_tree_(in|de)crement\w+|_ZSt29_Rb_tree_insert_and_rebalance\w+|"
    r"_ZSt28_Rb_tree_rebalance_for_erase\w+|"
    r"_ZNKSt8__detail20_Prime_rehash_policy14_M_need_rehashEmmm|"
    r"_ZSt15__once_callable|_ZSt11__once_call|__once_proxy|"
    r"_ZTVN10__cxxabiv1\w+|_ZTIN10__cxxabiv115__forced_unwindE|"
    r"_Unwind_Resume|__cxa_(begin|end)_catch|__cxa_rethrow|__gxx_personality_v0")


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"link_engines.py: {' '.join(map(str, command))}\n{done.stdout}")
    return done.stdout


def undefined(path):
    lines = run("nm", "-u", path).splitlines()
    return [line.split()[-1] for line in lines if line.split()[-1:]]


def stubs_for(names):
    """Assembly that defines each of the names for which a table has an answer."""
    bindings = dict(line.split() for line in
                    (HERE / "bindings.txt").read_text().splitlines())
    lines = [".section .note.GNU-stack,\"\",@progbits"]
    for name in names:
        target = bindings.get(name)
        if NEVER_READ.fullmatch(name):
            lines += [".section .rodata", f".globl {name}", ".balign 16",
                      f"{name}: .zero 256"]
        elif target or (ENDS_GUEST.fullmatch(name) and not ALLOWED.fullmatch(name)):
            lines += [".section tr_guest_text,\"ax\",@progbits", f".globl {name}",
                      f"{name}: jmp {target or 'tr_guest_abort'}@PLT"]
    return "\n".join(lines) + "\n"


def main():
    output, *objects = sys.argv[1:]
    merged = output + ".merged"
    run("ld", "-r", "--force-group-allocation", "-T", HERE / "engines.ld", "-o", merged,
        *objects)
    stubs = pathlib.Path(output + ".s")
    stubs.write_text(stubs_for(undefined(merged)))
    run("as", stubs, "-o", output + ".stubs")
    run("ld", "-r", "-o", output, merged, output + ".stubs")
    run("objcopy", *(f"--keep-global-symbol={name}" for name in ENTRIES), output)
    without_unique_symbols(output)
    left = [name for name in undefined(output) if not ALLOWED.fullmatch(name)]
    if left:
        sys.exit(f"link_engines.py: the engines must not use {', '.join(left)}")
    for line in run("readelf", "-SW", output).splitlines():
        section = re.match(r"\s*\[\s*\d+\] (\S+)\s+(?:PROGBITS|NOBITS)\s+\w+ \w+ (\w+) "
                           r"\w+\s+([A-Za-z]*)", line)
        if not section or int(section[2], 16) == 0:
            continue
        name, flags = section[1], section[3]
        # The last two: pointers for the unwinder, and the variable of the thread
        # that RE2 has for its hooks.
        inside = name.startswith(("tr_guest_text", "tr_regex_", ".data.rel.ro",
                                  ".data.rel.local.DW.ref.", ".tbss"))
        if ("X" in flags or ("W" in flags and "A" in flags)) and not inside:
            sys.exit(f"link_engines.py: section {name} escaped engines.ld")


main()
