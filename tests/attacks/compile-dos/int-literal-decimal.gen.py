# id: int-literal-decimal
# class: compile-dos
# expect: contained
# technique: decimal literal with one million digits
# source: own
# verified: no (plain CPython 3.13.0: rc 1, SyntaxError: Exceeds the limit (4300 digits) for integer string conversion: value has 1000)
# generator: run this file with a trusted python3; its standard output is the untrusted program
print("x = " + "9" * 1000000)
