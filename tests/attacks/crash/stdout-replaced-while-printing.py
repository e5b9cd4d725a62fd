# id: stdout-replaced-while-printing
# class: crash
# expect: contained
# technique: print writes to a stream that prints, replaces the stream and ends the program
# source: own
# verified: yes
import contextlib

turn = 0


class Stream:
    def write(self, text):
        global turn
        turn += 1
        if turn < 500:
            print("again", text, flush=True)
            with contextlib.redirect_stdout(Stream() if turn % 3 else None), contextlib.redirect_stderr(self):
                print(text, file=None)
                print(text, end=Stream())
        elif turn == 600:
            raise SystemExit(turn)

    def flush(self):
        print(end="x", sep=self, flush=self)

    def __bool__(self):
        print("bool")
        return True

    def __getattr__(self, name):
        raise AttributeError(name)


try:
    with contextlib.redirect_stdout(Stream()):
        print("a", "b", sep="c", flush=True)
except (RecursionError, TypeError):
    pass
redirect = contextlib.redirect_stdout(Stream())
redirect.__enter__()
stderr = contextlib.redirect_stderr(Stream())
stderr.__enter__()
raise ValueError(Stream())
