import { expect, test } from 'vitest'
import { isActiveSvg } from '../../scripts/text/active-svg.ts'

const svg = (inside: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)

test.each([
  '<path d="M0 0h1"/>',
  '<defs><g id="a"/></defs><use href="#a"/>',
  '<image href="data:image/png;base64,AA=="/>',
  '<a href="https://example.org/"><text>on and on</text></a>',
  '<style>.a { fill: red }</style><title>set</title>',
])('%s is a picture', (inside) => {
  expect(isActiveSvg(svg(inside))).toBe(false)
})

test.each([
  '<script>hurt()</script>',
  '<s:script xmlns:s="http://www.w3.org/2000/svg">hurt()</s:script>',
  '<path onclick="hurt()"/>',
  '<path/onload=hurt() />',
  '<a href="javascript:hurt()"/>',
  '<a xlink:href="java&#115;cript:hurt()"/>',
  '<use href="other.svg#a"/>',
  '<image href="data:image/svg+xml,x"/>',
  '<foreignObject><body/></foreignObject>',
  '<set attributeName="href" to="x"/>',
  '<style>@import "https://example.org/a.css"</style>',
  '<!ENTITY x "y">',
])('%s acts', (inside) => {
  expect(isActiveSvg(svg(inside))).toBe(true)
})

test('other encodings can hide anything', () => {
  expect(isActiveSvg(new Uint8Array(Buffer.from('<svg/>', 'utf16le')))).toBe(true)
})
