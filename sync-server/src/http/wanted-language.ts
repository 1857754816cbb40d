import type { Language } from '@sightline/blueprint'
import type { Context } from 'hono'

/** What was asked for, or else the first of our languages that the browser prefers. */
export function wantedLanguage(c: Context, asked?: Language): Language {
  if (asked !== undefined) return asked
  const preferred = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality?.trim().slice(2) ?? 1) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return preferred.find(({ language }) => language === 'es' || language === 'en')?.language === 'es'
    ? 'es'
    : 'en'
}
