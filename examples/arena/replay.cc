#include "replay.h"

#include <cstdint>
#include <string_view>
#include <utility>

namespace arena {
namespace {

constexpr std::string_view kBefore = R"html(<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Terrarium arena</title>
<style>
  body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 56em; color: #222; }
  main { display: flex; flex-wrap: wrap; gap: 2em; }
  canvas { border: 1px solid #ccc; }
  input[type=range] { width: 100%; }
  td, th { padding: 0 .8em .2em 0; text-align: left; }
  .fault { color: #b00020; min-height: 1.4em; }
</style>
<h1>Terrarium arena</h1>
<p><label>Match <select id="match"></select></label>
  <button id="play">play</button> <span id="turn"></span></p>
<p><input type="range" id="scrub" min="0" value="0" aria-label="turn"></p>
<main>
  <canvas id="board" width="420" height="420"></canvas>
  <div>
    <table id="score"></table>
    <p class="fault" id="fault0"></p><p class="fault" id="fault1"></p>
    <p>Instructions a turn, of a budget of <span id="budget"></span>:</p>
    <canvas id="plot" width="360" height="160"></canvas>
  </div>
</main>
<script>
'use strict';
const data = )html";

// The names and messages are guests' text: they are shown as text only.
constexpr std::string_view kAfter = R"html(;
const colours = ['#1668b8', '#c2570c'];
const at = id => document.getElementById(id);
const name = (match, side) => data.bots[match.bots[side]];
let match = data.matches[0], turn = 0, timer = null;

function board() {
  const c = at('board').getContext('2d'), cell = at('board').width / data.size;
  c.clearRect(0, 0, at('board').width, at('board').height);
  const frame = match.frames[turn];
  c.fillStyle = '#d9a400';
  for (const [x, y] of frame.coins) {
    c.beginPath();
    c.arc((x + .5) * cell, (y + .5) * cell, cell / 4, 0, 7);
    c.fill();
  }
  frame.moves.forEach(([x, y, , , fault], side) => {
    c.fillStyle = colours[side];
    c.globalAlpha = fault ? .4 : 1;
    c.fillRect(x * cell + 3 + side * 3, y * cell + 3 + side * 3, cell - 9, cell - 9);
  });
  c.globalAlpha = 1;
}

function plot() {
  const c = at('plot').getContext('2d'), { width, height } = at('plot');
  c.clearRect(0, 0, width, height);
  [0, 1].forEach(side => {
    c.strokeStyle = colours[side];
    c.beginPath();
    match.frames.forEach((frame, i) => {
      const spent = Math.min(frame.moves[side][3] / data.budget, 1);
      c.lineTo(i / (match.frames.length - 1) * width, height - 2 - spent * (height - 4));
    });
    c.stroke();
  });
  c.strokeStyle = '#999';
  c.beginPath();
  c.moveTo(turn / (match.frames.length - 1) * width, 0);
  c.lineTo(turn / (match.frames.length - 1) * width, height);
  c.stroke();
}

function table() {
  const rows = at('score');
  rows.replaceChildren();
  [0, 1].forEach(side => {
    const [, , score, spent, fault] = match.frames[turn].moves[side];
    const row = rows.insertRow();
    for (const text of [name(match, side), score + ' coins', spent + ' instructions']) {
      row.insertCell().textContent = text;
    }
    row.cells[0].style.color = colours[side];
    at('fault' + side).textContent = fault ? name(match, side) + ': ' + fault : '';
  });
}

function show() {
  at('scrub').value = turn;
  at('turn').textContent = 'turn ' + turn + ' of ' + (match.frames.length - 1);
  board();
  plot();
  table();
}

function choose(index) {
  match = data.matches[index];
  turn = 0;
  at('scrub').max = match.frames.length - 1;
  show();
}

data.matches.forEach((m, i) => {
  const option = document.createElement('option');
  option.value = i;
  option.textContent = name(m, 0) + ' and ' + name(m, 1);
  at('match').append(option);
});
at('budget').textContent = data.budget;
at('match').onchange = event => choose(event.target.value);
at('scrub').oninput = event => { turn = Number(event.target.value); show(); };
at('play').onclick = () => {
  clearInterval(timer);
  timer = timer ? null : setInterval(() => {
    turn = (turn + 1) % match.frames.length;
    show();
  }, 100);
  at('play').textContent = timer ? 'pause' : 'play';
};
choose(0);
</script>
</html>
)html";

tr::Value::Items Pair(const Place& place) { return {place.x, place.y}; }

tr::Value FrameData(const Frame& frame) {
  tr::Value::Items moves, coins;
  for (const Move& move : frame.moves) {
    moves.push_back(tr::Value::List(
        {move.at.x, move.at.y, move.score, static_cast<int64_t>(move.instructions), move.fault}));
  }
  for (const Place& coin : frame.coins) coins.push_back(tr::Value::List(Pair(coin)));
  return tr::Value::Dict(
      {{"moves", tr::Value::List(std::move(moves))}, {"coins", tr::Value::List(std::move(coins))}});
}

// As a script reads it: no text in it ends the script.
std::string ScriptData(const tr::Value& value) {
  std::string text;
  for (char c : value.ToJson()) {
    if (c == '<') {
      text += "\\u003c";
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

std::string ReplayPage(const std::vector<Bot>& bots, const std::vector<Match>& matches) {
  tr::Value::Items names, rows;
  for (const Bot& bot : bots) names.push_back(bot.name);
  for (const Match& match : matches) {
    tr::Value::Items frames;
    for (const Frame& frame : match.frames) frames.push_back(FrameData(frame));
    rows.push_back(tr::Value::Dict({{"bots", tr::Value::List({match.bots[0], match.bots[1]})},
                                    {"frames", tr::Value::List(std::move(frames))}}));
  }
  const tr::Value data = tr::Value::Dict({{"size", kSize},
                                          {"budget", static_cast<int64_t>(kBudget)},
                                          {"bots", tr::Value::List(std::move(names))},
                                          {"matches", tr::Value::List(std::move(rows))}});
  return std::string(kBefore) + ScriptData(data) + std::string(kAfter);
}

}  // namespace arena
