# id: syntaxerror-hostile-attributes
# class: info
# expect: contained
# technique: a SyntaxError with attributes that misbehave when the report reads them
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 1)
class Bad:
    def __index__(self):
        raise SystemExit
    def __str__(self):
        raise SystemExit
class Text(str):
    def __len__(self):
        return 10 ** 18
error = SyntaxError("m", ("/etc/passwd", Bad(), Bad(), Text("x")))
error.msg = Bad()
error.filename = "/etc/passwd"
error.lineno = 10 ** 30
raise error
