# id: own-esc-code-module
# class: escape
# expect: blocked
# technique: the library's own interactive interpreter runs text
# source: own
# verified: yes
import code

code.InteractiveInterpreter().runsource("import os; os.getpid() and print('ESCAPED:own-esc-code-module')", symbol="exec")
