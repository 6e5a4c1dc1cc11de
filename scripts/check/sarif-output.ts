import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ignoreComment } from '../rules/ignore-comment.ts'
import type { Rule } from '../rules/rule.ts'
import type { Checked, Noted, Notice } from './checked.ts'
import type { Output } from './output.ts'

/**
 * For code scanning: SARIF 2.1.0.
 *
 * A file that could not be checked is no result but a notification: the tool says that it did not do its work. So is what it
 * did not look at in a file.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifOutput: Output = function* (files, { rules }) {
  const all = [...rules, ignoreComment]
  const results: object[] = []
  const notifications: object[] = []
  let executionSuccessful = true
  for (const file of files) {
    for (const noted of file.findings)
      if (noted.severity !== 'fixed') results.push(resultOf(file, noted, all))
    if (file.notice) notifications.push(noticeOf(file.name, file.notice))
    if (!file.refusal) continue
    executionSuccessful = false
    notifications.push(notificationOf(file.name, file.refusal))
  }
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Drydock', rules: all.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful,
            toolExecutionNotifications: notifications,
          },
        ],
        results,
      },
    ],
  }
  yield `${JSON.stringify(log, null, 2)}\n`
}

function descriptorOf({ id, kind, description }: Rule): object {
  return { id, shortDescription: { text: description }, properties: { tags: [kind] } }
}

function resultOf({ name }: Checked, noted: Noted, rules: readonly Rule[]): object {
  const { rule, severity, reason, from, to, fix } = noted
  const region = {
    ...{ startLine: from.line, startColumn: from.column },
    ...{ endLine: to.line, endColumn: to.column },
  }
  const artifactLocation = { uri: uriOf(name) }
  const replacement = { deletedRegion: region, insertedContent: { text: fix } }
  const fixes = [{ artifactChanges: [{ artifactLocation, replacements: [replacement] }] }]
  return {
    ruleId: rule.id,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: reason },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fix !== undefined && { fixes }),
  }
}

function notificationOf(name: string, refusal: NonNullable<Checked['refusal']>): object {
  const { id, place, reason, advice } = refusal
  const region = { startLine: place.line, startColumn: place.column }
  return {
    level: 'error',
    descriptor: { id },
    message: { text: `${reason}. ${advice}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) }, region } }],
  }
}

/** What was not looked at: the tool did its work. */
function noticeOf(name: string, { id, said }: Notice): object {
  return {
    level: 'note',
    descriptor: { id },
    message: { text: said },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }],
  }
}

/** Relative to where the program was called, which in a workflow is the repository. */
function uriOf(name: string): string {
  if (isAbsolute(name)) return pathToFileURL(name).href
  return name.split('/').map(encodeURIComponent).join('/')
}
