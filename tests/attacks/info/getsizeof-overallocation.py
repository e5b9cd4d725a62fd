# id: getsizeof-overallocation
# class: info
# expect: contained
# technique: sys.getsizeof shows over-allocation of containers
# source: own
# verified: no (boundary/control program, plain CPython 3.13.0: rc 0)
try:
    import sys
    print(sys.getsizeof([]) > 0)
except ImportError:
    print("no sys")
