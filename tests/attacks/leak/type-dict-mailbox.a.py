# id: type-dict-mailbox
# class: leak
# expect: blocked
# technique: a builtin type's dictionary, unwrapped from its proxy, used as a mailbox
# source: own
# verified: yes
# part: a
class Catch:
    def __ror__(self, other):
        return other


(vars(float) | Catch())["mailbox"] = "from a"
