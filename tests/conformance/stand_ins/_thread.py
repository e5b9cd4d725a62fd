"""Locks of one thread, for pure Python twins of C modules."""

class RLock:
    def __enter__(self):
        return True

    def __exit__(self, *error):
        pass

    def acquire(self, blocking=True, timeout=-1):
        return True

    def release(self):
        pass


allocate_lock = LockType = RLock


def get_ident():
    return 1
