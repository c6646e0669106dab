/** The models of Leadcenter API. */

export interface Address {
  street?: string;
  city?: string;
  state?: string | null;
  postal_code?: string;
  country: string;
}

export interface Attachment {
  id: number;
  lead_id: number;
  file_name: string;
  mime_type: string;
  size: number;
  description: string | null;
  download_url: string;
  uploaded_by: UserSummary | null;
  created_at: string;
}

export interface Attendee {
  name: string | null;
  email: string;
  response: string;
}

export interface AuthLoginRequest {
  /** E-mail of the user */
  email: string;
  /** Password of the user */
  password: string;
  /** Shown in the list of tokens, to tell them apart later. Default: `API` */
  device_name?: string;
}

export interface AuthRefreshRequest {
  refresh_token: unknown;
}

export interface AuthRegisterRequest {
  /** Max 100 characters */
  first_name: string;
  /** Max 100 characters */
  last_name: string;
  /** Must not be in use */
  email: string;
  /** At least 10 characters */
  password: string;
  /** Same as `password` */
  password_confirmation: string;
  /** E.164, e.g. `+12125550147` */
  phone?: string;
  /** IANA name. Default: `UTC` */
  timezone?: string;
}

export interface AuthResponse {
  token: string;
  token_type: string;
  expires_at: string;
  refresh_token: string;
  user?: User;
}

export interface Availability {
  user_id: number;
  /** IANA name */
  timezone: string;
  /** One of: 15, 30, 45, 60. Default: 30 */
  slot_minutes: number;
  /** Free time after each event. Default: 0 */
  buffer_minutes: number;
  /**
   * Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday),
   * `start` and `end` (HH:MM)
   */
  weekly_hours: Array<WeeklyHour>;
  updated_at: string;
}

export interface AvailabilityUpdate {
  /** IANA name */
  timezone?: string;
  /** One of: 15, 30, 45, 60. Default: 30 */
  slot_minutes?: number;
  /** Free time after each event. Default: 0 */
  buffer_minutes?: number;
  /**
   * Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday),
   * `start` and `end` (HH:MM)
   */
  weekly_hours: ReadonlyArray<WeeklyHour>;
}

export interface CustomField {
  id: number;
  /** Lower case letters, digits and `_`; cannot be changed later */
  key: string;
  label: string;
  /** One of: text, number, date, select, multi_select, boolean */
  type: "text" | "number" | "date" | "select" | "multi_select" | "boolean" | (string & {});
  options: Array<string> | null;
  /** Default: false */
  is_required: boolean;
  /** Default: last */
  position: number;
  created_at: string;
  updated_at: string;
}

export interface CustomFieldCreate {
  /** Lower case letters, digits and `_`; cannot be changed later */
  key: string;
  label: string;
  /** One of: text, number, date, select, multi_select, boolean */
  type: "text" | "number" | "date" | "select" | "multi_select" | "boolean";
  /** Default: false */
  is_required?: boolean;
  options?: ReadonlyArray<string>;
  /** Default: last */
  position?: number;
}

export interface CustomFieldUpdate {
  label?: string;
  is_required?: boolean;
  position?: number;
}

export interface Delivery {
  id: string;
  webhook_id: number;
  event: string;
  status: string;
  response_code: number | null;
  attempts: number;
  duration_ms: number | null;
  payload: DeliveryPayload;
  delivered_at: string | null;
  created_at: string;
}

export interface DeliveryPayload {
  event: string;
  occurred_at: string;
  lead_id: number;
  changes?: Array<string>;
}

export interface Error_ {
  success: boolean;
  message: string;
  errors: { [key: string]: Array<string> };
}

export interface Event {
  id: number;
  /** Max 255 characters */
  title: string;
  description: string | null;
  /** One of: meeting, call, demo. Default: meeting */
  type: "meeting" | "call" | "demo" | (string & {});
  /** One of: tentative, confirmed, cancelled. Default: confirmed */
  status: "tentative" | "confirmed" | "cancelled" | (string & {});
  /** Date and time, ISO 8601 */
  starts_at: string;
  /** Date and time, after `starts_at` */
  ends_at: string;
  /** IANA name. Default: timezone of the user */
  timezone: string;
  /** Default: false */
  is_all_day: boolean;
  location: string | null;
  /** URL */
  meeting_url: string | null;
  lead_id: number | null;
  organizer: UserSummary;
  /** Objects with `email` and, optionally, `name` */
  attendees: Array<Attendee>;
  /** Minutes before the start, 0 to 1440 */
  reminder_minutes: number | null;
  created_at: string;
  updated_at: string;
}

