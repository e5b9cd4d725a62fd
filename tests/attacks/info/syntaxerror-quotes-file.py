# id: syntaxerror-quotes-file
# class: info
# expect: blocked
# technique: a SyntaxError of a script that is called like a host file quotes that file
# source: own
# verified: yes
import builtins
text = ""
for name in ("/etc/passwd", "/etc/hostname", "/proc/self/environ"):
    try:
        compile("x = = 1" + "\n" * 3, name, "exec")
    except SyntaxError as error:
        text += str(error.text) + str(error)
if "root:" in text or "PATH=" in text:
    print("ESCAPED:syntaxerror-quotes-file")
