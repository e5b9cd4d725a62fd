# id: source-invalid-utf8
# class: crash
# expect: contained
# technique: invalid UTF-8 bytes inside a string literal: host decoding must not crash
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 1, SyntaxError: Non-UTF-8 code starting with '\xff' in file the file)
x = 'abÿþÀ€cd'
print(x)
