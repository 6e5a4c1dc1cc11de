/**
 * A text whose front matter is blank, every offset as it was.
 *
 * The parser would take `title: Volumes` over `---` for a heading.
 */
export function withoutFrontMatter(text: string): string {
  if (!text.startsWith('---\n')) return text
  const end = text.indexOf('\n---\n', 3)
  if (end === -1 || !/^[\w-]+[ \t]*:/m.test(text.slice(4, end))) return text
  const length = end + '\n---'.length
  return text.slice(0, length).replace(/[^\n]/g, ' ') + text.slice(length)
}
