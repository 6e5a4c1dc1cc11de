/**
 * The arrow keys go through the results and back to the query; what is typed on a result goes into the query.
 *
 * All else is the browser's: Enter follows a link, Tab goes on to the button beside it, Escape closes the box.
 */
export function walkResults(
  event: KeyboardEvent,
  input: HTMLInputElement,
  results: HTMLElement,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return

  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step !== undefined) {
    const stops: HTMLElement[] = [input, ...results.querySelectorAll<HTMLElement>('.search-hit')]
    const here = stops.findIndex((stop) => isAt(stop))
    stops[Math.max(0, Math.min(stops.length - 1, here + step))]?.focus()
    event.preventDefault()
  } else if (document.activeElement !== input && isTyped(event.key)) input.focus()
}

/** Whether the focus is on a stop, or beside it in the same result. */
function isAt(stop: HTMLElement): boolean {
  return (
    stop === document.activeElement || stop.parentElement?.matches(':is(li):focus-within') === true
  )
}

/** A space presses a button. */
function isTyped(key: string): boolean {
  return key === 'Backspace' || (key.length === 1 && key !== ' ')
}
