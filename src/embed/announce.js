// What a step changed, said once and briefly by screen readers.

/** How long nothing may have changed before it is said, in milliseconds: sliding says its end alone. */
const PAUSE = 500;

/** Sentences that sum up what is shown; of those that change the last one is said. */
const SUMS = ".dm-headline, .dm-notices p";

/** Announces what changes in a widget; gives what is to be called after each drawing. */
export function announcer(root) {
  const live = document.createElement("p");
  live.className = "dm-unseen";
  live.setAttribute("role", "status");
  let known;
  let pause;
  const sums = () => [...root.querySelectorAll(SUMS)].map((sum) => sum.textContent);
  return () => {
    // What stands there at first is read like all of the page.
    known ??= sums();
    if (!live.isConnected) root.append(live);
    clearTimeout(pause);
    pause = setTimeout(() => {
      const now = sums();
      const fresh = now.filter((sum) => !known.includes(sum));
      known = now;
      live.lang = root.firstElementChild?.lang;
      if (fresh[0]) live.textContent = fresh.at(-1);
    }, PAUSE);
  };
}
