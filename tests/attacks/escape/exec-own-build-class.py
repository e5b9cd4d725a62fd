# id: exec-own-build-class
# class: escape
# expect: blocked
# technique: exec with a __build_class__ of its own gets the body of a class as a function, and its cell
# source: own
# verified: yes
SAY = "ESCAPED:exec-own-build-class"


def build(body, name, *bases, **keywords):
    for attribute in ("__code__", "__globals__", "__closure__", "__builtins__"):
        if hasattr(body, attribute):
            print(SAY)
    cell = body()
    if hasattr(cell, "cell_contents"):
        print(SAY)
    return cell


names = {"__builtins__": {"__build_class__": build}, "__name__": "x"}
exec("class A:\n  def f(self): return __class__", names)
for name, value in names["__builtins__"].items():
    if name != "__build_class__":
        print(SAY)
