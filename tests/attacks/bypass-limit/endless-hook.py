# id: endless-hook
# class: bypass-limit
# expect: contained
# technique: an endless Python hook in a load: the budget must end it and the usage say so
# source: own
# verified: no
import enum
def value(self):
    while True: pass
enum.Enum.__dict__['value'].fget = value
import string, textwrap
