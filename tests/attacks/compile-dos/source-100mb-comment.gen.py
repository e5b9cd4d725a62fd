# id: source-100mb-comment
# class: compile-dos
# expect: contained
# technique: 100 MB of comments
# source: own
# verified: no (plain CPython 3.13.0: rc 0, finishes)
# generator: run this file with a trusted python3; its standard output is the untrusted program
import sys
for i in range(1000):
    sys.stdout.write(("# " + "x" * 97 + "\n") * 1000)
print("x = 1")
