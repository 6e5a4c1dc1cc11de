/**
 * The address of a page below the site's base: `sources` gives `/repo/sources/`, '' gives `/repo/`.
 */
export function link(path: string): string {
  return path === '' ? home : `${home}${path}/`
}

/** The address of a file below the site's base: `ledger.json` gives `/repo/ledger.json`. */
export function fileLink(path: string): string {
  return home + path
}

const home = import.meta.env.BASE_URL.replace(/\/*$/, '/')
