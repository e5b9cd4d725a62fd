# id: const-tuple-fold
# class: compile-dos
# expect: contained
# technique: constant tuples, repeated and indexed, that the compiler folds
# source: own
# verified: no
print("x = " + "+".join(["((1,2)*250)"] * 4000))
print("y = " + "**".join(["2"] * 3000))
