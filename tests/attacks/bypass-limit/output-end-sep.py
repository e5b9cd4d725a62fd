# id: output-end-sep
# class: bypass-limit
# expect: contained
# technique: print with giant end and sep arguments
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
print(1, 2, 3, sep="-" * 10**7, end="!" * 10**7)
