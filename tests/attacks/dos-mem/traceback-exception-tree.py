# id: traceback-exception-tree
# class: dos-mem
# expect: contained
# technique: a wide and deep tree of exceptions becomes text
# source: own
# verified: no
import traceback
error = ValueError("x" * 1000)
for _ in range(60):
    error = ExceptionGroup("g", [error] * 3)
text = "".join(traceback.format_exception(error))
print(len(text) < 10**8)
