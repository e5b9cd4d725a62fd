# id: traceback-getset
# class: introspection
# expect: blocked
# technique: the descriptor of __traceback__ is taken from the class and called
# source: own
# verified: yes
descriptor = None
for name, value in vars(BaseException).items():
    if "traceback" in name and hasattr(value, "__get__"):
        try:
            1 / 0
        except ZeroDivisionError as error:
            found = value.__get__(error)
            if type(found).__name__ == "traceback":
                print("ESCAPED:traceback-getset")
