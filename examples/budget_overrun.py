# An endless loop that catches everything it can, and is stopped all the same.
print("I will not stop.")
n = 0
while True:
    try:
        n += 1
    except BaseException:
        continue
    finally:
        n += 0
