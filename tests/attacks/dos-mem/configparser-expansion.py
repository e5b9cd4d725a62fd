# id: configparser-expansion
# class: dos-mem
# expect: killed
# technique: interpolation that doubles at every level
# source: own
# verified: no
import configparser
lines = ["[x]", "a0 = " + "y" * 1000]
for i in range(1, 10):
    lines.append(f"a{i} = " + f"%(a{i - 1})s" * 40)
parser = configparser.ConfigParser()
parser.read_string("\n".join(lines))
print(len(parser["x"]["a9"]))
