import type { PictureCardId } from './picture-links.ts'
import { m } from '#lib/paraglide/messages.js'

export type PictureLane = 'customer' | 'frontstage' | 'backstage' | 'support'

export interface PictureCard {
  readonly id: PictureCardId
  readonly title: () => string
  readonly decision?: boolean
  readonly proposed?: boolean
  readonly selected?: boolean
  readonly momentOfTruth?: boolean
  /** Somebody else has it selected. */
  readonly heldBy?: { readonly name: string; readonly colour: number }
  readonly touchpoint?: {
    readonly channel: () => string
    readonly returnShare?: number
    readonly satisfaction?: number
  }
}

export interface PictureRow {
  readonly lane: PictureLane
  readonly title: () => string
  readonly lineBelow?: { readonly title: () => string; readonly solid: boolean }
  readonly cells: readonly (readonly PictureCard[])[]
}

export const STEPS = [
  { title: m.picture_choose, number: 3, firstOfPhase: true },
  { title: m.picture_pay, number: 4, firstOfPhase: false },
  { title: m.picture_receive, number: 5, firstOfPhase: true },
  { title: m.picture_keep, number: 6, firstOfPhase: false },
]

/** Four steps of the running-shoe shop: what the home page shows of the product. */
export const ROWS: readonly PictureRow[] = [
  {
    lane: 'customer',
    title: m.lane_kind_customer,
    lineBelow: { title: m.line_interaction, solid: false },
    cells: [
      [{ id: 'asks', title: m.picture_asks }],
      [{ id: 'pays', title: m.picture_pays }],
      [{ id: 'fits', title: m.picture_fits, decision: true }],
      [{ id: 'answers', title: m.picture_answers }],
    ],
  },
  {
    lane: 'frontstage',
    title: m.lane_kind_frontstage,
    lineBelow: { title: m.line_visibility, solid: true },
    cells: [
      [
        {
          id: 'chat',
          title: m.picture_chat,
          touchpoint: { channel: m.picture_c_chat, returnShare: 0.6, satisfaction: 6.2 },
        },
        {
          id: 'scan',
          title: m.picture_scan,
          proposed: true,
          touchpoint: { channel: m.picture_c_app, returnShare: 0.17 },
        },
      ],
      [
        {
          id: 'checkout',
          title: m.picture_checkout,
          selected: true,
          momentOfTruth: true,
          touchpoint: { channel: m.picture_c_web, returnShare: 1.01, satisfaction: 4.6 },
        },
        {
          id: 'confirm',
          title: m.picture_confirm,
          touchpoint: { channel: m.picture_c_email, returnShare: 0.2, satisfaction: 7.9 },
        },
      ],
      [
        {
          id: 'track',
          title: m.picture_track,
          heldBy: { name: 'Jorge', colour: 9 },
          touchpoint: { channel: m.picture_c_web, returnShare: 0.32, satisfaction: 6.3 },
        },
        {
          id: 'label',
          title: m.picture_label,
          touchpoint: { channel: m.picture_c_web, returnShare: 0.17, satisfaction: 7.4 },
        },
      ],
      [
        {
          id: 'coupon',
          title: m.picture_coupon,
          touchpoint: { channel: m.picture_c_email, returnShare: -0.08, satisfaction: 6.6 },
        },
        {
          id: 'club',
          title: m.picture_club,
          touchpoint: { channel: m.picture_c_person, satisfaction: 7.8 },
        },
      ],
    ],
  },
  {
    lane: 'backstage',
    title: m.lane_kind_backstage,
    lineBelow: { title: m.line_internal_interaction, solid: false },
    cells: [
      [{ id: 'stock', title: m.picture_stock }],
      [
        { id: 'fraud', title: m.picture_fraud },
        { id: 'reserve', title: m.picture_reserve },
      ],
      [{ id: 'pack', title: m.picture_pack }],
      [{ id: 'segment', title: m.picture_segment }],
    ],
  },
  {
    lane: 'support',
    title: m.lane_kind_support,
    cells: [
      [{ id: 'stockService', title: m.picture_stockservice }],
      [{ id: 'gateway', title: m.picture_gateway }],
      [{ id: 'carrier', title: m.picture_carrier }],
      [{ id: 'crm', title: m.picture_crm }],
    ],
  },
]
