import type { EndpointName } from '../../http/call.ts'
import type { ItemView } from '../item-view.ts'

/** A form beside an item's page. */
export interface DrawerProps {
  readonly view: ItemView
  readonly onClose: () => void
}

/** What has to be asked for anew once an item has changed. */
export const itemAnswers: readonly EndpointName[] = [
  'GET /disclosures/:id',
  'GET /disclosures',
  'GET /reviews',
  'GET /queue',
]
