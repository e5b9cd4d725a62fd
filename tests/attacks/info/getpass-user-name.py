# id: getpass-user-name
# class: info
# expect: blocked
# technique: user name of the host process
# source: own
# verified: yes
import getpass
try:
    u = getpass.getuser()
except OSError:
    u = "none"
if u:
    print("ESCAPED:getpass-user-name")
