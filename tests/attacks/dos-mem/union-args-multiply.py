# id: union-args-multiply
# class: dos-mem
# expect: killed
# technique: generic aliases and unions whose parameters multiply with each subscription
# source: own
# verified: yes
import typing

T = typing.TypeVar("T")
alias = dict[T, T]
while True:
    alias = alias[dict[T, T]] if typing.get_args(alias) else alias
    alias = dict[alias, alias]
    hash(alias)
    str(alias)[:10]
