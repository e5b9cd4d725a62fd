"""Where pickles of the functions of operator find them."""

from operator import *
