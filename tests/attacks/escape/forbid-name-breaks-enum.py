# id: forbid-name-breaks-enum
# class: escape
# expect: contained
# technique: (false positive) the same with names that enum and dataclasses need
# source: own
# verified: no
# policy: forbid_getattr.toml
import enum, dataclasses, json
class E(enum.Enum): A = 1
import sys
sys.stdout.write('fine\n')
