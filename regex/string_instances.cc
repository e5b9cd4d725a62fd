// RE2 calls the members of std::string that libstdc++ has ready-made, and those allocate with the
// host's operator new. These are the same members, made here, so that the object of the engines has
// its own (guest_runtime.h).
#include <string>

template class std::basic_string<char>;