export interface EventCreate {
  /** Max 255 characters */
  title: string;
  description?: string;
  /** One of: meeting, call, demo. Default: meeting */
  type?: "meeting" | "call" | "demo";
  /** One of: tentative, confirmed, cancelled. Default: confirmed */
  status?: "tentative" | "confirmed" | "cancelled";
  /** Date and time, ISO 8601 */
  starts_at: Date | string;
  /** Date and time, after `starts_at` */
  ends_at: Date | string;
  /** IANA name. Default: timezone of the user */
  timezone?: string;
  /** Default: false */
  is_all_day?: boolean;
  location?: string;
  /** URL */
  meeting_url?: string | null;
  lead_id?: number;
  /** Objects with `email` and, optionally, `name` */
  attendees?: ReadonlyArray<EventCreateAttendee>;
  /** Minutes before the start, 0 to 1440 */
  reminder_minutes?: number;
}

export interface EventCreateAttendee {
  name?: string;
  email: string;
}

export interface EventUpdate {
  starts_at?: Date | string;
  ends_at?: Date | string;
  status?: string;
}

export interface Lead {
  id: number;
  /** Max 100 characters */
  first_name: string;
  /** Max 100 characters */
  last_name: string | null;
  /** Valid e-mail address */
  email: string | null;
  /** E.164, e.g. `+12125550110` */
  phone: string | null;
  company: string | null;
  job_title: string | null;
  /** URL with scheme */
  website: string | null;
  /** `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2) */
  address: Address | null;
  /** One of: new, contacted, qualified, proposal, won, lost. Default: new */
  status: "new" | "contacted" | "qualified" | "proposal" | "won" | "lost" | (string & {});
  /** 0 to 100 */
  score: number;
  /** Expected value, decimal with two places, e.g. `12500.00` */
  value: string | null;
  /** ISO 4217. Default: USD */
  currency: string;
  /** Default: false */
  do_not_contact: boolean;
  source: SourceSummary | null;
  stage: StageSummary | null;
  owner: UserSummary | null;
  tags: Array<TagSummary>;
  /** Keys as in **Custom Fields** */
  custom_fields: { [key: string]: boolean | number | string | Array<string> };
  last_contacted_at: string | null;
  created_at: string;
  updated_at: string;
  lost_reason?: string;
}

export interface LeadAssignRequest {
  /** ID of the new owner */
  user_id: number;
  /** Send an e-mail to the new owner. Default: true */
  notify?: boolean;
}

export interface LeadCreate {
  /** Max 100 characters */
  first_name: string;
  /** Max 100 characters */
  last_name?: string;
  /** Valid e-mail address */
  email?: string;
  /** E.164, e.g. `+12125550110` */
  phone?: string;
  company?: string;
  job_title?: string;
  /** URL with scheme */
  website?: string;
  /** `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2) */
  address?: Address;
  /** One of: new, contacted, qualified, proposal, won, lost. Default: new */
  status?: "new" | "contacted" | "qualified" | "proposal" | "won" | "lost";
  /** 0 to 100 */
  score?: number;
  /** Expected value, decimal with two places, e.g. `12500.00` */
  value?: string;
  /** ISO 4217. Default: USD */
  currency?: string;
  /** Default: false */
  do_not_contact?: boolean;
  /** See **Sources** */
  source_id?: number;
  /** See **Pipelines**. Default: first stage of the default pipeline */
  stage_id?: number;
  /** See **Users** */
  owner_id?: number;
  /** See **Tags** */
  tag_ids?: ReadonlyArray<number>;
  /** Keys as in **Custom Fields** */
  custom_fields?: { readonly [key: string]: number | string };
}

export interface LeadMoveToStageRequest {
  stage_id?: number;
  lost_reason?: string;
}

