# id: decimal-signals-without-context
# class: crash
# expect: blocked
# technique: a SignalDict made by its own type has no context: a context is compared with it and takes it over
# source: own
# verified: yes: faults without patch 0077
import decimal

context = decimal.Context()
empty = type(context.flags)()
for action in (lambda: context.flags == empty, lambda: empty == context.flags, lambda: context.flags == 5,
               lambda: context.flags == (), lambda: setattr(context, "flags", empty),
               lambda: setattr(context, "traps", empty), lambda: decimal.Context(flags=empty),
               lambda: decimal.localcontext(traps=empty), lambda: context.flags.__init__()):
    try:
        action()
    except (ValueError, TypeError):
        pass
print(len(context.flags))
