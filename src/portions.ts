/**
 * Lists that grow with the notes, in portions: no page may grow with the book, or the book grows with its square.
 */

/** So many chapters or notes a page lists; where there are more, it lists some of them and leads to the rest. */
export const PORTION = 60

/** So many of the things, around one of them where it has neighbours enough on both sides. */
export function around<Thing>(
  things: readonly Thing[],
  index: number,
  most: number,
): readonly Thing[] {
  const start = Math.min(index - Math.floor(most / 2), things.length - most)
  return things.slice(Math.max(0, start)).slice(0, most)
}
