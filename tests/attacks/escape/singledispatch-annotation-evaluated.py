# id: singledispatch-annotation-evaluated
# class: escape
# expect: blocked
# technique: singledispatch evaluates the annotation text of the function that is registered
# source: own
# verified: yes
import functools


@functools.singledispatch
def show(x):
    pass


@show.register
def _(x: "__import__('os').getpid() and int"):
    print("ESCAPED:singledispatch-annotation-evaluated")


show(1)
