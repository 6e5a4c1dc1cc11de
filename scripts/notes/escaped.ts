import { stringify } from './markdown.ts'

/** A text as Markdown that shows it as it is: nothing of it becomes markup. */
export function escaped(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (!/[^\p{L}\p{N}\s,:;'’“”/–—-]/u.test(words)) return words
  const root = { type: 'root' as const, children: [paragraph(words)] }
  return stringify(root).trim()
}

const paragraph = (value: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, value }],
})
