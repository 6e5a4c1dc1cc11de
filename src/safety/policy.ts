import { createHash } from 'node:crypto'

/**
 * A page with its Content-Security-Policy: a `<meta>`, as GitHub Pages sends no headers of ours.
 *
 * A script within the page runs only when it is one of those that the site itself brings, to the letter: what a note smuggled
 * in would be shown, but not run. Styles only draw, and load from the site alone, so those of the page are taken as they are.
 *
 * @param ownScripts texts of the scripts that components and the bundler write into pages
 */
export function withPolicy(page: string, ownScripts: ReadonlySet<string>): string {
  const scripts = textsOf(page, SCRIPT).filter((text) => ownScripts.has(text))
  const styles = textsOf(page, STYLE)
  const meta = `<meta http-equiv="content-security-policy" content="${policy(scripts, styles)}"/>`
  // The encoding must be told within the first kilobyte; nothing else comes before the policy.
  return page.replace(/<head><meta charset="utf-8"\/?>/, (start) => start + meta)
}

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g
const STYLE = /<style>([\s\S]*?)<\/style>/g

function textsOf(page: string, element: RegExp): readonly string[] {
  return [...page.matchAll(element)].map(([, text = '']) => text)
}

function policy(scripts: readonly string[], styles: readonly string[]): string {
  const directives = [
    "default-src 'none'",
    // The search is WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(' '),
    // Code and columns are coloured and indented by attributes, hundreds of them.
    "style-src 'self' 'unsafe-inline'",
    ["style-src-elem 'self'", ...hashes(styles)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types site',
  ]
  return directives.join('; ')
}

/** In the order of the alphabet, so that the same page has the same policy in each build. */
function hashes(texts: readonly string[]): string[] {
  const all = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return [...new Set(all)].toSorted()
}
