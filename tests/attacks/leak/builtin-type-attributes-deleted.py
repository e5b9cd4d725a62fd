# id: builtin-type-attributes-deleted
# class: leak
# expect: blocked
# technique: attributes of shared built-in types are deleted and replaced
# source: own
# verified: no (boundary program, plain CPython 3.13: rc 0)
for target, name in ((int, "bit_length"), (str, "upper"), (dict, "get"), (type, "mro"), (object, "__init_subclass__")):
    for action in (lambda: delattr(target, name), lambda: setattr(target, name, None),
                   lambda: type.__setattr__(target, name, None), lambda: object.__setattr__(target, name, None)):
        try:
            action()
            print("ESCAPED:builtin-type-attributes-deleted")
        except (TypeError, AttributeError):
            pass
