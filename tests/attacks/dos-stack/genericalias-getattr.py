# id: genericalias-getattr
# class: dos-stack
# expect: contained
# technique: attribute look-up forwarded through nested generic aliases
# source: own
# verified: yes (signal 11)
import types

alias = list
for _ in range(500_000):
    alias = types.GenericAlias(alias, int)
alias.append
