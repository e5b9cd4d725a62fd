# id: nonlocal-names
# class: compile-dos
# expect: contained
# technique: a function with forty thousand free variables, whose prologue moves all that was put in before
# source: own
# verified: no (plain CPython 3.13.0: exit code 0)
# generator: run this file with a trusted python3; its standard output is the untrusted program
NAMES = [f"a{i}" for i in range(40000)]
print("def f():")
print("\n".join(f"  {name} = 1" for name in NAMES))
print("  def g():\n    nonlocal " + ",".join(NAMES))
