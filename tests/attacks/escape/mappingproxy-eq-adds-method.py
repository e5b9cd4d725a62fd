# id: mappingproxy-eq-adds-method
# class: escape
# expect: blocked
# technique: == of a type's dict hands the real dict to the other operand, which adds a method to int
# source: own; gets through without patch 0011
# verified: yes
class Catch:
    def __eq__(self, other):
        self.caught = other
        return True
catch = Catch()
vars(int) == catch
catch.caught["probe"] = 1
if hasattr(int, "probe"):
    print("ESCAPED:mappingproxy-eq-adds-method")
