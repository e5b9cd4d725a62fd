# id: mappingproxy-eq-type-dict
# class: escape
# expect: blocked
# technique: comparison with a read-only proxy hands the writable dict of a builtin type to the other side's __eq__
# source: own
# verified: yes
class Catch:
    def __eq__(self, other):
        self.caught = other
        return True


catch = Catch()
vars(int) == catch
catch.caught["planted"] = "by guest"
if (5).planted == "by guest":
    print("ESCAPED:mappingproxy-eq-type-dict")
