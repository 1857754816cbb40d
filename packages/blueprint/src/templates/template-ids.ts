export const TEMPLATE_IDS = ['blank', 'running-shoes', 'supermarket', 'consultant'] as const

export type TemplateId = (typeof TEMPLATE_IDS)[number]
