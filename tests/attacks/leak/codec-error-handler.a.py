# id: codec-error-handler
# class: leak
# expect: blocked
# technique: an error handler of the codec registry, reachable by name from str.encode
# source: own
# verified: yes
# part: a
import codecs
codecs.register_error("own-mailbox", lambda error: ("from a", error.end))
