import { parseDocument } from 'yaml'
import { frontMatterEnd } from '../formats/markup/front-matter.ts'
import type { Line } from '../text/lines.ts'
import { yamlValue } from '../rules/files/yaml-document.ts'

/** What a text says of itself. */
export interface AboutNote {
  readonly title?: string
  readonly author?: string
}

/** Title and author by the front matter, else the title by the first heading; nothing where they are not told. */
export function aboutNote(text: string, lines: readonly Line[]): AboutNote {
  const end = frontMatterEnd(text)
  const told = end === undefined ? {} : toldIn(text.slice(4, end).replace(/\n---\s*$/, ''))
  return { ...firstHeading(lines.filter(({ start }) => start >= (end ?? 0))), ...told }
}

function toldIn(yaml: string): AboutNote {
  const told = yamlValue(parseDocument(yaml, { logLevel: 'silent' }))
  if (typeof told !== 'object' || told === null) return {}
  const values = new Map<string, unknown>(Object.entries(told))
  const [title, author] = [words(values.get('title')), words(values.get('author'))]
  return { ...(title !== undefined && { title }), ...(author !== undefined && { author }) }
}

function words(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.map(String).join(', ') : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

function firstHeading(lines: readonly Line[]): AboutNote {
  const index = lines.findIndex(({ text }) => text.trim() !== '')
  const first = lines[index]?.text.trim() ?? ''
  const marked = /^#[ \t]+(.+?)[ \t]*#*$/.exec(first)?.[1]
  const underlined = /^=+$/.test(lines[index + 1]?.text.trim() ?? '') ? first : undefined
  const title = (marked ?? underlined)
    ?.replace(/[`*_]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  return title ? { title } : {}
}
