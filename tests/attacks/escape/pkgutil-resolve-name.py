# id: pkgutil-resolve-name
# class: escape
# expect: blocked
# technique: pkgutil.resolve_name turns a string into any object of any module
# source: own
# verified: yes
import pkgutil

if pkgutil.resolve_name("os:getpid")():
    print("ESCAPED:pkgutil-resolve-name")
