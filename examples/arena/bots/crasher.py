# Never loads.
def turn(view):
    return "north"


raise RuntimeError("</script><b>no</b>")
