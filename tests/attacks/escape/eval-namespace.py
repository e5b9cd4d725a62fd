# id: eval-namespace
# class: escape
# expect: blocked
# technique: eval and exec in namespaces that name builtins of choice
# source: own
# verified: yes
import math
for builtins in (math, {"__import__": __import__}, None, 5, "x"):
    try:
        eval("__import__('os').getpid()", {"__builtins__": builtins})
        print("ESCAPED:eval-namespace")
    except Exception:
        pass
