# id: string-prefix-concat
# class: introspection
# expect: blocked
# technique: implicit concatenation with mixed prefixes builds the dunder name at compile time
# source: own
# verified: yes
def probe():
    pass
n = "_" r"_c" f"{'ode'}" '''_''' "\x5f"
if "<code object" in str(getattr(probe, n)):
    print("ESCAPED:string-prefix-concat")
