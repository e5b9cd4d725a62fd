# id: unicode-line-separator
# class: escape
# expect: contained
# technique: U+2028 / U+0085 / vertical tab are line ends for str.splitlines but not for the compiler
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
x = 'a import os bc'  # tail   import os
print(len(x))
