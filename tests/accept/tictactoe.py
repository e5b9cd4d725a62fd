# Perfect play of noughts and crosses with memoised minimax.
import functools

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return None


@functools.cache
def value(board, turn):
    won = winner(board)
    if won:
        return 1 if won == "X" else -1
    if "." not in board:
        return 0
    scores = [value(play(board, i, turn), other(turn)) for i in moves(board)]
    return max(scores) if turn == "X" else min(scores)


def moves(board):
    return [i for i, c in enumerate(board) if c == "."]


def play(board, i, turn):
    return board[:i] + turn + board[i + 1:]


def other(turn):
    return "O" if turn == "X" else "X"


def best(board, turn):
    pick = max if turn == "X" else min
    return pick(moves(board), key=lambda i: value(play(board, i, turn), other(turn)))


board, turn = "." * 9, "X"
while not winner(board) and "." in board:
    board = play(board, best(board, turn), turn)
    turn = other(turn)
    print(board[:3], board[3:6], board[6:])
print("winner:", winner(board), "positions:", value.cache_info().currsize)
print(value("XX.OO....", "X"), value("XX.OO....", "O"))
