# id: report-syntaxerror-fields
# class: bypass-limit
# expect: contained
# technique: a syntax error with absurd positions and text, formatted by the host
# source: own
# verified: yes (still running after 6 s)
class Text(str):
    def splitlines(self, *a):
        while True:
            pass

    rstrip = strip = lstrip = expandtabs = splitlines


error = SyntaxError("bad", ("f\0.py", 10**9, 10**12, Text("x" * 10**6), -5, 10**12))
error.print_file_and_line = 1
error.lineno = error
raise error
