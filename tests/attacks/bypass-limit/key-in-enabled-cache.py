# id: key-in-enabled-cache
# class: bypass-limit
# expect: contained
# technique: a number that lies is a level that a logger was asked for
# source: own
# verified: no (a program that changes its own library is no harm in a plain CPython)
import logging


class Number(int):
    def __hash__(self):
        return hash(logging.CRITICAL)

    def __eq__(self, other):
        return True


log = logging.getLogger()
log.isEnabledFor(Number(1))
if not log.isEnabledFor(logging.CRITICAL):
    print("ESCAPED:key-in-enabled-cache")
