// hashlib.pbkdf2_hmac, which the interpreter that checks the other digests (corpus.differential)
// lacks: it has no OpenSSL.
#include <string>

#include "gtest/gtest.h"
#include "tests/support/sandbox.h"

namespace terrarium {
namespace {

std::string Call(const std::string& arguments) {
  return "import hashlib\nhashlib.pbkdf2_hmac(" + arguments + ")";
}

Value Key(const std::string& arguments) { return Eval(Call(arguments) + ".hex()"); }

// The examples of RFC 6070.
TEST(Digests, KeysFromPasswords) {
  EXPECT_EQ(Key("'sha1', b'password', b'salt', 1"),
            Value("0c60c80f961f0e71f3a9b524af6012062fe037a6"));
  EXPECT_EQ(Key("'sha1', b'password', b'salt', 2, 20"),
            Value("ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"));
  EXPECT_EQ(Key("'sha1', b'password', b'salt', 4096"),
            Value("4b007901b765489abead49d926f721d065a429c1"));
  EXPECT_EQ(Key("'sha1', b'passwordPASSWORDpassword', "
                "b'saltSALTsaltSALTsaltSALTsaltSALTsalt', 4096, dklen=25"),
            Value("3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038"));
  EXPECT_EQ(Key("'sha1', bytearray(b'pass\\0word'), b'sa\\0lt', 4096, 16"),
            Value("56fa6aa75548099dcc37d7f03425e0c3"));
}

TEST(Digests, WrongArgumentsAreRefused) {
  for (const char* arguments : {"'md5', b'', b'', 0", "'md5', b'', b'', 1, 0",
                                "'none', b'', b'', 1", "'md5', 'text', b'', 1"}) {
    Report report = RunOnce(Call(arguments));
    EXPECT_EQ(report.outcome, Outcome::kException) << arguments;
  }
}

}  // namespace
}  // namespace terrarium
