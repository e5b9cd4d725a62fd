# A scripted text adventure: dispatch by method name, state, match statement.
class Game:
    ROOMS = {
        "hall": {"north": "library", "text": "A dim hall."},
        "library": {"south": "hall", "east": "vault", "text": "Books everywhere."},
        "vault": {"west": "library", "text": "It glitters.", "locked": True},
    }

    def __init__(self):
        self.room, self.items, self.turn = "hall", [], 0
        self.lying = {"hall": ["lamp"], "library": ["key"], "vault": ["gold"]}

    def do(self, line):
        self.turn += 1
        match line.split():
            case ["look"]:
                things = ", ".join(self.lying[self.room]) or "nothing"
                return f"{self.ROOMS[self.room]['text']} You see {things}."
            case ["go", direction] | [("north" | "south" | "east" | "west") as direction]:
                return self.go(direction)
            case ["take", "all"]:
                got, self.lying[self.room] = self.lying[self.room], []
                self.items += got
                return f"Taken: {got}."
            case ["take" | "get", thing] if thing in self.lying[self.room]:
                self.lying[self.room].remove(thing)
                self.items.append(thing)
                return f"You have the {thing}."
            case ["take", *words]:
                return f"There is no {' '.join(words)} here."
            case ["inventory" | "i"]:
                return "You hold " + (", ".join(sorted(self.items)) or "nothing") + "."
            case []:
                return "?"
            case [verb, *_]:
                return f"You do not know how to {verb}."

    def go(self, direction):
        target = self.ROOMS[self.room].get(direction)
        if target is None:
            return "No way."
        if self.ROOMS[target].get("locked") and "key" not in self.items:
            return "It is locked."
        self.room = target
        return f"You are in the {target}."


game = Game()
for line in ["look", "take sword of doom", "get lamp", "north", "east", "dance now", "", "take all",
             "go east", "take gold", "i", "up"]:
    print(f"> {line}\n{game.do(line)}")
print(game.turn, "turns")
