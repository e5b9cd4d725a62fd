// Chance that no program seeded comes from the policy's seed, and from nowhere else (patch 0042).
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

// With random in its base image, which no policy's seed can have reached.
Engine& PreloadedEngine() {
  static Engine& engine = *new Engine(
      Engine::Create(
          {.max_isolates = 1, .preload = {"random", "secrets", "uuid"}, .check_restores = true})
          .value());
  return engine;
}

constexpr char kDraws[] =
    "import random, secrets, uuid\n"
    "print(random.random(), secrets.token_hex(8), uuid.uuid4(),\n"
    "      random.Random().getrandbits(40), random.SystemRandom().random())\n";

std::string Output(Sandbox& sandbox, const std::string& source) {
  absl::StatusOr<Report> report = sandbox.Run(source);
  EXPECT_TRUE(report.ok() && report->ok()) << report->message;
  return report->stdout_text;
}

Sandbox WithSeed(uint64_t seed) {
  Policy policy = Roomy();
  policy.Seed(seed);
  return PreloadedEngine().NewSandbox(policy).value();
}

// I5.
TEST(Chance, SameSeedSameDraws) {
  Sandbox a = WithSeed(5), b = WithSeed(5);
  std::string first = Output(a, kDraws);
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(Output(a, kDraws), first);
  EXPECT_EQ(Output(b, kDraws), first);
}

// A generator that was made when its module was loaded draws when it is used.
TEST(Chance, SeedsDiffer) {
  Sandbox a = WithSeed(5), b = WithSeed(6), c = WithSeed(uint64_t{5} << 32);
  std::string first = Output(a, kDraws);
  EXPECT_NE(Output(b, kDraws), first);
  EXPECT_NE(Output(c, kDraws), first);
}

TEST(Chance, DrawsDoNotRepeat) {
  Sandbox sandbox = WithSeed(0);
  EXPECT_EQ(Output(sandbox,
                   "import secrets\n"
                   "print(len({secrets.token_hex(4) for _ in range(1000)}))"),
            "1000\n");
}

}  // namespace
}  // namespace terrarium
