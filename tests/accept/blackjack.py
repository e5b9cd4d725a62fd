# A card game with a scripted deck: hands, aces, dealer rules, a betting strategy.
from itertools import product

SUITS, RANKS = "♠♥♦♣", "A 2 3 4 5 6 7 8 9 10 J Q K".split()


class Card:
    __slots__ = ("rank", "suit")
    __match_args__ = __slots__

    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    @property
    def points(self):
        match self.rank:
            case "A":
                return 11
            case "J" | "Q" | "K":
                return 10
            case n:
                return int(n)

    def __str__(self):
        return self.rank + self.suit


class Hand(list):
    @property
    def value(self):
        total = sum(c.points for c in self)
        aces = sum(c.rank == "A" for c in self)
        while total > 21 and aces:
            total, aces = total - 10, aces - 1
        return total

    @property
    def soft(self):
        return self.value != sum(1 if c.rank == "A" else c.points for c in self)

    @property
    def blackjack(self):
        return len(self) == 2 and self.value == 21

    @property
    def bust(self):
        return self.value > 21

    def __str__(self):
        return f"{' '.join(map(str, self))} ({'soft ' if self.soft else ''}{self.value})"


class Deck:
    def __init__(self, seed):
        self.cards = [Card(r, s) for s, r in product(SUITS, RANKS)]
        for i in range(len(self.cards) - 1, 0, -1):
            seed = (seed * 48271) % 2147483647
            j = seed % (i + 1)
            self.cards[i], self.cards[j] = self.cards[j], self.cards[i]

    def deal(self, n=1):
        return [self.cards.pop() for _ in range(n)]


def play(deck, bet):
    player, dealer = Hand(deck.deal(2)), Hand(deck.deal(2))
    while not player.bust and (player.value < 17 if dealer[0].points >= 7 else player.value < 13):
        player += deck.deal()
    if not player.bust:
        while dealer.value < 17 or dealer.value == 17 and dealer.soft:
            dealer += deck.deal()
    if player.bust:
        result = -bet
    elif player.blackjack and not dealer.blackjack:
        result = bet * 3 // 2
    elif dealer.bust or player.value > dealer.value:
        result = bet
    else:
        result = 0 if player.value == dealer.value else -bet
    return player, dealer, result


money, bet, deck = 100, 10, Deck(20)
for game in range(1, 9):
    if len(deck.cards) < 20:
        deck = Deck(game)
        print("new deck")
    player, dealer, result = play(deck, bet)
    money += result
    print(f"{game}. {player!s:28} {dealer!s:28} {result:+4d} {money:4d}")
    bet = min(bet * 2, money, 40) if result < 0 else 10
print(f"left with {money}")
