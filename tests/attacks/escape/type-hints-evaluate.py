# id: type-hints-evaluate
# class: escape
# expect: blocked
# technique: typing evaluates text under a policy that has no eval()
# source: own
# verified: yes
import collections
import functools
import typing

SAY = "print('ESCAPED:type-hints-evaluate')"
TEXTS = [SAY, "f'{" + SAY + "}'", "[" + SAY + "][0]", "(lambda: " + SAY + ")()", "*[" + SAY + "]",
         "int if " + SAY + " else str", "rf'{" + SAY + "}'", "'''x'y''' or " + SAY + " or ''' ' '''",
         "int # '\n or " + SAY + " #'", "print ('ESCAPED:type-hints-evaluate')",
         "print\t('ESCAPED:type-hints-evaluate')", "(print)('ESCAPED:type-hints-evaluate')",
         "[print][0]('ESCAPED:type-hints-evaluate')", "''or print('ESCAPED:type-hints-evaluate')"]


class Text(str):
    def removeprefix(self, prefix):
        return "int"

    def startswith(self, prefix):
        return False


for text in TEXTS + [Text(SAY)]:
    class Hinted:
        field: text
    Hinted.__annotations__ = {"field": text}

    def function(x):
        pass
    function.__annotations__ = {"x": text}
    for action in (lambda: typing.get_type_hints(Hinted), lambda: typing.get_type_hints(function),
                   lambda: typing.ForwardRef(text)._evaluate({}, {}, recursive_guard=frozenset()),
                   lambda: typing.get_type_hints(typing.NamedTuple("N", [("x", text)])),
                   lambda: functools.singledispatch(lambda x: x).register(function)):
        try:
            action()
        except Exception:
            pass
