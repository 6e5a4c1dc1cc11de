/**
 * The one element that a selector finds.
 *
 * The cheat sheet has one like it, and its own: shared, it would be a file more for each of them to load.
 *
 * @throws {Error} when the page has none
 */
export function the<Kind extends HTMLElement>(selector: string, within: ParentNode): Kind {
  const found = within.querySelector<Kind>(selector)
  if (!found) throw new Error(`The page has no ${selector}.`)
  return found
}
