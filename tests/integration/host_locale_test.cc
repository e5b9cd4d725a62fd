// I5 and I3: what a host has set with setlocale() shows in no result, and is as it was afterwards.
#include <clocale>
#include <cstdio>
#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

constexpr char kProgram[] = R"(
import calendar, datetime, decimal, io, time
moment = datetime.datetime(2024, 3, 5, 16, 7, 8)
stream = io.TextIOWrapper(io.BytesIO(), 'locale')
stream.write('\xe4\u20ac')
stream.flush()
def attempt(call):
    try:
        return repr(call())
    except Exception as error:
        return repr(error)
[
    stream.encoding, stream.buffer.getvalue(), io.TextIOWrapper(io.BytesIO(b'\xc3\xa4')).read(),
    [format(n, 'n') for n in (1234567, 1234567.25, 1e300, 2.5j, decimal.Decimal('1234567.25'))],
    format(decimal.Decimal(10) ** 30, '050n'), '%.3f' % 1.5, str(1.5), float('1.5'),
    attempt(lambda: float('1,5')), attempt(lambda: int('1.000')),
    [moment.strftime('%' + c) for c in 'aAbBcpxXZ'], time.strftime('%c \xe4', moment.timetuple()),
    calendar.month(2024, 3), list(calendar.day_name), str(OSError(2, None)),
    'Iı\xdf'.lower(), 'iß'.upper(), b'I\xe4'.lower(), b'\xe4'.isalpha(), sorted('aBz\xe4Z'),
    attempt(lambda: datetime.datetime.strptime('5 March 2024', '%d %B %Y')),
    attempt(lambda: open('missing')), attempt(lambda: '\udc80'.encode('utf-8')),
]
)";

// Every locale that this machine has.
std::vector<std::string> Locales() {
  std::vector<std::string> names = {"C", "C.UTF-8", "POSIX"};
  if (FILE* listing = popen("locale -a 2>/dev/null", "r")) {
    char line[200];
    while (fgets(line, sizeof(line), listing) != nullptr) {
      std::string name(line);
      if (!name.empty() && name.back() == '\n') name.pop_back();
      names.push_back(name);
    }
    pclose(listing);
  }
  return names;
}

class HostLocale : public ::testing::Test {
 protected:
  ~HostLocale() override { setlocale(LC_ALL, "C"); }
};

TEST_F(HostLocale, ShowsInNoResult) {
  std::vector<std::string> locales = Locales();
  Report first;
  int tried = 0;
  for (const std::string& name : locales) {
    if (setlocale(LC_ALL, name.c_str()) == nullptr) continue;
    std::string before = setlocale(LC_ALL, nullptr);
    // The first engine of the process starts under the first of them.
    Report report = RunOnce(kProgram);
    ASSERT_TRUE(report.ok()) << name << "\n" << report.Explain();
    EXPECT_EQ(setlocale(LC_ALL, nullptr), before);
    if (tried++ == 0) first = report;
    EXPECT_EQ(report.value, first.value) << name;
    EXPECT_EQ(report.usage.instructions, first.usage.instructions) << name;
  }
  EXPECT_GE(tried, 2);
}

TEST_F(HostLocale, ChangesUnderARunningSandbox) {
  Sandbox sandbox = NewSandbox();
  setlocale(LC_ALL, "C");
  Report a = RunIn(sandbox, kProgram);
  setlocale(LC_ALL, "C.UTF-8");
  Report b = RunIn(sandbox, kProgram);
  ASSERT_TRUE(a.ok()) << a.Explain();
  EXPECT_EQ(a.value, b.value);
  EXPECT_EQ(a.value.items()[0], Value("UTF-8"));
}

}  // namespace
}  // namespace terrarium
