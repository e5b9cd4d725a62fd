# A command interpreter with quoting, aliases, pipes and variables.
import shlex


class Shell:
    def __init__(self):
        self.variables = {"USER": "ann", "EMPTY": ""}
        self.aliases = {"count": "wc -w"}

    def expand(self, word):
        out, i = "", 0
        while i < len(word):
            if word[i] == "$":
                j = i + 1
                while j < len(word) and (word[j].isalnum() or word[j] == "_"):
                    j += 1
                out += self.variables.get(word[i + 1:j], "")
                i = j
            else:
                out += word[i]
                i += 1
        return out

    def run(self, line):
        lexer = shlex.shlex(line, posix=True, punctuation_chars="|;")
        lexer.whitespace_split = True
        data, command = None, []
        for token in [*lexer, ";"]:
            if token in ("|", ";"):
                if command:
                    data = self.call(command, data)
                if token == ";" and data is not None:
                    yield data
                    data = None
                command = []
            else:
                command.append(self.expand(token))

    def call(self, words, data):
        name, *args = words
        if name in self.aliases:
            name, *more = shlex.split(self.aliases[name])
            args = more + args
        return getattr(self, "do_" + name, self.missing)(data, *args)

    def missing(self, data, *args):
        return "command not found"

    def do_echo(self, _, *args):
        return " ".join(args)

    def do_set(self, _, name, value):
        self.variables[name] = value

    def do_upper(self, data):
        return data.upper()

    def do_rev(self, data):
        return data[::-1]

    def do_wc(self, data, flag="-c"):
        return str(len(data.split()) if flag == "-w" else len(data))


shell = Shell()
for line in ('echo hello "big world" | upper', "echo 'it''s' a\\ b | count", "set X 'two words'; echo $X-$USER$EMPTY | rev; nope",
             "echo # a comment"):
    print(line, "=>", list(shell.run(line)))
print(shlex.split("a 'b c' \"d \\\" e\" f\\ g"), shlex.join(["a b", "c'd", "$e", "plain"]), shlex.quote(""))
try:
    shlex.split("open 'quote")
except ValueError as e:
    print(e)
