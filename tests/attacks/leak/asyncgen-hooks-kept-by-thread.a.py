# id: asyncgen-hooks-kept-by-thread
# class: leak
# expect: blocked
# technique: asynchronous generator hooks are kept by the thread and called for later tenants
# source: own
# verified: yes
# part: a
import sys
sys.set_asyncgen_hooks(firstiter=lambda generator: print("ESCAPED:asyncgen-hooks-kept-by-thread"))
