# id: lambda-swallow
# class: bypass-limit
# expect: killed
# technique: handler hidden in a library helper: contextlib.suppress used as a decorator style callback stack
# source: own
# verified: yes (alive after 4s and a storm of KeyboardInterrupt)
import contextlib
st = contextlib.ExitStack()
def forever(*a):
    while True:
        with contextlib.suppress(BaseException):
            while True:
                pass
st.push(forever)
with st:
    raise ValueError
