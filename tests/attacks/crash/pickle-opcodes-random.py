# id: pickle-opcodes-random
# class: crash
# expect: contained
# technique: random pickle programs in the C unpickler
# source: own
# verified: no (no visible crash of the release build of 3.13.0, also with PYTHONMALLOC=debug: rc 0, finishes)
import pickle, random
random.seed(5)
ops = b"().0123FIJKLMNPQRSTUVX]abcdeghijloprstu}\x80\x81\x85\x86\x87\x88\x89\x8c\x8f\x90\x91\x92\x93\x94\x95"
for _ in range(20000):
    b = b"\x80\x04" + bytes(random.choice(ops) for _ in range(12)) + b"."
    try:
        pickle.loads(b)
    except Exception:
        pass
print("ok")
