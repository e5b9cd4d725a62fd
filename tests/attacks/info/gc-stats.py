# id: gc-stats
# class: info
# expect: blocked
# technique: collector statistics and object counts are a covert channel between tenants
# source: own
# verified: yes
import gc
if gc.get_count() and gc.get_stats():
    print("ESCAPED:gc-stats")
