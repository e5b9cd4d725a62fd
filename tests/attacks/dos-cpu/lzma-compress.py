# id: lzma-compress
# class: dos-cpu
# expect: killed
# technique: one lzma call with the extreme preset
# source: own
# verified: yes (still running after 4s, 1152 MB)
import lzma
lzma.compress(bytes(range(256)) * 2000000, preset=9 | lzma.PRESET_EXTREME)
