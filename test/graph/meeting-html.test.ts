import { describe, expect, test } from 'vitest'
import { ownText, withNewText } from '../../src/graph/meeting-html.ts'

const joinUrl =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d&anon=true'
const link = `<a class="me-email-headline" href="${joinUrl.replaceAll('&', '&amp;')}">Anslut</a>`
const line = '<div style="width:100%"><span>________</span></div>'
const teams = `<div class="me-email-text" lang="sv-SE"><div><span class="me-email-text">Teams</span></div><div>${link}</div></div>`
const page = (inner: string) => `<html><head><meta charset="utf-8"></head><body>${inner}</body></html>`

describe('new words in a meeting’s body', () => {
  test.each([
    ['as Outlook keeps it', page(`${ownText('<p>Förr</p><div>och <br>då</div>')}<br>${line}${teams}`)],
    [
      'all in one more element',
      page(`<div class="x"><div>${ownText('<p>Förr</p>')}</div>${line}${teams}</div>`),
    ],
    ['with words of somebody’s own after ours', page(`${ownText('Förr')}<p>P.S.</p>${line}${teams}`)],
    ['with ours last', page(`${line}${teams}${ownText('<div><div>Förr</div></div>')}`)],
  ])('leave all around them as it was: %s', (_, before) => {
    const after = withNewText(before, joinUrl, '<p>Nu</p>')
    const [head, tail] = [before.slice(0, before.indexOf('<div class="samverkan')), line + teams]
    expect(after?.startsWith(`${head}${ownText('<p>Nu</p>')}`)).toBe(true)
    expect(after).toContain(tail)
    expect(after).not.toContain('Förr')
    expect(withNewText(after ?? '', joinUrl, '<p>Nu</p>')).toBe(after)
  })

  test('stand before Teams’ part where ours are not to be found', () => {
    const before = page(`<div><p>Egna ord</p>${line}${teams}</div>`)
    expect(withNewText(before, joinUrl, 'Nu')).toBe(`${ownText('Nu')}<br>${teams}`)
  })

  test('are not written where the link would go: inside our own text, or in no part of Teams’', () => {
    expect(withNewText(page(ownText(`Förr ${link}`)), joinUrl, 'Nu')).toBeNull()
    expect(withNewText(page(`<div><p>Förr</p>${link}</div>`), joinUrl, 'Nu')).toBeNull()
    expect(withNewText(page('<p>Förr</p>'), joinUrl, 'Nu')).toBeNull()
  })

  test('save Teams’ part also where it has come to stand inside ours', () => {
    expect(withNewText(page(ownText(`Förr${teams}`)), joinUrl, 'Nu')).toBe(`${ownText('Nu')}<br>${teams}`)
  })

  test('are all there is in a meeting without link', () => {
    expect(withNewText(page('<p>Förr</p>'), null, 'Nu')).toBe(ownText('Nu'))
    expect(withNewText(page(ownText('Förr')), null, 'Nu')).toBe(page(ownText('Nu')))
  })
})
