/**
 * What is kept while the tab is open: what is filled in, and how flags are shown.
 */

/** A kept text, or nothing where a browser keeps none. */
export function kept(key: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? undefined
  } catch {
    return undefined
  }
}

export function keep(key: string, text: string): void {
  try {
    sessionStorage.setItem(PREFIX + key, text)
  } catch {
    // A browser that keeps nothing shows the page as well.
  }
}

/** Below one host there may be several sites: the key begins with the path of this one. */
const PREFIX = `${import.meta.env.BASE_URL}cheat-sheet:`
