# id: context-copies
# class: dos-mem
# expect: killed
# technique: contexts that each hold a little more than the one before
# source: own
# verified: yes
import contextvars

contexts = []
while True:
    var = contextvars.ContextVar("v" * 100)
    context = contexts[-1].copy() if contexts else contextvars.copy_context()
    context.run(var.set, bytes(10000))
    contexts.append(context)