export interface LeadReplace {
  first_name?: string;
  last_name?: string;
  email?: string;
  phone?: string;
  company?: string;
  job_title?: string;
  website?: string;
  address?: Address;
  status?: string;
  score?: number;
  value?: string;
  currency?: string;
  do_not_contact?: boolean;
  source_id?: number;
  stage_id?: number;
  owner_id?: number;
  tag_ids?: ReadonlyArray<number>;
  custom_fields?: { readonly [key: string]: boolean | number | string };
}

export interface LeadUpdate {
  status?: string;
  do_not_contact?: boolean;
  custom_fields?: { readonly [key: string]: string };
  owner_id?: unknown;
}

export interface Note {
  id: number;
  lead_id: number;
  /** Markdown, max 10,000 characters */
  body: string;
  /** Default: false */
  is_pinned: boolean;
  author: UserSummary | null;
  created_at: string;
  updated_at: string;
}

export interface NoteCreate {
  /** Markdown, max 10,000 characters */
  body: string;
  /** Default: false */
  is_pinned?: boolean;
}

export interface NoteUpdate {
  body: string;
  is_pinned?: boolean;
}

export interface OauthTokenResponse {
  token_type: string;
  expires_in: number;
  access_token: string;
  refresh_token: string;
  scope: string;
}

export interface Pipeline {
  id: number;
  /** Max 100 characters */
  name: string;
  description: string | null;
  /** Default: false */
  is_default: boolean;
  position: number;
  /** See **Create stage** */
  stages: Array<Stage>;
  created_at: string;
  updated_at: string;
}

export interface PipelineCreate {
  /** Max 100 characters */
  name: string;
  description?: string;
  /** Default: false */
  is_default?: boolean;
  /** See **Create stage** */
  stages?: ReadonlyArray<PipelineCreateStage>;
}

export interface PipelineCreateStage {
  name: string;
  probability: number;
  color?: string;
  type: string;
}

export interface PipelineUpdate {
  name?: string;
  description?: string;
}

export interface Slot {
  starts_at: string;
  ends_at: string;
}

export interface Source {
  id: number;
  /** Unique */
  name: string;
  /** One of: web_form, advertising, referral, event, import, api, other */
  type: "web_form" | "advertising" | "referral" | "event" | "import" | "api" | "other" | (string & {});
  /** Default: true */
  is_active: boolean;
  /** Decimal with two places, in the currency of the account */
  cost_per_lead: string | null;
  leads_count: number;
  created_at: string;
  updated_at: string;
}

export interface SourceCreate {
  /** Unique */
  name: string;
  /** One of: web_form, advertising, referral, event, import, api, other */
  type: string;
  /** Default: true */
  is_active?: boolean;
  /** Decimal with two places, in the currency of the account */
  cost_per_lead?: string;
}

export interface SourceSummary {
  id: number;
  name: string;
}

export interface SourceUpdate {
  name?: string;
  type?: string;
  is_active?: boolean;
  cost_per_lead?: unknown;
}

export interface Stage {
  id: number;
  pipeline_id: number;
  name: string;
  /** Default: last */
  position: number;
  /** 0 to 100 */
  probability: number;
  /** Hex color */
  color: string | null;
  /** One of: open, won, lost. Default: open */
  type: "open" | "won" | "lost" | (string & {});
  created_at: string;
  updated_at: string;
}

export interface StageCreate {
  name: string;
  /** Default: last */
  position?: number;
  /** 0 to 100 */
  probability?: number;
  /** Hex color */
  color?: string;
  /** One of: open, won, lost. Default: open */
  type?: "open" | "won" | "lost";
}

export interface StageReorderRequest {
  /** Required. All stages of the pipeline, in their new order. */
  stage_ids: ReadonlyArray<number>;
}

export interface StageSummary {
  id: number;
  pipeline_id: number;
  name: string;
}

export interface StageUpdate {
  name?: string;
  probability?: number;
}

export interface Tag {
  id: number;
  /** Required. Max 50 characters, unique. */
  name: string;
  /** Optional. Hex color. */
  color: string | null;
  leads_count: number;
  created_at: string;
  updated_at: string;
}

export interface TagAddRequest {
  /** Required. ID of the tag. Adding a tag twice does no harm. Returns the lead. */
  tag_id: number;
}

export interface TagCreate {
  /** Required. Max 50 characters, unique. */
  name: string;
  /** Optional. Hex color. */
  color?: string;
}

