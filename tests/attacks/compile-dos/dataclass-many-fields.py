# id: dataclass-many-fields
# class: compile-dos
# expect: contained
# technique: dataclass compiles source text from its fields
# source: own
# verified: yes (still running after 4s)
import dataclasses
dataclasses.make_dataclass("D", ["f%d" % i for i in range(200000)])
