# id: hash-of-methods
# class: info
# expect: contained
# check: two-run-diff
# technique: hashes of methods, functions and types are made of addresses
# source: own
# verified: yes
class C:
    def m(self):
        pass


print("OBSERVED:", hash(C().m), hash(len), hash([].append), hash(int), hash(C), hash("".__str__), hash(None))
