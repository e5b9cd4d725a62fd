# id: weak-reference-callbacks
# class: introspection
# expect: blocked
# technique: references to a class that a registry keeps carry the registry's own functions as callbacks
# source: own
# verified: yes
import asyncio
import collections.abc
import numbers
import weakref

name = "__call" + "back__"


class Kept:
    def __len__(self):
        return 0


for abstract in collections.abc.Sized, collections.abc.Sequence, numbers.Number:
    abstract.register(Kept)
    issubclass(Kept, abstract)


async def main():
    return asyncio.current_task()


kept = Kept()
holder = weakref.WeakSet([kept])
table = weakref.WeakKeyDictionary({kept: 1})
values = weakref.WeakValueDictionary({1: kept})
weakref.finalize(kept, print)
for thing in Kept, kept, asyncio.run(main()):
    for reference in weakref.getweakrefs(thing):
        for ask in getattr, type(reference).__getattribute__, object.__getattribute__:
            try:
                if ask(reference, name) is not None:
                    print("ESCAPED:weak-reference-callbacks")
            except AttributeError:
                pass
