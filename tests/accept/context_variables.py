# Context variables: tokens, copies, nested contexts, a request scope.
from contextvars import Context, ContextVar, copy_context

user = ContextVar("user", default="nobody")
depth = ContextVar("depth")
log = []


def note(text):
    log.append(f"{'  ' * depth.get(0)}{user.get()}: {text}")


def nested(n):
    token = depth.set(depth.get(0) + 1)
    try:
        note(f"level {n}")
        if n > 1:
            nested(n - 1)
    finally:
        depth.reset(token)


def request(name, work):
    user.set(name)
    note("start")
    result = work()
    note("end")
    return result


note("before")
ann = copy_context()
bob = copy_context()
print(ann.run(request, "ann", lambda: nested(2) or "ann's"), bob.run(request, "bob", lambda: user.get() * 2))
note("after")
print(*log, sep="\n")
print(ann[user], bob.get(user), user.get(), depth.get("unset"), depth in ann, len(Context()))
token = user.set("temporary")
print(token.old_value is token.MISSING, token.var is user, user.name)
user.reset(token)
for wrong in (lambda: user.reset(token), lambda: depth.get(), lambda: ann.run(ann.run, print), lambda: ann[depth]):
    try:
        wrong()
    except (RuntimeError, LookupError) as e:
        print(type(e).__name__)
frozen = copy_context()
user.set("changed")
print(frozen[user] if user in frozen else "not set", frozen.run(user.get), user.get())
