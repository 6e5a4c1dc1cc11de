/**
 * What a row of the sheet says, as it was written: whatever is filled in and however its flags are shown.
 */
import type { Findable } from './find.ts'

/** By what one can find a row. */
export function findableOf(row: HTMLElement): Findable {
  return {
    group: row.closest<HTMLElement>('[data-group]')?.dataset['group'] ?? '',
    task: textOf(row, 'h3'),
    commands: [...row.querySelectorAll('code')].flatMap(formsOf).join('\n'),
    aliases: row.dataset['aliases'] ?? '',
    // Each for itself: without a blank between them two words would be one.
    glosses: [...row.querySelectorAll('dt, dd')].map((one) => one.textContent).join(' '),
    isManagerOnly: 'manager' in row.dataset,
    isRetired: 'retired' in row.dataset,
    isEssential: 'essential' in row.dataset,
  }
}

/** By what one can find a row of the tables. */
export function findableKeyword(row: HTMLElement): Findable {
  return {
    group: '',
    task: textOf(row, 'td'),
    commands: textOf(row, 'th'),
    aliases: '',
    glosses: '',
    isManagerOnly: false,
    isRetired: false,
    isEssential: false,
  }
}

/** `IMAGE`, the name of a placeholder. */
export function nameOf(placeholder: HTMLElement): string {
  placeholder.dataset['name'] ??= placeholder.textContent.slice(1, -1)
  return placeholder.dataset['name']
}

/** A flag as it was written. */
export function writtenFlag(flag: HTMLElement): string {
  flag.dataset['written'] ??= flag.textContent
  return flag.dataset['written']
}

/** What is copied: the command as it is shown, without comments. */
export function bareCommand(code: Element): string {
  return [...code.childNodes]
    .map((part) => (part instanceof Element && part.matches('.comment') ? '' : part.textContent))
    .join('')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
}

/** A command as the notes write it, with long and with short flags, each once. */
function formsOf(code: Element): readonly string[] {
  const form = (style: 'written' | 'long' | 'short'): string =>
    [...code.childNodes].map((part) => partIn(part, style)).join('')
  return [...new Set([form('written'), form('long'), form('short')])]
}

function partIn(part: ChildNode, style: 'written' | 'long' | 'short'): string | null {
  if (!(part instanceof HTMLElement)) return part.textContent
  if (part.localName === 'var') return `<${nameOf(part)}>`
  if (!('long' in part.dataset)) return part.textContent
  return style === 'written' ? writtenFlag(part) : (part.dataset[style] ?? '')
}

function textOf(row: HTMLElement, selector: string): string {
  return row.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? ''
}
