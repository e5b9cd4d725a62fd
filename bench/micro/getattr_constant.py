"""getattr with a constant name: present, of the class, and absent with a default."""


class Settings:
    verbose = True

    def __init__(self):
        self.depth = 3


def work(turns):
    settings = Settings()
    for _ in range(turns):
        getattr(settings, "depth")
        getattr(settings, "verbose")
        getattr(settings, "missing", None)
        hasattr(settings, "depth")
    return settings.depth


work(50_000)
