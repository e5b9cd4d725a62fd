# id: operator-methodcaller
# class: introspection
# expect: blocked
# technique: operator.methodcaller calls dunder methods by string
# source: own
# verified: yes
import operator
D = "_" * 2
subs = operator.methodcaller(D + "subclasses" + D)(object)
if len(subs) > 20:
    print("ESCAPED:operator-methodcaller")
