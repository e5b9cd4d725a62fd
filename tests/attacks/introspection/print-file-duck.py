# id: print-file-duck
# class: introspection
# expect: contained
# technique: print(file=) calls write() on a script object; the host shim may call it with its own frames on the stack
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
class W:
    def write(self, s):
        parts.append(s)
    def flush(self):
        parts.append("flush")
parts = []
print("x", file=W(), flush=True)
print(len(parts))
