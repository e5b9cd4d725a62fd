# id: pattern-through-dedent-margin
# class: dos-cpu
# expect: contained
# technique: a str whose methods give textwrap.dedent a margin that is a pattern
# source: own
# verified: no
import textwrap
class Text(str):
    def __getitem__(self, index):
        return Text("(a+)+$")
print(textwrap.dedent(Text("  " + "a" * 40 + "b\n  c")))
