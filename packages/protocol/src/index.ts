export { CLOSE_CODES, isFinalClose, type CloseCode } from './close-codes.ts'
export { ERROR_CODES, isErrorCode, type ErrorBody, type ErrorCode } from './errors.ts'
export { PresencePersonSchema, type PresencePerson } from './events/presence.ts'
export { readPushEvent, type PushEvent } from './events/push-event.ts'
export type { WorkshopEvent } from './events/workshop.ts'
export { encodeAwarenessFrame, type AwarenessFrame, type PresenceEntry } from './frames/awareness-frame.ts'
export { decodeFrame, type Frame } from './frames/decode-frame.ts'
export { encodeFenceFrame, type FenceFrame } from './frames/fence-frame.ts'
export { MESSAGE_TYPE } from './frames/message-type.ts'
export { encodePushFrame, type PushFrame } from './frames/push-frame.ts'
export { encodeQueryAwarenessFrame, type QueryAwarenessFrame } from './frames/query-awareness-frame.ts'
export { encodeSyncFrame, type SyncFrame } from './frames/sync-frame.ts'
export { AddAssetForm, type AddAssetReply, type AssetKind } from './http/add-asset.ts'
export { AddMemberRequest } from './http/add-member.ts'
export { assetPath, assetsPath, isAssetPath, readAssetPath } from './http/asset-path.ts'
export { ChangePasswordRequest } from './http/change-password.ts'
export { CopyAssetsRequest, type CopyAssetsReply } from './http/copy-assets.ts'
export { CreateAccountRequest, type CreateAccountReply } from './http/create-account.ts'
export { CreateAuthSessionRequest, type CreateAuthSessionReply } from './http/create-auth-session.ts'
export { CreateBlueprintRequest, TemplateSchema, type CreateBlueprintReply } from './http/create-blueprint.ts'
export { CreateGuestRequest, type CreateGuestReply } from './http/create-guest.ts'
export { CreateInvitationRequest, type CreateInvitationReply } from './http/create-invitation.ts'
export { CreateShareLinkRequest, type CreateShareLinkReply } from './http/create-share-link.ts'
export { CreateSyncTicketRequest, type CreateSyncTicketReply } from './http/create-sync-ticket.ts'
export { NameTeamRequest, type CreateTeamReply } from './http/create-team.ts'
export { DeleteBlueprintQuery } from './http/delete-blueprint.ts'
export { DeleteMeRequest, type EstateReply } from './http/delete-me.ts'
export { DeleteTeamQuery } from './http/delete-team.ts'
export {
  DrawBoardPictureQuery,
  type BoardPictureOrder,
  type BoardPictureProgram,
} from './http/draw-board-picture.ts'
export { DuplicateBlueprintRequest, type DuplicateBlueprintReply } from './http/duplicate-blueprint.ts'
export { EditBlueprintRequest } from './http/edit-blueprint.ts'
export { EditMeRequest } from './http/edit-me.ts'
export { EditShareLinkRequest } from './http/edit-share-link.ts'
export { ExportBlueprintQuery } from './http/export-blueprint.ts'
export { LanguageSchema, NameSchema, TitleSchema } from './http/fields.ts'
export { ReadInboxRequest, type InboxItem, type InboxReply } from './http/get-inbox.ts'
export type { GetBlueprintReply } from './http/get-blueprint.ts'
export type { PersonReply } from './http/get-me.ts'
export type { GetTeamReply } from './http/get-team.ts'
export { GrantableRoleSchema, type GrantableRole } from './http/grantable-role.ts'
export { HandOverBlueprintRequest } from './http/hand-over-blueprint.ts'
export { ImportFileForm, type ImportFileReply } from './http/import-file.ts'
export { ListActivityQuery, type ActivityItem, type ListActivityReply } from './http/list-activity.ts'
export type { Asset, ListAssetsReply } from './http/list-assets.ts'
export type { AuthSession, Device, ListAuthSessionsReply } from './http/list-auth-sessions.ts'
export {
  ListBlueprintsQuery,
  type BlueprintListItem,
  type ListBlueprintsReply,
} from './http/list-blueprints.ts'
export type { Invitation, ListInvitationsReply } from './http/list-invitations.ts'
export type { ListMembersReply, Member } from './http/list-members.ts'
export type {
  ListAllShareLinksReply,
  ListedShareLink,
  ListShareLinksReply,
  ShareLink,
} from './http/list-share-links.ts'
export { ListThreadsQuery, type ListThreadsReply } from './http/list-threads.ts'
export type { ListTeamsReply } from './http/list-teams.ts'
export type { AcceptInvitationReply, LookAtInvitationReply } from './http/look-at-invitation.ts'
export type { LookAtShareLinkReply } from './http/look-at-share-link.ts'
export { MoveBlueprintRequest } from './http/move-blueprint.ts'
export { PersonColourSchema, PersonSchema, type Person, type PersonColour } from './http/person.ts'
export { PresentRequest } from './http/present.ts'
export { ReactRequest } from './http/react.ts'
export { PRESENTING_REACTIONS, type PresentingReaction } from './http/presenting-reaction.ts'
export { RedeemShareLinkRequest, type RedeemShareLinkReply } from './http/redeem-share-link.ts'
export { RoleSchema } from './http/role.ts'
export type { SceneFeedback, SceneFeedbackReply } from './http/scene-feedback.ts'
export { SetMemberRequest } from './http/set-member.ts'
export {
  AnchorSchema,
  REACTIONS,
  ReactionSchema,
  type Anchor,
  type Author,
  type Comment,
  type Mention,
  type Reaction,
  type Thread,
} from './http/thread.ts'
export {
  AddCommentRequest,
  EditCommentRequest,
  ReadThreadRequest,
  StartThreadRequest,
} from './http/write-comment.ts'
export { SetTeamMemberRequest } from './http/set-team-member.ts'
export type { Team, TeamMember } from './http/team.ts'
export {
  HideStickiesRequest,
  OpenVoteRequest,
  PlaceDotsRequest,
  SetTimerRequest,
  SetTurnRequest,
  type Dots,
  type Vote,
  type VoteTargets,
  type WorkshopReply,
} from './http/workshop.ts'
export { LIMITS } from './limits.ts'
export { ProtocolError, type ProtocolErrorCode } from './protocol-error.ts'
export { PROTOCOL_VERSION } from './version.ts'
