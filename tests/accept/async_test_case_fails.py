# An asynchronous test that fails is counted as failed.
import io
import unittest


class Checks(unittest.IsolatedAsyncioTestCase):
    async def test_right(self):
        self.assertEqual(3, 3)

    async def test_wrong(self):
        self.assertEqual(3, 4)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Checks)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(result.testsRun, len(result.failures), len(result.errors))
