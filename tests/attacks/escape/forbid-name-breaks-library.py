# id: forbid-name-breaks-library
# class: escape
# expect: contained
# technique: (false positive) a policy that forbids the name of a builtin takes it from library modules too: ordinary imports fail
# source: own
# verified: no
# policy: forbidnames.toml
import operator
print(operator.add(1, 2))
