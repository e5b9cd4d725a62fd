# id: open-proc
# class: escape
# expect: blocked
# technique: open of /proc/self gives host process data
# source: own
# verified: yes
if "Pid:" in open("/proc/self/status").read():
    print("ESCAPED:open-proc")
