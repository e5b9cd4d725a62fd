# id: copyreg-newobj-globals
# class: escape
# expect: blocked
# technique: object.__reduce_ex__ returns a Python function of copyreg whose globals hold builtins
# source: GH asteval issue 86
# verified: yes
fn = object().__reduce_ex__(2)[0]
b = fn.__globals__["__builtins__"]
b = b if isinstance(b, dict) else vars(b)
if "CANARY" in b["open"]("/tmp/terrarium_canary").read():
    print("ESCAPED:copyreg-newobj-globals")
