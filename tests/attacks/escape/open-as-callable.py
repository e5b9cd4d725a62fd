# id: open-as-callable
# class: escape
# expect: blocked
# technique: open in every position where a callable is taken
# source: own
# verified: yes
import functools
routes = [lambda: open("/etc/passwd"), lambda: list(map(open, ["/etc/passwd"])),
          lambda: sorted(["/etc/passwd"], key=open), lambda: functools.reduce(open, ["/etc/passwd", "r"]),
          lambda: max(["/etc/passwd"], key=open), lambda: open(0), lambda: open(file="/etc/passwd", opener=print)]
for route in routes:
    try:
        route()
        print("ESCAPED:open-as-callable")
    except OSError:
        pass
