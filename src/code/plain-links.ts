/**
 * Makes text of links that would run something, and of pictures from elsewhere: notes are the words of strangers.
 */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'
import type { Element, ElementContent } from 'hast'
import { LINK_PROTOCOLS } from '../schemas.ts'

export const plainLinks = {
  name: 'plain-links',
  element: {
    filter: ['a', 'img'],
    visit({ tagName, properties, children }) {
      const { href, src, alt } = properties
      if (tagName === 'a') return leads(href) ? undefined : words(children)
      return isOurs(src) ? undefined : words([{ type: 'text', value: String(alt ?? '') }])
    },
  },
} satisfies NonNullable<SatteriProcessorOptions['hastPlugins']>[number]

function words(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: {}, children }
}

/** An address within the site, or of a kind that only leads somewhere. */
function leads(address: unknown): boolean {
  if (address === undefined) return true // The target of a link, such as a heading's.
  return LINK_PROTOCOLS.includes(resolved(address)?.protocol ?? '')
}

/** A picture from another site would tell it who reads what. */
function isOurs(address: unknown): boolean {
  return resolved(address)?.origin === HERE
}

/** As a browser reads it, control characters and all. */
function resolved(address: unknown): URL | undefined {
  return URL.parse(String(address), HERE) ?? undefined
}

const HERE = 'https://here.invalid'
