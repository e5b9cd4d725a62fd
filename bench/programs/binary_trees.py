# Many small trees built and thrown away.
def make(depth):
    return (make(depth - 1), make(depth - 1)) if depth else (None, None)


def check(tree):
    left, right = tree
    return 1 if left is None else 1 + check(left) + check(right)


class Node:
    def __init__(self, depth):
        if depth:
            self.left, self.right = Node(depth - 1), Node(depth - 1)
        else:
            self.left = self.right = None

    def check(self):
        return 1 + (self.left.check() + self.right.check() if self.left else 0)


kept = make(14)
total = sum(check(make(depth)) for depth in range(4, 15) for _ in range(1 << (14 - depth)))
objects = sum(Node(10).check() for _ in range(350))
print("binary_trees", total, check(kept), objects)
