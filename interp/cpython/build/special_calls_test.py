"""That special_calls.py sees each way of looking a special name up, and each way of asking."""

import unittest

import special_calls


class LookUps(unittest.TestCase):
    def test_what_is_looked_up(self):
        for text, names in {
            "PyObject_GetAttr(o, &_Py_ID(__iter__))": ["__iter__"],
            "PyObject_GetAttr(o, &_Py_ID(iter))": [],
            "PyObject_GetOptionalAttr(f(o),\n   state->str___dict__, &d)": ["__dict__"],
            'PyObject_CallMethod(o, "__format__", "O", x)': ["__format__"],
            "PyObject_CallMethodNoArgs(o, &_Py_ID(SPECIAL))": ["SPECIAL"],
            "_PyObject_CallMethod(o, &_Py_ID(__a__), 0); PyObject_GetAttr(o, n)": ["__a__"],
            "PyObject_VectorcallMethod(&_Py_ID(__a__), args, n, NULL)": ["__a__"],
            "_PyObject_LookupSpecial(o, &_Py_ID(__a__))": [],
            "terrarium_call_special(o, &_Py_ID(__a__), NULL)": [],
        }.items():
            self.assertEqual(special_calls.look_ups(text), names, text)

    def test_who_asks_for_the_same_name(self):
        look_up = "PyObject_GetOptionalAttr(o, &_Py_ID(__a__), &f);\n"
        asks = "terrarium_class_gate(TERRARIUM_HOOK, o, &_Py_ID(__a__), f)"
        self.assertEqual(special_calls.look_ups(look_up + asks), [])
        self.assertEqual(special_calls.look_ups(look_up + asks.replace("__a__", "__b__")),
                         ["__a__"])
        self.assertEqual(special_calls.look_ups(look_up + " " * 500 + asks), ["__a__"])


class Table(unittest.TestCase):
    def test_rows_are_as_many_as_look_ups(self):
        table = special_calls.listed('["a.c"]\n"it is data" = ["__a__", "__a__"]\n')
        special_calls.check(table, {"a.c": ["__a__", "__a__"]})
        for found in ({"a.c": ["__a__"]}, {}, {"a.c": ["__a__"] * 3},
                      {"a.c": ["__a__", "__a__"], "b.c": ["__b__"]}):
            with self.assertRaises(special_calls.BuildError):
                special_calls.check(table, found)

    def test_a_reason_is_a_sentence(self):
        with self.assertRaises(special_calls.BuildError):
            special_calls.listed('["a.c"]\n"data" = ["__a__"]\n')


if __name__ == "__main__":
    unittest.main()
