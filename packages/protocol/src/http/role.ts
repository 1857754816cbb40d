import { ROLES } from '@sightline/blueprint'
import * as v from 'valibot'

export const RoleSchema = v.picklist(ROLES)
