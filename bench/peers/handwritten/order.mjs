// Which of some rows need not move.

/** The indices of the longest run of rising numbers among them; negative ones are no part of it. */
export function inOrder(numbers) {
  const long = [];
  const from = [];
  let last = -1;
  numbers.forEach((number, ix) => {
    long[ix] = number < 0 ? 0 : 1;
    from[ix] = -1;
    for (let other = 0; number >= 0 && other < ix; other += 1) {
      if (numbers[other] >= 0 && numbers[other] < number && long[other] >= long[ix]) {
        long[ix] = long[other] + 1;
        from[ix] = other;
      }
    }
    if (long[ix] > (long[last] ?? 0)) last = ix;
  });
  const stay = new Set();
  for (let ix = last; ix >= 0; ix = from[ix]) stay.add(ix);
  return stay;
}
