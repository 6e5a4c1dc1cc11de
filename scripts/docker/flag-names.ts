/**
 * Old names of flags that the client still takes and `--help` hides, and what they are called today.
 *
 * @see https://github.com/docker/cli/tree/master/cli/command, where they are marked as hidden
 */
export const NAMES_OF_TODAY: ReadonlyMap<string, string> = new Map([
  ['--net', '--network'],
  ['--net-alias', '--network-alias'],
  ['--dns-opt', '--dns-option'],
  ['--time', '--timeout'],
])

/** Flags that mean the same, and take the same value, under another name in another command. */
export const NAMES_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...NAMES_OF_TODAY,
  ['--memory', '--limit-memory'],
  ['--cpus', '--limit-cpu'],
  ['--memory-reservation', '--reserve-memory'],
  ['--file', '--compose-file'],
  ['-f', '--compose-file'],
])
