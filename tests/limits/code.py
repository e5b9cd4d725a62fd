# policy: agent
# Patches 0049 (loops of the compiler within loops), 0067 and 0090: what needs text that runs as code.
#--- compile-keywords: instructions
exec("f(" + ",".join(["a%d=1" % i for i in range(20000)]) + ")")
#--- compile-class-pattern: instructions
s = ",".join(["a%d=1" % i for i in range(20000)])
exec("match 1:\n case A(" + s + "): pass")
#--- compile-free-variables: instructions
n = 8000
s = "".join([" a%d = 1\n" % i for i in range(n)])
exec("def f():\n" + s + " def g(): return [" + ",".join(["a%d" % i for i in range(n)]) + "]")
#--- keywords-many: instructions
names = ["a%d" % i for i in range(3000)]
exec("def f(" + ",".join(names) + "): pass")
d = dict.fromkeys(reversed(names))
while True:
    f(**d)
#--- keywords-suggestion: instructions
names = ["a%030d" % i for i in range(700)]
exec("def f(" + ",".join(names) + "): pass")
d = {"b" * 20 + "0" * 11: 1}
while True:
    try:
        f(**d)
    except TypeError:
        pass
#--- locals-many: instructions
exec("def f():\n" + "".join(" a%d = 1\n" % i for i in range(3000)) + " while True: locals()\nf()")
#--- import-names: instructions
s = "from math import " + ", ".join(["pi"] * 2000)
while True:
    exec(s)
#--- line-of-traceback: instructions
import traceback
s = "def f():\n" + " x = 1\n" * 3000 + " 1 / 0\n"
exec(s)
while True:
    try:
        f()
    except ZeroDivisionError as e:
        traceback.format_exception(e)
#--- compile-lines: instructions
s = "#\n" * 100000
while True:
    compile(s, "f", "exec")
#--- eval-blanks: instructions
s = " " * 1000000 + "1"
while True:
    eval(s)
