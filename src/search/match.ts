import type { Token } from './tokens.ts'
import type { Alternative } from './term.ts'

/** How well a word of a text is what one looks for, from 0 to the alternative's strength. */
export function matchOf(
  { tokens: [wanted, second], strength, isBeginning }: Alternative,
  token: Token,
): number {
  if (!wanted || second) return 0
  return strength * likeness(wanted, token, isBeginning) * (token.isPlaceholder ? PLACEHOLDER : 1)
}

const PLACEHOLDER = 0.5

function likeness(wanted: Token, { text, stem, parts }: Token, isBeginning: boolean): number {
  if (text === wanted.text) return 1
  if (stem === wanted.stem) return 0.95
  // `--autolock` in `--autolock=false`
  if (wanted.text.startsWith('-') && text.startsWith(`${wanted.text}=`)) return 0.95
  if (parts.includes(wanted.stem)) return text.startsWith('-') ? 0.5 : 0.75
  // `:ro` in `/data:ro`
  if (wanted.parts.length > 0 && !wanted.text.startsWith('-') && text.includes(wanted.text))
    return 0.9
  if (!isBeginning) return 0
  if (text.startsWith(wanted.text)) return 0.9
  return parts.some((part) => part.startsWith(wanted.text)) ? 0.6 : 0
}
