# id: tomllib-deep-keys
# class: dos-cpu
# expect: contained
# technique: dotted keys and nested tables of great depth
# source: own
# verified: yes
import tomllib
for text in (".".join("a" * 20000) + " = 1", "[" + ".".join("a" * 20000) + "]", "a = " + "[" * 20000 + "]" * 20000,
             "a = " + "{b = " * 5000 + "1" + "}" * 5000, "a = " + "9" * 100000, "a = 1979-05-27T07:32:00." + "1" * 100000 + "Z"):
    try:
        tomllib.loads(text)
        print("read")
    except (ValueError, RecursionError) as error:
        print(type(error).__name__)
