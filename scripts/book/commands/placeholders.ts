import { kindOf } from '../../rules/commands/object-kinds.ts'

/** A piece of a command with its placeholders as the sheet writes them: `<IMAGE_NAME>` and `IMAGE[:TAG]` are `<IMAGE>`. */
export function withNames(raw: string, usage?: string): string {
  const plain = raw.replace(/\\\n[ \t]*/g, '')
  if (/^\{(?:NAME|ID)\|(?:NAME|ID)\}$/.test(plain)) return `<${usage ?? 'NAME'}>`
  return plain
    .replace(/(?<![{$])\[(?![\]{])[^\]\s]*\](?!\})/g, '')
    .replace(/[:=,]$/, '')
    .replace(/(?<!\{)\{([A-Z][A-Z_ -]*)\}(?!\})/g, '<$1>')
    .replace(/<([^<>\n]+)>/g, (_, name: string) => `<${nameFor(name)}>`)
    .replace(/^([A-Z][A-Z0-9]+(?:[_-][A-Z0-9]+)*)(?=$|:)/, (name) => `<${nameFor(name)}>`)
    .replace(
      /^(<[^<>]+>:)([A-Z][A-Z_]+)$/,
      (_, first: string, name: string) => `${first}<${nameFor(name)}>`,
    )
    .replace(/^[a-z]+_name$/, (name) => `<${nameFor(name)}>`)
}

/** `container_name` → `CONTAINER` */
export function nameFor(name: string): string {
  const upper = name
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')
  const kind = kindOf(`<${name.trim()}>`)
  return kind === undefined ? upper : kind.toUpperCase()
}

export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/<([A-Z][A-Z0-9_]*)>/g)].map((match) => match[1] ?? ''))]
}
