# id: super-bound-before-init
# class: crash
# expect: contained
# technique: a super object that nobody initialised is bound to an object
# source: own
# verified: yes: faults without patch 0078
for bind in (lambda bare: bare.__get__(1, int), lambda bare: type("C", (), {"bare": bare})().bare):
    try:
        bind(super.__new__(super))
    except RuntimeError as error:
        print(error)
