# id: typing-union-shared
# class: dos-cpu
# expect: killed
# technique: typing.Union over alias DAGs
# source: own
# verified: yes (still running after 4s)
import typing
t = int
for _ in range(40):
    t = tuple[t, t]
typing.Union[t, int] == typing.Union[t, str]
