# id: dataclass-field-property
# class: escape
# expect: blocked
# technique: dataclasses.Field itself is given a property that answers with a name first and with text later
# source: own
# verified: yes
import dataclasses

TEXT = "x}{print('ESCAPED:dataclass-field-property')}{self.x"
honest = vars(dataclasses.Field)["name"]
for patience in range(1, 24):
    asked = 0

    def name(field):
        global asked
        asked += 1
        return "x" if asked <= patience else TEXT

    try:
        dataclasses.Field.name = property(name, lambda field, value: None)
        made = dataclasses.dataclass(type("Made", (), {"__annotations__": {"x": int}, "x": 1}), init=False, eq=False)
        dataclasses.Field.name = honest
        repr(made())
    except Exception:
        pass
    finally:
        dataclasses.Field.name = honest
