# id: platform-host-data
# class: info
# expect: blocked
# technique: platform data of the host
# source: own
# verified: yes
import platform
if platform.node() or platform.release():
    print("ESCAPED:platform-host-data")
