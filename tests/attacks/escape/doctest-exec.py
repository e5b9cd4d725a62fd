# id: doctest-exec
# class: escape
# expect: blocked
# technique: doctest executes examples inside doc strings
# source: own
# verified: yes
import doctest
def f():
    """
    >>> import os
    >>> os.getpid() > 0
    True
    """
t = doctest.DocTestFinder().find(f, "f", globs={}, module=False)
r = doctest.DocTestRunner(verbose=False).run(t[0])
if r.attempted == 2 and r.failed == 0:
    print("ESCAPED:doctest-exec")
