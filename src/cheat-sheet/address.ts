/**
 * The address of the page, in which a search (and, if somebody wishes, what is filled in) can be shared.
 */

/** What the address says now, with the changes that are still to be written into it. */
export function currentAddress(): URLSearchParams {
  return pending ?? new URLSearchParams(location.search)
}

/** Change what the address says. It is written when nothing has changed for a moment: browsers count how often. */
export function changeAddress(change: (parameters: URLSearchParams) => void): void {
  pending = currentAddress()
  change(pending)
  clearTimeout(timer)
  timer = setTimeout(write, PAUSE)
}

const PAUSE = 300
let pending: URLSearchParams | undefined
let timer: ReturnType<typeof setTimeout> | undefined

function write(): void {
  const query = pending?.toString() ?? ''
  pending = undefined
  history.replaceState(
    history.state,
    '',
    location.pathname + (query === '' ? '' : `?${query}`) + location.hash,
  )
}
