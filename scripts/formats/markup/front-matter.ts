/** Offset behind the front matter with which a text begins, its last line included; nothing where it has none. */
export function frontMatterEnd(text: string): number | undefined {
  if (!text.startsWith('---\n')) return undefined
  const end = /\n---[ \t]*(?:\n|$)/.exec(text)
  if (!end || !/^[\w-]+[ \t]*:/m.test(text.slice(4, end.index))) return undefined
  return end.index + end[0].length
}
