# id: namedtuple-many-fields
# class: compile-dos
# expect: contained
# technique: namedtuple compiles a lambda from its field names
# source: own
# verified: yes (3.6 s and 787 MB for the compiler, then rc 0)
import collections
collections.namedtuple("P", " ".join("f%d" % i for i in range(400000)))