export interface TagSummary {
  id: number;
  name: string;
  color: string | null;
}

export interface TagUpdate {
  name?: string;
  color?: string;
}

export interface Task {
  id: number;
  /** Max 255 characters */
  title: string;
  description: string | null;
  /** One of: call, email, meeting, to_do. Default: to_do */
  type: "call" | "email" | "meeting" | "to_do" | (string & {});
  /** One of: low, normal, high. Default: normal */
  priority: "low" | "normal" | "high" | (string & {});
  status: string;
  /** Date and time, ISO 8601 */
  due_at: string | null;
  completed_at: string | null;
  /** Default: the default task list */
  task_list_id: number | null;
  lead_id: number | null;
  assignee: UserSummary | null;
  created_at: string;
  updated_at: string;
}

export interface TaskCreate {
  /** Max 255 characters */
  title: string;
  description?: string;
  /** One of: call, email, meeting, to_do. Default: to_do */
  type?: "call" | "email" | "meeting" | "to_do";
  /** One of: low, normal, high. Default: normal */
  priority?: "low" | "normal" | "high";
  /** Date and time, ISO 8601 */
  due_at?: string;
  /** Default: the default task list */
  task_list_id?: number;
  lead_id?: number;
  /** Default: the current user */
  assignee_id?: number;
}

export interface TaskList {
  id: number;
  /** Max 100 characters, unique */
  name: string;
  description: string | null;
  /** Hex color, e.g. `#9B51E0` */
  color: string | null;
  /** Makes this the default list. Default: false */
  is_default: boolean;
  tasks_count: number;
  open_tasks_count: number;
  created_at: string;
  updated_at: string;
}

export interface TaskListCreate {
  /** Max 100 characters, unique */
  name: string;
  description?: string;
  /** Hex color, e.g. `#9B51E0` */
  color?: string;
}

export interface TaskListUpdate {
  name: string;
  description?: unknown;
  color?: string;
  is_default?: boolean;
}

export interface TaskUpdate {
  title?: string;
  priority?: string;
  due_at?: Date | string;
  task_list_id?: number;
  lead_id?: number;
  assignee_id?: number;
}

export interface Token {
  id: number;
  name: string;
  abilities: Array<string>;
  last_used_at: string | null;
  expires_at: string | null;
  created_at: string;
}

export interface User {
  id: number;
  /** Max 100 characters */
  first_name: string;
  /** Max 100 characters */
  last_name: string;
  /** Must be unique. An invitation is sent to it */
  email: string;
  /** E.164 */
  phone: string | null;
  /** One of: admin, manager, agent. Default: agent */
  role: "admin" | "manager" | "agent" | (string & {});
  avatar_url: string | null;
  /** IANA name, default is the timezone of the account */
  timezone: string;
  is_active: boolean;
  last_login_at: string | null;
  created_at: string;
  updated_at: string;
}

export interface UserInviteRequest {
  /** Max 100 characters */
  first_name: string;
  /** Max 100 characters */
  last_name: string;
  /** Must be unique. An invitation is sent to it */
  email: string;
  /** E.164 */
  phone?: string;
  /** One of: admin, manager, agent. Default: agent */
  role?: string;
  /** IANA name, default is the timezone of the account */
  timezone?: string;
}

export interface UserSummary {
  id: number;
  name: string;
  email: string;
  avatar_url: string | null;
}

export interface UserUpdate {
  first_name?: string;
  last_name?: string;
  phone?: string;
  role?: string;
  timezone?: string;
}

export interface Webhook {
  id: number;
  /** https only */
  url: string;
  description: string | null;
  /** At least one, see the folder description */
  events: Array<string>;
  /** Default: true */
  is_active: boolean;
  last_delivery_at: string | null;
  created_at: string;
  updated_at: string;
  secret?: string;
}

export interface WebhookCreate {
  /** https only */
  url: string;
  description?: string;
  /** At least one, see the folder description */
  events: ReadonlyArray<string>;
  /** Default: true */
  is_active?: boolean;
}

export interface WebhookUpdate {
  events?: ReadonlyArray<string>;
  is_active?: boolean;
}

export interface WeeklyHour {
  day: string;
  start: string;
  end: string;
}
