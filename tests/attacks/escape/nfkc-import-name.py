# id: nfkc-import-name
# class: escape
# expect: blocked
# technique: module name in an import statement written with compatibility characters
# source: public CTF knowledge
# verified: yes
import ｏｓ
if os.getpid() > 0:
    print("ESCAPED:nfkc-import-name")
