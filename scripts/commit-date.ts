import { execFileSync } from 'node:child_process'

/**
 * The day of the last commit, `2026-11-22`; empty outside a repository.
 *
 * It stands for the day of the build, which it must not be: two builds of one commit give the same bytes.
 */
export function commitDate(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return ''
  }
}
