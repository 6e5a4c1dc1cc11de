/**
 * A page whose links to other sites say `rel="noopener"`.
 *
 * Only what the renderer wrote as a link is one: it writes the quotes within a text or an attribute as `&quot;`.
 */
export function withGuardedLinks(page: string): string {
  return page.replace(/<a\b[^<>]*?\shref="https?:[^"]*"[^<>]*>/g, guarded)
}

function guarded(link: string): string {
  const rel = /\srel="([^"]*)"/.exec(link)?.[1]
  if (rel === undefined) return link.replace(/^<a/, '<a rel="noopener"')
  if (/\bnoopener\b/.test(rel)) return link
  return link.replace(/\srel="/, ' rel="noopener ')
}
