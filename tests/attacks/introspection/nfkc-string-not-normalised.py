# id: nfkc-string-not-normalised
# class: introspection
# expect: contained
# technique: strings are not normalised: getattr with fullwidth text must simply fail
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
def probe():
    pass
try:
    getattr(probe, "__ｃｏｄｅ__")
except AttributeError:
    print("no such attribute")
