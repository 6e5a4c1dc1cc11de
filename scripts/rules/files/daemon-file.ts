import type { Reading, Snippet } from '../rule.ts'
import { LONGEST_FILE } from './synopsis.ts'

/** Whether the words before a snippet name daemon.json. */
export function isCalledDaemonJson({ start }: Snippet, { text }: Pick<Reading, 'text'>): boolean {
  const leadIn = text.slice(Math.max(0, start - 240), start)
  const sinceLastBlock = leadIn.slice(
    Math.max(leadIn.lastIndexOf('```'), leadIn.lastIndexOf('\n#')) + 1,
  )
  return /daemon\.json/.test(sinceLastBlock)
}

/** Whether a fence that names no language holds keys in quotes, values and brackets, a line each, and nothing else. */
export function isUnnamedJson({ language, isFenced, value }: Snippet): boolean {
  if (language !== '' || !isFenced || value.length > LONGEST_FILE) return false
  const lines = value.split('\n').filter((line) => line.trim() !== '')
  return lines.every((line) => OF_JSON.test(line)) && lines.some((line) => KEY.test(line))
}

const KEY = /^\s*"[^"]+"\s*:/
const OF_JSON = /^\s*(?:"[^"]+"\s*:.*|"[^"]*",?|-?\d+,?|[{}[\],\s]+)$/
