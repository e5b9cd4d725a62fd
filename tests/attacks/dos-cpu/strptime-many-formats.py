# id: strptime-many-formats
# class: dos-cpu
# expect: contained
# technique: time formats become regular expressions
# source: own
# verified: no
import time
for text, format in (("1" * 200, "%d%m%H%M%S%j%U%w%W%y%f"), (" " * 50000 + "x", "% %  %   %"), ("(" * 1000, "(" * 1000),
                     ("a" * 30, "(?P<d>a+)+$"), (" " * 3000, " a " * 1000), ("1" * 50, "%%" * 500 + "%f")):
    try:
        print(time.strptime(text, format))
    except Exception as error:
        print(type(error).__name__)
