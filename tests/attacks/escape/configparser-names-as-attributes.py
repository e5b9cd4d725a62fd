# id: configparser-names-as-attributes
# class: escape
# expect: blocked
# technique: section and option names, and converters, become attributes
# source: own
# verified: no
import configparser
parser = configparser.ConfigParser(converters={"__class__": str, "x": str}, interpolation=configparser.ExtendedInterpolation())
parser.read_dict({"__class__": {"__init__": "1", "a": "${__class__:__init__}", "b": "${os:environ}"}})
section = parser["__class__"]
for holder in (parser, section, configparser, parser.converters):
    for name in ("os", "sys", "re", "io", "__globals__", "_terrarium"):
        if type(getattr(holder, name, None)).__name__ in ("module", "dict"):
            print("ESCAPED:configparser-names-as-attributes")
if parser.read(["/etc/passwd", "/proc/self/environ"]):
    print("ESCAPED:configparser-names-as-attributes")
try:
    print(section["b"])
except configparser.Error as error:
    raise SystemExit("nothing found")
