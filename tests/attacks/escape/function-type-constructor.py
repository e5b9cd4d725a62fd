# id: function-type-constructor
# class: escape
# expect: blocked
# technique: the function type makes a function in a namespace of choice
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
kind = type(lambda: 0)
for make in (kind, kind.__new__, object.__new__):
    try:
        made = make(kind) if make is not kind else kind(None, {})
        print("ESCAPED:function-type-constructor")
    except (TypeError, AttributeError):
        pass
