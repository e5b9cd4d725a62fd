# id: module-with-target
# class: leak
# expect: blocked
# technique: module attribute bound as with-as, except-free and walrus-free store targets
# source: own
# verified: yes
# part: a
import contextlib, math
with contextlib.nullcontext(7) as math.tenant_ctx:
    pass
[math.tenant_list] = [8]
