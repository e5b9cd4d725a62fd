# id: contextvar-copied-context
# class: leak
# expect: blocked
# technique: context variables of one tenant listed by copy_context() of the next
# source: own
# verified: yes
# part: b
import contextvars
for variable, value in contextvars.copy_context().items():
    if variable.name == "own-secret":
        print("ESCAPED:contextvar-copied-context")
