# id: dataclass-text-print
# class: escape
# expect: contained
# technique: the same under plugin: text runs that the checker refused in the program: nested function under a policy that forbids it
# source: own
# verified: no
# policy: noconstruct.toml
import dataclasses
evil = "x,))\n while n:\n  n=0\n v=((1,#"
class C: pass
C.__annotations__ = {evil: int}
try: D = dataclasses.dataclass(init=False, repr=False, eq=False, unsafe_hash=True)(C)
except SyntaxError as e: print(e)
