import type { Finding } from '../rule.ts'

/**
 * `FROM node: 14`: a blank tears the tag from its image.
 *
 * @param at An offset on the line of the instruction.
 */
export function tornTag(file: string, at: number): Finding | undefined {
  const from = file.lastIndexOf('\n', at - 1) + 1
  const [, before = '', written = '', image = '', tag = ''] =
    TORN.exec(file.slice(from, at + 200)) ?? []
  if (written === '') return undefined
  const start = from + before.length
  const right = `${image}:${tag}`
  const reason = `Unexpected blank in \`${written}\`, expected \`${right}\``
  return { start, end: start + written.length, reason, fix: right }
}

/** A blank behind the colon, before it, or on both sides. */
const TORN =
  /^([ \t]*FROM[ \t]+(?:--platform=\S+[ \t]+)?)(([a-z\d][\w./-]*)(?::[ \t]+|[ \t]+:[ \t]*)(\w[\w.-]*))(?=\s|$)/i
