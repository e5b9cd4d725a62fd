# id: compiled-code-read
# class: introspection
# expect: blocked
# technique: what compile gives is looked at for code
# source: own
# verified: yes
made = compile("x = 1", "name", "exec")
for name in ("co_" + "code", "co_" + "consts", "repl" + "ace"):
    if hasattr(made, name):
        print("ESCAPED:compiled-code-read")
for flag in (0x400, 0x8000):
    try:
        tree = compile("x", "name", "eval", flag)
        if type(tree).__module__ == "ast":
            print("ESCAPED:compiled-code-read")
    except ValueError:
        pass
