# id: pwd-account-database
# class: info
# expect: blocked
# technique: account database of the host
# source: own
# verified: yes
import pwd
if pwd.getpwuid(0).pw_name:
    print("ESCAPED:pwd-account-database")
