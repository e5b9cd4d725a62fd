# id: release-buffer-loop
# class: bypass-limit
# expect: killed
# technique: an endless loop in __release_buffer__, which runs while a view is being freed
# source: own
# verified: yes (still running after 6 s)
class Exporter:
    def __buffer__(self, flags):
        return memoryview(bytearray(16))

    def __release_buffer__(self, view):
        while True:
            try:
                while True:
                    pass
            except BaseException:
                pass


bytes(Exporter())
