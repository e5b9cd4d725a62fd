# Builds and drops many objects of many sizes.
class Node:
    def __init__(self, left, right):
        self.left, self.right = left, right


def tree(depth):
    return Node(None, None) if depth == 0 else Node(tree(depth - 1), tree(depth - 1))


def count(node):
    return 1 if node.left is None else 1 + count(node.left) + count(node.right)


total = 0
for depth in range(3, 12):
    total += count(tree(depth))
chunks = [bytes(n) for n in range(1, 3000, 7)]
words = ["x" * (n % 97) + str(n) for n in range(5000)]
table = {word: [word] * (len(word) % 5) for word in words}
print(total, sum(map(len, chunks)), len(table))
total
