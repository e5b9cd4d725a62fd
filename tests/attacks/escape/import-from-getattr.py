# id: import-from-getattr
# class: escape
# expect: blocked
# technique: a module __getattr__ answers the importer and fails the interpreter, which then looks in its table of modules
# source: own
# verified: yes
import json
asked = []


def answers_once(name):
    asked.append(name)
    if len(asked) == 1:
        return 1
    raise AttributeError(name)


setattr(json, "__getattr__", answers_once)
try:
    from json import decoder
    if decoder != 1:
        print("ESCAPED:import-from-getattr")
except ImportError:
    pass
