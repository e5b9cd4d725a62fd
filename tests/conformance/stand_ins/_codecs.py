"""Where pickles of the functions of codecs find them."""

from codecs import decode, encode
