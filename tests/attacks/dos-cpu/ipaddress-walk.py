# id: ipaddress-walk
# class: dos-cpu
# expect: killed
# technique: all networks and addresses of a range that has no end
# source: own
# verified: yes
import ipaddress

for network in ipaddress.ip_network("::/0").subnets(new_prefix=64):
    ipaddress.collapse_addresses([network])
    list(ipaddress.summarize_address_range(network[0], network[-1]))
    network.supernet_of(network)
