# id: contextvar-copied-context
# class: leak
# expect: blocked
# technique: context variables of one tenant listed by copy_context() of the next
# source: own
# verified: yes
# part: a
import contextvars
contextvars.ContextVar("own-secret").set("from a")
