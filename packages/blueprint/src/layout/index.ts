export type {
  BoardLayout,
  CardBox,
  ColumnBox,
  FeelingPoint,
  FeelingRow,
  LaneBox,
  LineBox,
  PhaseBox,
  Tray,
  TrayBox,
} from './board-layout.ts'
export { derivedLines } from './derived-lines.ts'
export type { DerivedLine, LineKind } from './derived-lines.ts'
export { feelingPath } from './feeling-row.ts'
export { layoutBlueprint } from './layout-blueprint.ts'
export type { LayoutOptions } from './layout-options.ts'
export { MEASURES } from './measures.ts'
export { contains, overlaps, unionOf } from './rect.ts'
export type { Point, Rect } from './rect.ts'
export { takesCards } from './takes-cards.ts'
export { createTextCache } from './text-cache.ts'
export type { TextCache } from './text-cache.ts'
export { LINK_LABEL_STYLE, META_STYLE, QUOTE_STYLE, TITLE_STYLE } from './text-style.ts'
export type { TextStyle } from './text-style.ts'
export { textWidthPx } from './text-width.ts'
export { visibleLanes } from './visible-lanes.ts'
export { wrapText } from './wrap-text.ts'
export type { WrappedText } from './wrap-text.ts'
export { boundsOf, createCardIndex } from './card-index.ts'
export { linkEnds } from './link-ends.ts'
export { labelRect } from './label-rect.ts'
export { linkPath } from './link-path.ts'
export type { LinkRoute, RouteLabel, RoutePoint } from './link-route.ts'
export { rerouteLayout, routeLayout, routeLinks } from './route-links.ts'
export type { LinkRoutes, RoutedLayout } from './route-links.ts'
export type { SpatialIndex } from './spatial-index.ts'
export { cellRect, newCardRect } from './cell-rect.ts'
export { arrowLine } from './arrow-line.ts'
export type { ArrowLine } from './arrow-line.ts'
export { anchorPoint, inkBounds, frameOf, frameRect, freePointOf, lineOf } from './free-things.ts'
export { dropTarget, keptTarget } from './drop-target.ts'
export type { DropTarget } from './drop-target.ts'
export { laneTarget, phaseTarget, stepTarget } from './header-target.ts'
export { hitTest } from './hit-test.ts'
export type { Hit, HitTargets } from './hit-test.ts'
export { columnAt, laneAt } from './locate.ts'
export { nextRect } from './next-rect.ts'
export { nextCard } from './next-card.ts'
export type { Direction, GridFocus } from './next-card.ts'
export { shiftedCell } from './shifted-cell.ts'
export { renderThumbnail } from './render-thumbnail.ts'
