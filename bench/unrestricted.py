"""The other side of micro_benchmark.cc: the same programs, nothing restricted.

For each line of standard input, the path of a program, runs it as a module that
was compiled before and answers with the nanoseconds of CPU it took.
"""
import sys
import time

CODE = {}


def main():
    for line in sys.stdin:
        path = line.rstrip("\n")
        if path not in CODE:
            with open(path, encoding="utf-8") as f:
                CODE[path] = compile(f.read(), path, "exec")
        start = time.thread_time_ns()
        exec(CODE[path], {"__name__": "__main__"})
        print(time.thread_time_ns() - start, flush=True)


main()
