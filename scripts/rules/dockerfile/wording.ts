import { nearest } from '../../text/nearest.ts'
import type { Finding } from '../rule.ts'

export type Diagnostic = ReturnType<typeof import('dockerfile-utils').validate>[number]

/** What the numbers of `ValidationCode` mean, in our words. */
export function tell(
  actual: string,
  line: string,
  { message }: Diagnostic,
  code: number,
): Pick<Finding, 'reason' | 'fix'> {
  if (code === 38) {
    const guess = nearest(actual.toUpperCase(), INSTRUCTIONS)
    return {
      reason: `Unexpected instruction \`${actual}\`${guess ? `, expected \`${guess}\`` : ''}`,
      ...(guess && { fix: guess }),
    }
  }
  const instruction = /^\s*([A-Za-z]+)/.exec(line)?.[1]?.toUpperCase() ?? ''
  const given = line.trim().split(/\s+/).length - 1
  const wanted = WANTED.get(code)
  if (wanted !== undefined) {
    const count = given === 1 ? '1 argument' : `${given} arguments`
    return { reason: `Unexpected \`${instruction}\` with ${count}, expected ${wanted}` }
  }
  if (code === 49)
    return {
      reason: `Unexpected quotes in \`${line.trim().slice(instruction.length).trim()}\`, expected double ones: else it is no list`,
    }
  if (code === 20) return { reason: `Unexpected \`${instruction}\`, expected \`FROM\` before it` }
  const said = typeof message === 'string' ? message : message.value
  return {
    reason: `Unexpected \`${actual}\` in \`${instruction}\`: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
  }
}

const WANTED: ReadonlyMap<number, string> = new Map([
  [2, 'one at least'],
  [4, '1'],
  [5, 'at least 1'],
  [6, '2'],
  [7, 'at least 2'],
  [8, '1 or 3'],
])

/** All that a Dockerfile may hold, in capitals. */
export const INSTRUCTIONS: readonly string[] = [
  'ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER', 'ONBUILD', 'RUN',
  'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR',
] // prettier-ignore
