# id: dunder-import-level
# class: escape
# expect: blocked
# technique: __import__ with fromlist and keyword arguments
# source: own
# verified: yes
m = __import__(name="os.path", globals={}, locals={}, fromlist=("os",), level=0)
if m.os.getpid() > 0:
    print("ESCAPED:dunder-import-level")
