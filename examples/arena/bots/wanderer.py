# Walks at random, which is the same every time.
import random

steps = 0


def turn(view):
    global steps
    steps += 1
    return random.choice(["north", "south", "east", "west"])
