# id: class-flood
# class: dos-mem
# expect: killed
# technique: endless new classes kept by the subclass list
# source: own
# verified: yes (still running after 4s, 893 MB)
a = []
while True:
    a.append(type("T" * 1000, (), {"x": 1}))
