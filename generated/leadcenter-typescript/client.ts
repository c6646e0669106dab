/** The operations of Leadcenter API, a function for each. */

import * as runtime from "./runtime/index.js";
import type {
  Address,
  Attachment,
  AuthResponse,
  Availability,
  CustomField,
  Delivery,
  Event,
  EventCreateAttendee,
  Lead,
  Note,
  OauthTokenResponse,
  Pipeline,
  PipelineCreateStage,
  Slot,
  Source,
  Stage,
  Tag,
  Task,
  TaskList,
  Token,
  User,
  Webhook,
  WeeklyHour,
} from "./models.js";

export { ApiError, type Page, type Pages, type Secret } from "./runtime/index.js";

/** Where the API is, and who calls it. */
export interface Config extends runtime.Transport {
  /** The `domain` of the server's URL; `https://app.leadcenter.example` if not given. */
  readonly domain?: string | undefined;
  /** Which of the API's environments to call. */
  readonly environment?: "production" | undefined;
  /** The token, or a function that gives it. */
  readonly token?: runtime.Secret | undefined;
}

const environments: { readonly [name in NonNullable<Config["environment"]>]: runtime.Environment } = {
  "production": { "domain": "https://app.leadcenter.example" },
};

const api: runtime.Api<Config> = {
  servers: ["{domain}"],
  baseUrls: (config) => [config.baseUrl],
  environment: (config) => (config.environment === undefined ? {} : environments[config.environment]),
  variables: (config) => [
    ["domain", config.domain, "https://app.leadcenter.example"],
  ],
  credentials: (config) => [
    ["bearerAuth", runtime.bearer(config.token)],
    ["oauth2", runtime.bearer(config.token)],
  ],
  error: { message: "message", code: "", errors: "errors" },
};

const PAGES: runtime.Pagination = {
  style: "page",
  items: "data",
  pageParam: "page",
  sizeParam: "per_page",
  cursorParam: "",
  total: "meta.total",
  currentPage: "meta.current_page",
  lastPage: "meta.last_page",
  nextCursor: "",
  nextLink: "links.next",
  more: "",
  firstPage: 1,
  firstOffset: 0,
};

/**
 * Login
 *
 * Log in with e-mail and password. The response carries the bearer token for all other requests;
 * the test script of this request stores it in the environment as `token`, so **run this one
 * first**.
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `email` | string | Yes | E-mail of the user |
 * | `password` | string | Yes | Password of the user |
 * | `device_name` | string | No | Shown in the list of tokens, to tell them apart later. Default: `API` |
 *
 * `POST /v1/auth/login`
 *
 * @param args.email E-mail of the user
 * @param args.password Password of the user
 * @param args.deviceName Shown in the list of tokens, to tell them apart later. Default: `API`
 */
export async function loginAuth(
  config: Config,
  args: {
    readonly email: string;
    readonly password: string;
    readonly deviceName?: string | undefined;
  },
  init?: RequestInit,
): Promise<AuthResponse> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/auth/login",
    body: runtime.jsonBody("application/json", runtime.members([
      ["email", args.email],
      ["password", args.password],
      ["device_name", args.deviceName],
    ])),
    accept: "application/json",
  }, init);
  return runtime.json<AuthResponse>(response);
}

/**
 * Register
 *
 * Create an account together with its first user, who becomes an `admin`. The response is the same
 * as for **Login**.
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `first_name` | string | Yes | Max 100 characters |
 * | `last_name` | string | Yes | Max 100 characters |
 * | `email` | string | Yes | Must not be in use |
 * | `password` | string | Yes | At least 10 characters |
 * | `password_confirmation` | string | Yes | Same as `password` |
 * | `phone` | string | No | E.164, e.g. `+12125550147` |
 * | `timezone` | string | No | IANA name. Default: `UTC` |
 *
 * `POST /v1/auth/register`
 *
 * @param args.firstName Max 100 characters
 * @param args.lastName Max 100 characters
 * @param args.email Must not be in use
 * @param args.password At least 10 characters
 * @param args.passwordConfirmation Same as `password`
 * @param args.phone E.164, e.g. `+12125550147`
 * @param args.timezone IANA name. Default: `UTC`
 */
export async function registerAuth(
  config: Config,
  args: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly password: string;
    readonly passwordConfirmation: string;
    readonly phone?: string | undefined;
    readonly timezone?: string | undefined;
  },
  init?: RequestInit,
): Promise<AuthResponse> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/auth/register",
    body: runtime.jsonBody("application/json", runtime.members([
      ["first_name", args.firstName],
      ["last_name", args.lastName],
      ["email", args.email],
      ["password", args.password],
      ["password_confirmation", args.passwordConfirmation],
      ["phone", args.phone],
      ["timezone", args.timezone],
    ])),
    accept: "application/json",
  }, init);
  return runtime.json<AuthResponse>(response);
}

/**
 * Get current user
 *
 * The user to whom the token belongs. Handy as a first check that a token works.
 *
 * For example:
 *
 * - Get current user
 * - Get current user (OAuth 2.0)
 *
 * `GET /v1/auth/me`
 */
export async function meAuth(
  config: Config,
  _args: { readonly [name: string]: never } = {},
  init?: RequestInit,
): Promise<User> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/auth/me",
    accept: "application/json",
    security: ["bearerAuth", "oauth2"],
  }, init);
  return runtime.json<User>(response);
}

/**
 * Refresh token
 *
 * Exchange the refresh token from **Login** for a new pair. The old refresh token can be used once
 * only.
 *
 * `POST /v1/auth/refresh`
 */
export async function refreshAuth(
  config: Config,
  args: {
    readonly refreshToken: unknown;
  },
  init?: RequestInit,
): Promise<AuthResponse> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/auth/refresh",
    body: runtime.jsonBody("application/json", runtime.members([
      ["refresh_token", args.refreshToken],
    ])),
    accept: "application/json",
  }, init);
  return runtime.json<AuthResponse>(response);
}

/**
 * Logout
 *
 * Revokes the token that is sent with this request. Other tokens of the same user keep working.
 *
 * `POST /v1/auth/logout`
 */
export async function logoutAuth(
  config: Config,
  _args: { readonly [name: string]: never } = {},
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/auth/logout",
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List personal access tokens
 *
 * All personal access tokens of the current user, made in **CRM Settings → Integrations**. The
 * token itself is shown there once, when it is made, and never again.
 *
 * `GET /v1/auth/tokens`
 */
export async function listAuthTokens(
  config: Config,
  _args: { readonly [name: string]: never } = {},
  init?: RequestInit,
): Promise<Array<Token>> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/auth/tokens",
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Array<Token>>(response);
}

/**
 * Revoke personal access token
 *
 * Revoke a token. Whatever uses it gets a 401 from then on.
 *
 * `DELETE /v1/auth/tokens/{token_id}`
 *
 * @param args.tokenId Required. ID of the personal access token (not the token itself)
 */
export async function revokeAuthTokens(
  config: Config,
  args: {
    readonly tokenId: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/auth/tokens/{tokenId}",
    values: { tokenId: args.tokenId },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * Authorize
 *
 * First step of the OAuth 2.0 **authorization code** flow: open this address in a browser, it is
 * not meant to be called from a program.
 *
 * The user sees a page asking for consent and is then sent to `redirect_uri` with `code` and
 * `state`. Exchange the code with the next request within 10 minutes.
 *
 * `GET /oauth/authorize`
 *
 * @param args.responseType Required. Always `code`
 * @param args.clientId Required. Client ID of your application
 * @param args.redirectUri Required. One of the redirect URIs of your application
 * @param args.scope Optional. Space separated list of: leads:read, leads:write, calendar:read, calendar:write, settings
 * @param args.state Recommended. Comes back unchanged
 * @param args.prompt Optional. One of: none, consent, login
 */
export async function authorizeOauth(
  config: Config,
  args: {
    readonly responseType: string;
    readonly clientId: string;
    readonly redirectUri: string;
    readonly scope?: string | undefined;
    readonly state?: string | undefined;
    readonly prompt?: "none" | "consent" | "login" | undefined;
  },
  init?: RequestInit,
): Promise<string> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/oauth/authorize",
    query: [
      ["response_type", args.responseType],
      ["client_id", args.clientId],
      ["redirect_uri", args.redirectUri],
      ["scope", args.scope],
      ["state", args.state],
      ["prompt", args.prompt],
    ],
  }, init);
  return response.text();
}

/**
 * Exchange authorization code
 *
 * Second step of the authorization code flow: exchange the code for an access token and a refresh
 * token.
 *
 * For example:
 *
 * - Exchange authorization code
 * - Refresh access token
 *
 * `POST /oauth/token`
 *
 * @param args.grantType Required.
 * @param args.clientId Required.
 * @param args.clientSecret Required for confidential clients
 * @param args.redirectUri Required. The same as in the first step
 * @param args.code Required. The code from the redirect, valid for 10 minutes
 * @param args.codeVerifier Only with PKCE
 * @param args.refreshToken Required.
 * @param args.scope Optional. A subset of the scopes granted before
 */
export async function tokenOauth(
  config: Config,
  args: {
    readonly grantType: string;
    readonly clientId: string;
    readonly clientSecret?: string | undefined;
    readonly redirectUri?: string | undefined;
    readonly code?: string | undefined;
    readonly codeVerifier?: string | undefined;
    readonly refreshToken?: string | undefined;
    readonly scope?: string | undefined;
  },
  init?: RequestInit,
): Promise<OauthTokenResponse> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/oauth/token",
    body: runtime.formBody([
      ["grant_type", args.grantType],
      ["client_id", args.clientId],
      ["client_secret", args.clientSecret],
      ["redirect_uri", args.redirectUri],
      ["code", args.code],
      ["code_verifier", args.codeVerifier],
      ["refresh_token", args.refreshToken],
      ["scope", args.scope],
    ]),
    accept: "application/json",
  }, init);
  return runtime.json<OauthTokenResponse>(response);
}

/**
 * List leads
 *
 * Leads the current user may see, newest first.
 *
 * Agents see their own leads and those without an owner; managers and admins see all.
 *
 * All filters are optional and are combined with **and**.
 *
 * `GET /v1/leads`
 *
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 * @param args.search Optional. Searches name, e-mail, phone and company
 * @param args.status Optional. One of: new, contacted, qualified, proposal, won, lost
 * @param args.ownerId Optional. ID of a user, `0` for leads without owner
 * @param args.pipelineId Optional. ID of a pipeline
 * @param args.stageId Optional. ID of a stage
 * @param args.sourceId Optional. ID of a source
 * @param args.tags Optional. ID of a tag, may be repeated
 * @param args.minScore Optional. Integer, 0 to 100
 * @param args.minValue Optional. Decimal
 * @param args.createdFrom Optional. Date, YYYY-MM-DD
 * @param args.createdTo Optional. Date, YYYY-MM-DD, inclusive
 * @param args.doNotContact Optional. true or false
 * @param args.sort Optional. One of: created_at, -created_at, last_name, -last_name, value, -value, score, -score. Default: -created_at
 */
export function listLeads(
  config: Config,
  args: {
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
    readonly search?: string | undefined;
    readonly status?: string | undefined;
    readonly ownerId?: number | undefined;
    readonly pipelineId?: number | undefined;
    readonly stageId?: number | undefined;
    readonly sourceId?: number | undefined;
    readonly tags?: ReadonlyArray<number> | undefined;
    readonly minScore?: number | undefined;
    readonly minValue?: number | undefined;
    readonly createdFrom?: string | undefined;
    readonly createdTo?: string | undefined;
    readonly doNotContact?: boolean | undefined;
    readonly sort?: "created_at" | "-created_at" | "last_name" | "-last_name" | "value" | "-value" | "score" | "-score" | undefined;
  } = {},
  init?: RequestInit,
): runtime.Pages<Lead> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/leads",
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
      ["search", args.search],
      ["status", args.status],
      ["owner_id", args.ownerId],
      ["pipeline_id", args.pipelineId],
      ["stage_id", args.stageId],
      ["source_id", args.sourceId],
      ["tags[]", args.tags],
      ["min_score", args.minScore],
      ["min_value", args.minValue],
      ["created_from", args.createdFrom],
      ["created_to", args.createdTo],
      ["do_not_contact", args.doNotContact],
      ["sort", args.sort],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Create lead
 *
 * Create a lead. Either `email` or `phone` is needed.
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `first_name` | string | Yes | Max 100 characters |
 * | `last_name` | string | No | Max 100 characters |
 * | `email` | string | Without `phone` | Valid e-mail address |
 * | `phone` | string | Without `email` | E.164, e.g. `+12125550110` |
 * | `company` | string | No |  |
 * | `job_title` | string | No |  |
 * | `website` | string | No | URL with scheme |
 * | `address` | object | No | `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2) |
 * | `status` | string | No | One of: new, contacted, qualified, proposal, won, lost. Default: new |
 * | `score` | integer | No | 0 to 100 |
 * | `value` | string | No | Expected value, decimal with two places, e.g. `12500.00` |
 * | `currency` | string | No | ISO 4217. Default: USD |
 * | `do_not_contact` | boolean | No | Default: false |
 * | `source_id` | integer | No | See **Sources** |
 * | `stage_id` | integer | No | See **Pipelines**. Default: first stage of the default pipeline |
 * | `owner_id` | integer | No | See **Users** |
 * | `tag_ids` | array of integers | No | See **Tags** |
 * | `custom_fields` | object | No | Keys as in **Custom Fields** |
 *
 * `POST /v1/leads`
 *
 * @param args.firstName Max 100 characters
 * @param args.lastName Max 100 characters
 * @param args.email Valid e-mail address
 * @param args.phone E.164, e.g. `+12125550110`
 * @param args.website URL with scheme
 * @param args.address `street`, `city`, `state`, `postal_code`, `country` (ISO 3166-1 alpha-2)
 * @param args.status One of: new, contacted, qualified, proposal, won, lost. Default: new
 * @param args.score 0 to 100
 * @param args.value Expected value, decimal with two places, e.g. `12500.00`
 * @param args.currency ISO 4217. Default: USD
 * @param args.doNotContact Default: false
 * @param args.sourceId See **Sources**
 * @param args.stageId See **Pipelines**. Default: first stage of the default pipeline
 * @param args.ownerId See **Users**
 * @param args.tagIds See **Tags**
 * @param args.customFields Keys as in **Custom Fields**
 */
export async function createLeads(
  config: Config,
  args: {
    readonly firstName: string;
    readonly lastName?: string | undefined;
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
    readonly company?: string | undefined;
    readonly jobTitle?: string | undefined;
    readonly website?: string | undefined;
    readonly address?: Address | undefined;
    readonly status?: "new" | "contacted" | "qualified" | "proposal" | "won" | "lost" | undefined;
    readonly score?: number | undefined;
    readonly value?: string | undefined;
    readonly currency?: string | undefined;
    readonly doNotContact?: boolean | undefined;
    readonly sourceId?: number | undefined;
    readonly stageId?: number | undefined;
    readonly ownerId?: number | undefined;
    readonly tagIds?: ReadonlyArray<number> | undefined;
    readonly customFields?: { readonly [key: string]: number | string } | undefined;
  },
  init?: RequestInit,
): Promise<Lead> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/leads",
    body: runtime.jsonBody("application/json", runtime.members([
      ["first_name", args.firstName],
      ["last_name", args.lastName],
      ["email", args.email],
      ["phone", args.phone],
      ["company", args.company],
      ["job_title", args.jobTitle],
      ["website", args.website],
      ["address", args.address],
      ["status", args.status],
      ["score", args.score],
      ["value", args.value],
      ["currency", args.currency],
      ["do_not_contact", args.doNotContact],
      ["source_id", args.sourceId],
      ["stage_id", args.stageId],
      ["owner_id", args.ownerId],
      ["tag_ids", args.tagIds],
      ["custom_fields", args.customFields],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Lead>(response);
}

/**
 * Get lead
 *
 * One lead with its owner, source, stage, tags and custom fields. `lost_reason` is there for lost
 * leads only.
 *
 * `GET /v1/leads/{lead}`
 *
 * @param args.lead Required. ID of the lead
 */
export async function getLeads(
  config: Config,
  args: {
    readonly lead: number;
  },
  init?: RequestInit,
): Promise<Lead> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/leads/{lead}",
    values: { lead: args.lead },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Lead>(response);
}

/**
 * Update lead
 *
 * Replace all fields of a lead; what is left out is emptied. Use **Change some fields of a lead**
 * to change a few only. Fields as in **Create lead**.
 *
 * `PUT /v1/leads/{lead}`
 *
 * @param args.lead Required. ID of the lead
 */
export async function replaceLeads(
  config: Config,
  args: {
    readonly lead: number;
    readonly firstName?: string | undefined;
    readonly lastName?: string | undefined;
    readonly email?: string | undefined;
    readonly phone?: string | undefined;
    readonly company?: string | undefined;
    readonly jobTitle?: string | undefined;
    readonly website?: string | undefined;
    readonly address?: Address | undefined;
    readonly status?: string | undefined;
    readonly score?: number | undefined;
    readonly value?: string | undefined;
    readonly currency?: string | undefined;
    readonly doNotContact?: boolean | undefined;
    readonly sourceId?: number | undefined;
    readonly stageId?: number | undefined;
    readonly ownerId?: number | undefined;
    readonly tagIds?: ReadonlyArray<number> | undefined;
    readonly customFields?: { readonly [key: string]: boolean | number | string } | undefined;
  },
  init?: RequestInit,
): Promise<Lead> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/leads/{lead}",
    values: { lead: args.lead },
    body: runtime.jsonBody("application/json", runtime.members([
      ["first_name", args.firstName],
      ["last_name", args.lastName],
      ["email", args.email],
      ["phone", args.phone],
      ["company", args.company],
      ["job_title", args.jobTitle],
      ["website", args.website],
      ["address", args.address],
      ["status", args.status],
      ["score", args.score],
      ["value", args.value],
      ["currency", args.currency],
      ["do_not_contact", args.doNotContact],
      ["source_id", args.sourceId],
      ["stage_id", args.stageId],
      ["owner_id", args.ownerId],
      ["tag_ids", args.tagIds],
      ["custom_fields", args.customFields],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Lead>(response);
}

/**
 * Change some fields of a lead
 *
 * Only the fields that are sent are changed. Custom fields are merged by key.
 *
 * `PATCH /v1/leads/{lead}`
 *
 * @param args.lead Required. ID of the lead
 */
export async function updateLeads(
  config: Config,
  args: {
    readonly lead: number;
    readonly status?: string | undefined;
    readonly doNotContact?: boolean | undefined;
    readonly customFields?: { readonly [key: string]: string } | undefined;
    readonly ownerId?: unknown | undefined;
  },
  init?: RequestInit,
): Promise<Lead> {
  const response = await runtime.send(api, config, {
    method: "PATCH",
    path: "/v1/leads/{lead}",
    values: { lead: args.lead },
    body: runtime.jsonBody("application/json", runtime.members([
      ["status", args.status],
      ["do_not_contact", args.doNotContact],
      ["custom_fields", args.customFields],
      ["owner_id", args.ownerId],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Lead>(response);
}

/**
 * Delete lead
 *
 * Deletes the lead with its notes, tasks and attachments. This cannot be undone.
 *
 * `DELETE /v1/leads/{lead}`
 *
 * @param args.lead Required. ID of the lead
 */
export async function deleteLeads(
  config: Config,
  args: {
    readonly lead: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/leads/{lead}",
    values: { lead: args.lead },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * Assign lead
 *
 * Make a user the owner of the lead.
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `user_id` | integer | Yes | ID of the new owner |
 * | `notify` | boolean | No | Send an e-mail to the new owner. Default: true |
 *
 * `POST /v1/leads/{lead}/assign`
 *
 * @param args.lead Required. ID of the lead
 * @param args.userId ID of the new owner
 * @param args.notify Send an e-mail to the new owner. Default: true
 */
export async function assignLeads(
  config: Config,
  args: {
    readonly lead: number;
    readonly userId: number;
    readonly notify?: boolean | undefined;
  },
  init?: RequestInit,
): Promise<Lead> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/leads/{lead}/assign",
    values: { lead: args.lead },
    body: runtime.jsonBody("application/json", runtime.members([
      ["user_id", args.userId],
      ["notify", args.notify],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Lead>(response);
}

/**
 * Move lead to stage
 *
 * Move the lead within its pipeline or into another one. `lost_reason` is required when the stage
 * is of the type `lost`.
 *
 * `POST /v1/leads/{lead}/stage`
 *
 * @param args.lead Required. ID of the lead
 */
export async function moveToStageLeads(
  config: Config,
  args: {
    readonly lead: number;
    readonly stageId?: number | undefined;
    readonly lostReason?: string | undefined;
  },
  init?: RequestInit,
): Promise<Lead> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/leads/{lead}/stage",
    values: { lead: args.lead },
    body: runtime.jsonBody("application/json", runtime.members([
      ["stage_id", args.stageId],
      ["lost_reason", args.lostReason],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Lead>(response);
}

/**
 * Export leads
 *
 * The leads as CSV (UTF-8, with a heading line), at most 10,000.
 *
 * `GET /v1/leads/export`
 *
 * @param args.status Optional. One of: new, contacted, qualified, proposal, won, lost
 * @param args.createdFrom Optional. Date, YYYY-MM-DD
 * @param args.createdTo Optional. Date, YYYY-MM-DD, inclusive
 * @param args.delimiter Optional. One of: `,` `;`. Default: `,`
 */
export async function exportLeads(
  config: Config,
  args: {
    readonly status?: "new" | "contacted" | "qualified" | "proposal" | "won" | "lost" | undefined;
    readonly createdFrom?: string | undefined;
    readonly createdTo?: string | undefined;
    readonly delimiter?: string | undefined;
  } = {},
  init?: RequestInit,
): Promise<string> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/leads/export",
    query: [
      ["status", args.status],
      ["created_from", args.createdFrom],
      ["created_to", args.createdTo],
      ["delimiter", args.delimiter],
    ],
    security: ["bearerAuth"],
  }, init);
  return response.text();
}

/**
 * List notes of a lead
 *
 * Pinned notes first, then newest first.
 *
 * `GET /v1/leads/{lead}/notes`
 *
 * @param args.lead Required. ID of the lead
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 * @param args.pinned Optional. 1: pinned notes only
 */
export function listLeadsNotes(
  config: Config,
  args: {
    readonly lead: number;
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
    readonly pinned?: number | undefined;
  },
  init?: RequestInit,
): runtime.Pages<Note> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/leads/{lead}/notes",
    values: { lead: args.lead },
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
      ["pinned", args.pinned],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Add note to a lead
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `body` | string | Yes | Markdown, max 10,000 characters |
 * | `is_pinned` | boolean | No | Default: false |
 *
 * `POST /v1/leads/{lead}/notes`
 *
 * @param args.lead Required. ID of the lead
 * @param args.body Markdown, max 10,000 characters
 * @param args.isPinned Default: false
 */
export async function createLeadsNotes(
  config: Config,
  args: {
    readonly lead: number;
    readonly body: string;
    readonly isPinned?: boolean | undefined;
  },
  init?: RequestInit,
): Promise<Note> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/leads/{lead}/notes",
    values: { lead: args.lead },
    body: runtime.jsonBody("application/json", runtime.members([
      ["body", args.body],
      ["is_pinned", args.isPinned],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Note>(response);
}

/**
 * List tasks of a lead
 *
 * Tasks that belong to the lead. Create them with **Create task** and `lead_id`.
 *
 * `GET /v1/leads/{lead}/tasks`
 *
 * @param args.lead Required. ID of the lead
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 * @param args.status Optional. One of: open, completed
 */
export function listLeadsTasks(
  config: Config,
  args: {
    readonly lead: number;
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
    readonly status?: "open" | "completed" | undefined;
  },
  init?: RequestInit,
): runtime.Pages<Task> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/leads/{lead}/tasks",
    values: { lead: args.lead },
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
      ["status", args.status],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Add tag to a lead
 *
 * `tag_id`: Required. ID of the tag. Adding a tag twice does no harm. Returns the lead.
 *
 * `POST /v1/leads/{lead}/tags`
 *
 * @param args.lead Required. ID of the lead
 * @param args.tagId Required. ID of the tag. Adding a tag twice does no harm. Returns the lead.
 */
export async function addLeadsTags(
  config: Config,
  args: {
    readonly lead: number;
    readonly tagId: number;
  },
  init?: RequestInit,
): Promise<Lead> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/leads/{lead}/tags",
    values: { lead: args.lead },
    body: runtime.jsonBody("application/json", runtime.members([
      ["tag_id", args.tagId],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Lead>(response);
}

/**
 * Remove tag from a lead
 *
 * The tag itself is kept.
 *
 * `DELETE /v1/leads/{lead}/tags/{tag}`
 *
 * @param args.lead Required. ID of the lead
 * @param args.tag Required. ID of the tag
 */
export async function removeLeadsTags(
  config: Config,
  args: {
    readonly lead: number;
    readonly tag: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/leads/{lead}/tags/{tag}",
    values: { lead: args.lead, tag: args.tag },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List attachments
 *
 * An array, newest first.
 *
 * `GET /v1/leads/{lead}/attachments`
 *
 * @param args.lead Required. ID of the lead
 */
export async function listLeadsAttachments(
  config: Config,
  args: {
    readonly lead: number;
  },
  init?: RequestInit,
): Promise<Array<Attachment>> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/leads/{lead}/attachments",
    values: { lead: args.lead },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Array<Attachment>>(response);
}

/**
 * Upload attachment
 *
 * Send the file as `multipart/form-data`. Postman sets the Content-Type header itself.
 *
 * `POST /v1/leads/{lead}/attachments`
 *
 * @param args.lead Required. ID of the lead
 * @param args.file Required. pdf, docx, xlsx, png or jpg, max 20 MB
 * @param args.description Optional. Max 255 characters
 */
export async function uploadLeadsAttachments(
  config: Config,
  args: {
    readonly lead: number;
    readonly file: Blob;
    readonly description?: string | undefined;
  },
  init?: RequestInit,
): Promise<Attachment> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/leads/{lead}/attachments",
    values: { lead: args.lead },
    body: runtime.multipartBody([
      ["file", args.file],
      ["description", args.description],
    ]),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Attachment>(response);
}

/**
 * Download attachment
 *
 * The file itself, with its own Content-Type.
 *
 * `GET /v1/leads/{lead}/attachments/{attachment}/download`
 *
 * @param args.lead Required. ID of the lead
 * @param args.attachment Required. ID of the attachment
 */
export async function downloadLeadsAttachments(
  config: Config,
  args: {
    readonly lead: number;
    readonly attachment: number;
  },
  init?: RequestInit,
): Promise<Blob> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/leads/{lead}/attachments/{attachment}/download",
    values: { lead: args.lead, attachment: args.attachment },
    security: ["bearerAuth"],
  }, init);
  return response.blob();
}

/**
 * Delete attachment
 *
 * `DELETE /v1/leads/{lead}/attachments/{attachment}`
 *
 * @param args.lead Required. ID of the lead
 * @param args.attachment Required. ID of the attachment
 */
export async function deleteLeadsAttachments(
  config: Config,
  args: {
    readonly lead: number;
    readonly attachment: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/leads/{lead}/attachments/{attachment}",
    values: { lead: args.lead, attachment: args.attachment },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List users
 *
 * Returns all users as an array. Pass both `page` and `per_page` for pages.
 *
 * `GET /v1/users`
 *
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 * @param args.role Optional. One of: admin, manager, agent
 * @param args.isActive Optional. 1 or 0
 * @param args.search Optional. Part of name or e-mail
 */
export function listUsers(
  config: Config,
  args: {
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
    readonly role?: "admin" | "manager" | "agent" | undefined;
    readonly isActive?: number | undefined;
    readonly search?: string | undefined;
  } = {},
  init?: RequestInit,
): runtime.Pages<User> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/users",
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
      ["role", args.role],
      ["is_active", args.isActive],
      ["search", args.search],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Invite user
 *
 * Invite a colleague.
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `first_name` | string | Yes | Max 100 characters |
 * | `last_name` | string | Yes | Max 100 characters |
 * | `email` | string | Yes | Must be unique. An invitation is sent to it |
 * | `phone` | string | No | E.164 |
 * | `role` | string | No | One of: admin, manager, agent. Default: agent |
 * | `timezone` | string | No | IANA name, default is the timezone of the account |
 *
 * `POST /v1/users`
 *
 * @param args.firstName Max 100 characters
 * @param args.lastName Max 100 characters
 * @param args.email Must be unique. An invitation is sent to it
 * @param args.phone E.164
 * @param args.role One of: admin, manager, agent. Default: agent
 * @param args.timezone IANA name, default is the timezone of the account
 */
export async function inviteUsers(
  config: Config,
  args: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly phone?: string | undefined;
    readonly role?: string | undefined;
    readonly timezone?: string | undefined;
  },
  init?: RequestInit,
): Promise<User> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/users",
    body: runtime.jsonBody("application/json", runtime.members([
      ["first_name", args.firstName],
      ["last_name", args.lastName],
      ["email", args.email],
      ["phone", args.phone],
      ["role", args.role],
      ["timezone", args.timezone],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<User>(response);
}

/**
 * Get user
 *
 * One user.
 *
 * `GET /v1/users/{user}`
 *
 * @param args.user Required. ID of the user
 */
export async function getUsers(
  config: Config,
  args: {
    readonly user: number;
  },
  init?: RequestInit,
): Promise<User> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/users/{user}",
    values: { user: args.user },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<User>(response);
}

/**
 * Update user
 *
 * Change a user. The e-mail address cannot be changed here.
 *
 * Fields as in **Invite user**, all optional.
 *
 * `PUT /v1/users/{user}`
 *
 * @param args.user Required. ID of the user
 */
export async function updateUsers(
  config: Config,
  args: {
    readonly user: number;
    readonly firstName?: string | undefined;
    readonly lastName?: string | undefined;
    readonly phone?: string | undefined;
    readonly role?: string | undefined;
    readonly timezone?: string | undefined;
  },
  init?: RequestInit,
): Promise<User> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/users/{user}",
    values: { user: args.user },
    body: runtime.jsonBody("application/json", runtime.members([
      ["first_name", args.firstName],
      ["last_name", args.lastName],
      ["phone", args.phone],
      ["role", args.role],
      ["timezone", args.timezone],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<User>(response);
}

/**
 * Deactivate user
 *
 * The user can no longer log in. Notes and tasks stay.
 *
 * `DELETE /v1/users/{user}`
 *
 * @param args.user Required. ID of the user
 * @param args.reassignTo Optional. ID of the user who takes over the open leads and tasks
 */
export async function deleteUsers(
  config: Config,
  args: {
    readonly user: number;
    readonly reassignTo?: number | undefined;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/users/{user}",
    values: { user: args.user },
    query: [
      ["reassign_to", args.reassignTo],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List notes
 *
 * Notes of all leads, newest first.
 *
 * `GET /v1/notes`
 *
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 * @param args.leadId Optional. ID of a lead
 * @param args.authorId Optional. ID of a user
 * @param args.search Optional. Part of the text
 */
export function listNotes(
  config: Config,
  args: {
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
    readonly leadId?: number | undefined;
    readonly authorId?: number | undefined;
    readonly search?: string | undefined;
  } = {},
  init?: RequestInit,
): runtime.Pages<Note> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/notes",
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
      ["lead_id", args.leadId],
      ["author_id", args.authorId],
      ["search", args.search],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Get note
 *
 * One note. `author` is null for imported notes.
 *
 * `GET /v1/notes/{noteId}`
 */
export async function getNotes(
  config: Config,
  args: {
    readonly noteId: number;
  },
  init?: RequestInit,
): Promise<Note> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/notes/{noteId}",
    values: { noteId: args.noteId },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Note>(response);
}

/**
 * Update note
 *
 * `PUT /v1/notes/{noteId}`
 */
export async function updateNotes(
  config: Config,
  args: {
    readonly noteId: number;
    readonly body: string;
    readonly isPinned?: boolean | undefined;
  },
  init?: RequestInit,
): Promise<Note> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/notes/{noteId}",
    values: { noteId: args.noteId },
    body: runtime.jsonBody("application/json", runtime.members([
      ["body", args.body],
      ["is_pinned", args.isPinned],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Note>(response);
}

/**
 * Delete note
 *
 * `DELETE /v1/notes/{noteId}`
 */
export async function deleteNotes(
  config: Config,
  args: {
    readonly noteId: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/notes/{noteId}",
    values: { noteId: args.noteId },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List tasks
 *
 * Tasks the current user may see.
 *
 * `GET /v1/tasks`
 *
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 * @param args.status Optional. One of: open, completed
 * @param args.type Optional. One of: call, email, meeting, to_do
 * @param args.priority Optional. One of: low, normal, high
 * @param args.assigneeId Optional. ID of a user
 * @param args.taskListId Optional. ID of a task list
 * @param args.leadId Optional. ID of a lead
 * @param args.dueBefore Optional. Date and time, ISO 8601
 * @param args.overdue Optional. 1: overdue tasks only
 * @param args.sort Optional. One of: due_at, -due_at, created_at, -created_at. Default: due_at
 */
export function listTasks(
  config: Config,
  args: {
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
    readonly status?: "open" | "completed" | undefined;
    readonly type?: "call" | "email" | "meeting" | "to_do" | undefined;
    readonly priority?: "low" | "normal" | "high" | undefined;
    readonly assigneeId?: number | undefined;
    readonly taskListId?: number | undefined;
    readonly leadId?: number | undefined;
    readonly dueBefore?: Date | string | undefined;
    readonly overdue?: number | undefined;
    readonly sort?: "due_at" | "-due_at" | "created_at" | "-created_at" | undefined;
  } = {},
  init?: RequestInit,
): runtime.Pages<Task> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/tasks",
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
      ["status", args.status],
      ["type", args.type],
      ["priority", args.priority],
      ["assignee_id", args.assigneeId],
      ["task_list_id", args.taskListId],
      ["lead_id", args.leadId],
      ["due_before", args.dueBefore],
      ["overdue", args.overdue],
      ["sort", args.sort],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Create task
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `title` | string | Yes | Max 255 characters |
 * | `description` | string | No |  |
 * | `type` | string | No | One of: call, email, meeting, to_do. Default: to_do |
 * | `priority` | string | No | One of: low, normal, high. Default: normal |
 * | `due_at` | string | No | Date and time, ISO 8601 |
 * | `task_list_id` | integer | No | Default: the default task list |
 * | `lead_id` | integer | No |  |
 * | `assignee_id` | integer | No | Default: the current user |
 *
 * `POST /v1/tasks`
 *
 * @param args.title Max 255 characters
 * @param args.type One of: call, email, meeting, to_do. Default: to_do
 * @param args.priority One of: low, normal, high. Default: normal
 * @param args.dueAt Date and time, ISO 8601
 * @param args.taskListId Default: the default task list
 * @param args.assigneeId Default: the current user
 */
export async function createTasks(
  config: Config,
  args: {
    readonly title: string;
    readonly description?: string | undefined;
    readonly type?: "call" | "email" | "meeting" | "to_do" | undefined;
    readonly priority?: "low" | "normal" | "high" | undefined;
    readonly dueAt?: string | undefined;
    readonly taskListId?: number | undefined;
    readonly leadId?: number | undefined;
    readonly assigneeId?: number | undefined;
  },
  init?: RequestInit,
): Promise<Task> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/tasks",
    body: runtime.jsonBody("application/json", runtime.members([
      ["title", args.title],
      ["description", args.description],
      ["type", args.type],
      ["priority", args.priority],
      ["due_at", args.dueAt],
      ["task_list_id", args.taskListId],
      ["lead_id", args.leadId],
      ["assignee_id", args.assigneeId],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Task>(response);
}

/**
 * Get task
 *
 * One task.
 *
 * `GET /v1/tasks/{task}`
 *
 * @param args.task Required. ID of the task
 */
export async function getTasks(
  config: Config,
  args: {
    readonly task: number;
  },
  init?: RequestInit,
): Promise<Task> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/tasks/{task}",
    values: { task: args.task },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Task>(response);
}

/**
 * Update task
 *
 * Fields as in **Create task**, all optional.
 *
 * `PUT /v1/tasks/{task}`
 *
 * @param args.task Required. ID of the task
 */
export async function updateTasks(
  config: Config,
  args: {
    readonly task: number;
    readonly title?: string | undefined;
    readonly priority?: string | undefined;
    readonly dueAt?: Date | string | undefined;
    readonly taskListId?: number | undefined;
    readonly leadId?: number | undefined;
    readonly assigneeId?: number | undefined;
  },
  init?: RequestInit,
): Promise<Task> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/tasks/{task}",
    values: { task: args.task },
    body: runtime.jsonBody("application/json", runtime.members([
      ["title", args.title],
      ["priority", args.priority],
      ["due_at", args.dueAt],
      ["task_list_id", args.taskListId],
      ["lead_id", args.leadId],
      ["assignee_id", args.assigneeId],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Task>(response);
}

/**
 * Complete task
 *
 * Marks the task as completed now. No body needed. A completed task is returned unchanged.
 *
 * `POST /v1/tasks/{task}/complete`
 *
 * @param args.task Required. ID of the task
 */
export async function completeTasks(
  config: Config,
  args: {
    readonly task: number;
  },
  init?: RequestInit,
): Promise<Task> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/tasks/{task}/complete",
    values: { task: args.task },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Task>(response);
}

/**
 * Delete task
 *
 * `DELETE /v1/tasks/{task}`
 *
 * @param args.task Required. ID of the task
 */
export async function deleteTasks(
  config: Config,
  args: {
    readonly task: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/tasks/{task}",
    values: { task: args.task },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List task lists
 *
 * An array of all task lists, or pages of them when both `page` and `per_page` are passed.
 *
 * `GET /v1/task-lists`
 *
 * @param args.page Page number. Needs per_page as well
 * @param args.perPage Items per page, max 100. Needs page as well
 */
export function listTaskLists(
  config: Config,
  args: {
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
  } = {},
  init?: RequestInit,
): runtime.Pages<TaskList> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/task-lists",
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Create task list
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `name` | string | Yes | Max 100 characters, unique |
 * | `description` | string | No |  |
 * | `color` | string | No | Hex color, e.g. `#9B51E0` |
 * | `is_default` | boolean | No | Makes this the default list. Default: false |
 *
 * `POST /v1/task-lists`
 *
 * @param args.name Max 100 characters, unique
 * @param args.color Hex color, e.g. `#9B51E0`
 */
export async function createTaskLists(
  config: Config,
  args: {
    readonly name: string;
    readonly description?: string | undefined;
    readonly color?: string | undefined;
  },
  init?: RequestInit,
): Promise<TaskList> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/task-lists",
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["description", args.description],
      ["color", args.color],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<TaskList>(response);
}

/**
 * Get task list
 *
 * `GET /v1/task-lists/{task_list}`
 *
 * @param args.taskList Required. ID of the task list
 */
export async function getTaskLists(
  config: Config,
  args: {
    readonly taskList: number;
  },
  init?: RequestInit,
): Promise<TaskList> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/task-lists/{taskList}",
    values: { taskList: args.taskList },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<TaskList>(response);
}

/**
 * Update task list
 *
 * `PUT /v1/task-lists/{task_list}`
 *
 * @param args.taskList Required. ID of the task list
 */
export async function updateTaskLists(
  config: Config,
  args: {
    readonly taskList: number;
    readonly name: string;
    readonly description?: unknown | undefined;
    readonly color?: string | undefined;
    readonly isDefault?: boolean | undefined;
  },
  init?: RequestInit,
): Promise<TaskList> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/task-lists/{taskList}",
    values: { taskList: args.taskList },
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["description", args.description],
      ["color", args.color],
      ["is_default", args.isDefault],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<TaskList>(response);
}

/**
 * Delete task list
 *
 * Its tasks move to the default list. The default list itself cannot be deleted.
 *
 * `DELETE /v1/task-lists/{task_list}`
 *
 * @param args.taskList Required. ID of the task list
 */
export async function deleteTaskLists(
  config: Config,
  args: {
    readonly taskList: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/task-lists/{taskList}",
    values: { taskList: args.taskList },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List events
 *
 * Events that touch the given days, by start.
 *
 * `GET /v1/calendar/events`
 *
 * @param args.from Required. First day, YYYY-MM-DD
 * @param args.to Required. Last day, YYYY-MM-DD
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 * @param args.userId Optional. ID of the organizer
 * @param args.leadId Optional. ID of a lead
 * @param args.type Optional. One of: meeting, call, demo
 * @param args.status Optional. One of: tentative, confirmed, cancelled
 */
export function listCalendarEvents(
  config: Config,
  args: {
    readonly from: string;
    readonly to: string;
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
    readonly userId?: number | undefined;
    readonly leadId?: number | undefined;
    readonly type?: "meeting" | "call" | "demo" | undefined;
    readonly status?: "tentative" | "confirmed" | "cancelled" | undefined;
  },
  init?: RequestInit,
): runtime.Pages<Event> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/calendar/events",
    query: [
      ["from", args.from],
      ["to", args.to],
      ["page", args.page],
      ["per_page", args.perPage],
      ["user_id", args.userId],
      ["lead_id", args.leadId],
      ["type", args.type],
      ["status", args.status],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Create event
 *
 * Creates the event and sends invitations to the attendees.
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `title` | string | Yes | Max 255 characters |
 * | `description` | string | No |  |
 * | `type` | string | No | One of: meeting, call, demo. Default: meeting |
 * | `status` | string | No | One of: tentative, confirmed, cancelled. Default: confirmed |
 * | `starts_at` | string | Yes | Date and time, ISO 8601 |
 * | `ends_at` | string | Yes | Date and time, after `starts_at` |
 * | `timezone` | string | No | IANA name. Default: timezone of the user |
 * | `is_all_day` | boolean | No | Default: false |
 * | `location` | string | No |  |
 * | `meeting_url` | string | No | URL |
 * | `lead_id` | integer | No |  |
 * | `attendees` | array | No | Objects with `email` and, optionally, `name` |
 * | `reminder_minutes` | integer | No | Minutes before the start, 0 to 1440 |
 *
 * `POST /v1/calendar/events`
 *
 * @param args.title Max 255 characters
 * @param args.startsAt Date and time, ISO 8601
 * @param args.endsAt Date and time, after `starts_at`
 * @param args.type One of: meeting, call, demo. Default: meeting
 * @param args.status One of: tentative, confirmed, cancelled. Default: confirmed
 * @param args.timezone IANA name. Default: timezone of the user
 * @param args.isAllDay Default: false
 * @param args.meetingUrl URL
 * @param args.attendees Objects with `email` and, optionally, `name`
 * @param args.reminderMinutes Minutes before the start, 0 to 1440
 */
export async function createCalendarEvents(
  config: Config,
  args: {
    readonly title: string;
    readonly startsAt: Date | string;
    readonly endsAt: Date | string;
    readonly description?: string | undefined;
    readonly type?: "meeting" | "call" | "demo" | undefined;
    readonly status?: "tentative" | "confirmed" | "cancelled" | undefined;
    readonly timezone?: string | undefined;
    readonly isAllDay?: boolean | undefined;
    readonly location?: string | undefined;
    readonly meetingUrl?: string | null | undefined;
    readonly leadId?: number | undefined;
    readonly attendees?: ReadonlyArray<EventCreateAttendee> | undefined;
    readonly reminderMinutes?: number | undefined;
  },
  init?: RequestInit,
): Promise<Event> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/calendar/events",
    body: runtime.jsonBody("application/json", runtime.members([
      ["title", args.title],
      ["starts_at", args.startsAt],
      ["ends_at", args.endsAt],
      ["description", args.description],
      ["type", args.type],
      ["status", args.status],
      ["timezone", args.timezone],
      ["is_all_day", args.isAllDay],
      ["location", args.location],
      ["meeting_url", args.meetingUrl],
      ["lead_id", args.leadId],
      ["attendees", args.attendees],
      ["reminder_minutes", args.reminderMinutes],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Event>(response);
}

/**
 * Get event
 *
 * `GET /v1/calendar/events/{event}`
 *
 * @param args.event Required. ID of the event
 */
export async function getCalendarEvents(
  config: Config,
  args: {
    readonly event: number;
  },
  init?: RequestInit,
): Promise<Event> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/calendar/events/{event}",
    values: { event: args.event },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Event>(response);
}

/**
 * Update event
 *
 * Fields as in **Create event**, all optional. Attendees are told about a new time.
 *
 * `PUT /v1/calendar/events/{event}`
 *
 * @param args.event Required. ID of the event
 */
export async function updateCalendarEvents(
  config: Config,
  args: {
    readonly event: number;
    readonly startsAt?: Date | string | undefined;
    readonly endsAt?: Date | string | undefined;
    readonly status?: string | undefined;
  },
  init?: RequestInit,
): Promise<Event> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/calendar/events/{event}",
    values: { event: args.event },
    body: runtime.jsonBody("application/json", runtime.members([
      ["starts_at", args.startsAt],
      ["ends_at", args.endsAt],
      ["status", args.status],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Event>(response);
}

/**
 * Delete event
 *
 * `DELETE /v1/calendar/events/{event}`
 *
 * @param args.event Required. ID of the event
 * @param args.notify Optional. true or false, whether attendees are told. Default: true
 */
export async function deleteCalendarEvents(
  config: Config,
  args: {
    readonly event: number;
    readonly notify?: boolean | undefined;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/calendar/events/{event}",
    values: { event: args.event },
    query: [
      ["notify", args.notify],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * Get availability
 *
 * Weekly hours in the timezone of the user. A day may occur more than once (a break at noon) or not
 * at all.
 *
 * `GET /v1/calendar/availability/{user}`
 *
 * @param args.user Required. ID of the user
 */
export async function getCalendarAvailability(
  config: Config,
  args: {
    readonly user: number;
  },
  init?: RequestInit,
): Promise<Availability> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/calendar/availability/{user}",
    values: { user: args.user },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Availability>(response);
}

/**
 * Update availability
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `timezone` | string | No | IANA name |
 * | `slot_minutes` | integer | No | One of: 15, 30, 45, 60. Default: 30 |
 * | `buffer_minutes` | integer | No | Free time after each event. Default: 0 |
 * | `weekly_hours` | array | Yes | Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday), `start` and `end` (HH:MM) |
 *
 * `PUT /v1/calendar/availability/{user}`
 *
 * @param args.user Required. ID of the user
 * @param args.weeklyHours Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday), `start` and `end` (HH:MM)
 * @param args.timezone IANA name
 * @param args.slotMinutes One of: 15, 30, 45, 60. Default: 30
 * @param args.bufferMinutes Free time after each event. Default: 0
 */
export async function updateCalendarAvailability(
  config: Config,
  args: {
    readonly user: number;
    readonly weeklyHours: ReadonlyArray<WeeklyHour>;
    readonly timezone?: string | undefined;
    readonly slotMinutes?: number | undefined;
    readonly bufferMinutes?: number | undefined;
  },
  init?: RequestInit,
): Promise<Availability> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/calendar/availability/{user}",
    values: { user: args.user },
    body: runtime.jsonBody("application/json", runtime.members([
      ["weekly_hours", args.weeklyHours],
      ["timezone", args.timezone],
      ["slot_minutes", args.slotMinutes],
      ["buffer_minutes", args.bufferMinutes],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Availability>(response);
}

/**
 * List free slots
 *
 * Free slots, weekly hours minus events.
 *
 * `GET /v1/calendar/availability/{user}/slots`
 *
 * @param args.user Required. ID of the user
 * @param args.from Required. First day, YYYY-MM-DD
 * @param args.to Required. Last day, YYYY-MM-DD, at most 31 days later
 * @param args.duration Optional. Minutes. Default: slot_minutes of the user
 */
export async function listCalendarAvailabilitySlots(
  config: Config,
  args: {
    readonly user: number;
    readonly from: string;
    readonly to: string;
    readonly duration?: number | undefined;
  },
  init?: RequestInit,
): Promise<Array<Slot>> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/calendar/availability/{user}/slots",
    values: { user: args.user },
    query: [
      ["from", args.from],
      ["to", args.to],
      ["duration", args.duration],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Array<Slot>>(response);
}

/**
 * List pipelines
 *
 * All pipelines with their stages, as an array.
 *
 * `GET /v1/pipelines`
 */
export async function listPipelines(
  config: Config,
  _args: { readonly [name: string]: never } = {},
  init?: RequestInit,
): Promise<Array<Pipeline>> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/pipelines",
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Array<Pipeline>>(response);
}

/**
 * Create pipeline
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `name` | string | Yes | Max 100 characters |
 * | `description` | string | No |  |
 * | `is_default` | boolean | No | Default: false |
 * | `stages` | array | No | See **Create stage** |
 *
 * `POST /v1/pipelines`
 *
 * @param args.name Max 100 characters
 * @param args.isDefault Default: false
 * @param args.stages See **Create stage**
 */
export async function createPipelines(
  config: Config,
  args: {
    readonly name: string;
    readonly description?: string | undefined;
    readonly isDefault?: boolean | undefined;
    readonly stages?: ReadonlyArray<PipelineCreateStage> | undefined;
  },
  init?: RequestInit,
): Promise<Pipeline> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/pipelines",
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["description", args.description],
      ["is_default", args.isDefault],
      ["stages", args.stages],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Pipeline>(response);
}

/**
 * Get pipeline
 *
 * `GET /v1/pipelines/{pipeline}`
 *
 * @param args.pipeline Required. ID of the pipeline
 */
export async function getPipelines(
  config: Config,
  args: {
    readonly pipeline: number;
  },
  init?: RequestInit,
): Promise<Pipeline> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/pipelines/{pipeline}",
    values: { pipeline: args.pipeline },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Pipeline>(response);
}

/**
 * Update pipeline
 *
 * `PUT /v1/pipelines/{pipeline}`
 *
 * @param args.pipeline Required. ID of the pipeline
 */
export async function updatePipelines(
  config: Config,
  args: {
    readonly pipeline: number;
    readonly name?: string | undefined;
    readonly description?: string | undefined;
  },
  init?: RequestInit,
): Promise<Pipeline> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/pipelines/{pipeline}",
    values: { pipeline: args.pipeline },
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["description", args.description],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Pipeline>(response);
}

/**
 * Create stage
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `name` | string | Yes |  |
 * | `position` | integer | No | Default: last |
 * | `probability` | integer | No | 0 to 100 |
 * | `color` | string | No | Hex color |
 * | `type` | string | No | One of: open, won, lost. Default: open |
 *
 * `POST /v1/pipelines/{pipeline}/stages`
 *
 * @param args.pipeline Required. ID of the pipeline
 * @param args.position Default: last
 * @param args.probability 0 to 100
 * @param args.color Hex color
 * @param args.type One of: open, won, lost. Default: open
 */
export async function createPipelinesStages(
  config: Config,
  args: {
    readonly pipeline: number;
    readonly name: string;
    readonly position?: number | undefined;
    readonly probability?: number | undefined;
    readonly color?: string | undefined;
    readonly type?: "open" | "won" | "lost" | undefined;
  },
  init?: RequestInit,
): Promise<Stage> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/pipelines/{pipeline}/stages",
    values: { pipeline: args.pipeline },
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["position", args.position],
      ["probability", args.probability],
      ["color", args.color],
      ["type", args.type],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Stage>(response);
}

/**
 * Update stage
 *
 * `PUT /v1/pipelines/{pipeline}/stages/{stage}`
 *
 * @param args.pipeline Required. ID of the pipeline
 * @param args.stage Required. ID of the stage
 */
export async function updatePipelinesStages(
  config: Config,
  args: {
    readonly pipeline: number;
    readonly stage: number;
    readonly name?: string | undefined;
    readonly probability?: number | undefined;
  },
  init?: RequestInit,
): Promise<Stage> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/pipelines/{pipeline}/stages/{stage}",
    values: { pipeline: args.pipeline, stage: args.stage },
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["probability", args.probability],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Stage>(response);
}

/**
 * Reorder stages
 *
 * `stage_ids`: Required. All stages of the pipeline, in their new order.
 *
 * `PUT /v1/pipelines/{pipeline}/stages/order`
 *
 * @param args.pipeline Required. ID of the pipeline
 * @param args.stageIds Required. All stages of the pipeline, in their new order.
 */
export async function reorderPipelinesStages(
  config: Config,
  args: {
    readonly pipeline: number;
    readonly stageIds: ReadonlyArray<number>;
  },
  init?: RequestInit,
): Promise<Array<Stage>> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/pipelines/{pipeline}/stages/order",
    values: { pipeline: args.pipeline },
    body: runtime.jsonBody("application/json", runtime.members([
      ["stage_ids", args.stageIds],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Array<Stage>>(response);
}

/**
 * Delete stage
 *
 * `DELETE /v1/pipelines/{pipeline}/stages/{stage}`
 *
 * @param args.pipeline Required. ID of the pipeline
 * @param args.stage Required. ID of the stage
 * @param args.moveTo Required if the stage has leads. ID of another stage
 */
export async function deletePipelinesStages(
  config: Config,
  args: {
    readonly pipeline: number;
    readonly stage: number;
    readonly moveTo?: number | undefined;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/pipelines/{pipeline}/stages/{stage}",
    values: { pipeline: args.pipeline, stage: args.stage },
    query: [
      ["move_to", args.moveTo],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List sources
 *
 * All sources, as an array.
 *
 * `GET /v1/sources`
 *
 * @param args.isActive optional, 1 or 0
 */
export async function listSources(
  config: Config,
  args: {
    readonly isActive?: number | undefined;
  } = {},
  init?: RequestInit,
): Promise<Array<Source>> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/sources",
    query: [
      ["is_active", args.isActive],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Array<Source>>(response);
}

/**
 * Create source
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `name` | string | Yes | Unique |
 * | `type` | string | Yes | One of: web_form, advertising, referral, event, import, api, other |
 * | `is_active` | boolean | No | Default: true |
 * | `cost_per_lead` | string | No | Decimal with two places, in the currency of the account |
 *
 * `POST /v1/sources`
 *
 * @param args.name Unique
 * @param args.type One of: web_form, advertising, referral, event, import, api, other
 * @param args.isActive Default: true
 * @param args.costPerLead Decimal with two places, in the currency of the account
 */
export async function createSources(
  config: Config,
  args: {
    readonly name: string;
    readonly type: string;
    readonly isActive?: boolean | undefined;
    readonly costPerLead?: string | undefined;
  },
  init?: RequestInit,
): Promise<Source> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/sources",
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["type", args.type],
      ["is_active", args.isActive],
      ["cost_per_lead", args.costPerLead],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Source>(response);
}

/**
 * Update source
 *
 * `PUT /v1/sources/{source}`
 *
 * @param args.source Required. ID of the source
 */
export async function updateSources(
  config: Config,
  args: {
    readonly source: number;
    readonly name?: string | undefined;
    readonly type?: string | undefined;
    readonly isActive?: boolean | undefined;
    readonly costPerLead?: unknown | undefined;
  },
  init?: RequestInit,
): Promise<Source> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/sources/{source}",
    values: { source: args.source },
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["type", args.type],
      ["is_active", args.isActive],
      ["cost_per_lead", args.costPerLead],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Source>(response);
}

/**
 * Delete source
 *
 * `DELETE /v1/sources/{source}`
 *
 * @param args.source Required. ID of the source
 */
export async function deleteSources(
  config: Config,
  args: {
    readonly source: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/sources/{source}",
    values: { source: args.source },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List tags
 *
 * All tags by name, as an array.
 *
 * `GET /v1/tags`
 *
 * @param args.search optional, part of the name
 */
export async function listTags(
  config: Config,
  args: {
    readonly search?: string | undefined;
  } = {},
  init?: RequestInit,
): Promise<Array<Tag>> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/tags",
    query: [
      ["search", args.search],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Array<Tag>>(response);
}

/**
 * Create tag
 *
 * `name`: Required. Max 50 characters, unique.
 *
 * `color`: Optional. Hex color.
 *
 * `POST /v1/tags`
 *
 * @param args.name Required. Max 50 characters, unique.
 * @param args.color Optional. Hex color.
 */
export async function createTags(
  config: Config,
  args: {
    readonly name: string;
    readonly color?: string | undefined;
  },
  init?: RequestInit,
): Promise<Tag> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/tags",
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["color", args.color],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Tag>(response);
}

/**
 * Update tag
 *
 * `PUT /v1/tags/{tagId}`
 */
export async function updateTags(
  config: Config,
  args: {
    readonly tagId: number;
    readonly name?: string | undefined;
    readonly color?: string | undefined;
  },
  init?: RequestInit,
): Promise<Tag> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/tags/{tagId}",
    values: { tagId: args.tagId },
    body: runtime.jsonBody("application/json", runtime.members([
      ["name", args.name],
      ["color", args.color],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Tag>(response);
}

/**
 * Delete tag
 *
 * The tag is removed from all leads.
 *
 * `DELETE /v1/tags/{tagId}`
 */
export async function deleteTags(
  config: Config,
  args: {
    readonly tagId: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/tags/{tagId}",
    values: { tagId: args.tagId },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List custom fields
 *
 * All custom fields by position, as an array.
 *
 * `GET /v1/custom-fields`
 */
export async function listCustomFields(
  config: Config,
  _args: { readonly [name: string]: never } = {},
  init?: RequestInit,
): Promise<Array<CustomField>> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/custom-fields",
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Array<CustomField>>(response);
}

/**
 * Create custom field
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `key` | string | Yes | Lower case letters, digits and `_`; cannot be changed later |
 * | `label` | string | Yes |  |
 * | `type` | string | Yes | One of: text, number, date, select, multi_select, boolean |
 * | `options` | array of strings | For select and multi_select |  |
 * | `is_required` | boolean | No | Default: false |
 * | `position` | integer | No | Default: last |
 *
 * `POST /v1/custom-fields`
 *
 * @param args.key Lower case letters, digits and `_`; cannot be changed later
 * @param args.type One of: text, number, date, select, multi_select, boolean
 * @param args.isRequired Default: false
 * @param args.position Default: last
 */
export async function createCustomFields(
  config: Config,
  args: {
    readonly key: string;
    readonly label: string;
    readonly type: "text" | "number" | "date" | "select" | "multi_select" | "boolean";
    readonly isRequired?: boolean | undefined;
    readonly options?: ReadonlyArray<string> | undefined;
    readonly position?: number | undefined;
  },
  init?: RequestInit,
): Promise<CustomField> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/custom-fields",
    body: runtime.jsonBody("application/json", runtime.members([
      ["key", args.key],
      ["label", args.label],
      ["type", args.type],
      ["is_required", args.isRequired],
      ["options", args.options],
      ["position", args.position],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<CustomField>(response);
}

/**
 * Update custom field
 *
 * `PUT /v1/custom-fields/{custom_field}`
 *
 * @param args.customField Required. ID of the custom field
 */
export async function updateCustomFields(
  config: Config,
  args: {
    readonly customField: number;
    readonly label?: string | undefined;
    readonly isRequired?: boolean | undefined;
    readonly position?: number | undefined;
  },
  init?: RequestInit,
): Promise<CustomField> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/custom-fields/{customField}",
    values: { customField: args.customField },
    body: runtime.jsonBody("application/json", runtime.members([
      ["label", args.label],
      ["is_required", args.isRequired],
      ["position", args.position],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<CustomField>(response);
}

/**
 * Delete custom field
 *
 * **Careful:** the values of this field are deleted from all leads.
 *
 * `DELETE /v1/custom-fields/{custom_field}`
 *
 * @param args.customField Required. ID of the custom field
 */
export async function deleteCustomFields(
  config: Config,
  args: {
    readonly customField: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/custom-fields/{customField}",
    values: { customField: args.customField },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List webhooks
 *
 * The secret is not shown here.
 *
 * `GET /v1/webhooks`
 *
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 */
export function listWebhooks(
  config: Config,
  args: {
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
  } = {},
  init?: RequestInit,
): runtime.Pages<Webhook> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/webhooks",
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Create webhook
 *
 * The `secret` is part of this response only, keep it.
 *
 * | Field | Type | Required | Description |
 * | --- | --- | --- | --- |
 * | `url` | string | Yes | https only |
 * | `description` | string | No |  |
 * | `events` | array of strings | Yes | At least one, see the folder description |
 * | `is_active` | boolean | No | Default: true |
 *
 * `POST /v1/webhooks`
 *
 * @param args.url https only
 * @param args.events At least one, see the folder description
 * @param args.isActive Default: true
 */
export async function createWebhooks(
  config: Config,
  args: {
    readonly url: string;
    readonly events: ReadonlyArray<string>;
    readonly description?: string | undefined;
    readonly isActive?: boolean | undefined;
  },
  init?: RequestInit,
): Promise<Webhook> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/webhooks",
    body: runtime.jsonBody("application/json", runtime.members([
      ["url", args.url],
      ["events", args.events],
      ["description", args.description],
      ["is_active", args.isActive],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Webhook>(response);
}

/**
 * Get webhook
 *
 * `GET /v1/webhooks/{webhook}`
 *
 * @param args.webhook Required. ID of the webhook
 */
export async function getWebhooks(
  config: Config,
  args: {
    readonly webhook: number;
  },
  init?: RequestInit,
): Promise<Webhook> {
  const response = await runtime.send(api, config, {
    method: "GET",
    path: "/v1/webhooks/{webhook}",
    values: { webhook: args.webhook },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Webhook>(response);
}

/**
 * Update webhook
 *
 * `PUT /v1/webhooks/{webhook}`
 *
 * @param args.webhook Required. ID of the webhook
 */
export async function updateWebhooks(
  config: Config,
  args: {
    readonly webhook: number;
    readonly events?: ReadonlyArray<string> | undefined;
    readonly isActive?: boolean | undefined;
  },
  init?: RequestInit,
): Promise<Webhook> {
  const response = await runtime.send(api, config, {
    method: "PUT",
    path: "/v1/webhooks/{webhook}",
    values: { webhook: args.webhook },
    body: runtime.jsonBody("application/json", runtime.members([
      ["events", args.events],
      ["is_active", args.isActive],
    ])),
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Webhook>(response);
}

/**
 * Delete webhook
 *
 * `DELETE /v1/webhooks/{webhook}`
 *
 * @param args.webhook Required. ID of the webhook
 */
export async function deleteWebhooks(
  config: Config,
  args: {
    readonly webhook: number;
  },
  init?: RequestInit,
): Promise<void> {
  const response = await runtime.send(api, config, {
    method: "DELETE",
    path: "/v1/webhooks/{webhook}",
    values: { webhook: args.webhook },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.nothing(response);
}

/**
 * List deliveries
 *
 * Deliveries of the last 30 days, newest first.
 *
 * `GET /v1/webhooks/{webhook}/deliveries`
 *
 * @param args.webhook Required. ID of the webhook
 * @param args.page Required for pagination. Starts at 1
 * @param args.perPage Required for pagination. Default 25, max 100
 * @param args.status Optional. One of: pending, delivered, failed
 * @param args.event Optional. Name of an event
 */
export function listWebhooksDeliveries(
  config: Config,
  args: {
    readonly webhook: number;
    readonly page?: number | undefined;
    readonly perPage?: number | undefined;
    readonly status?: "pending" | "delivered" | "failed" | undefined;
    readonly event?: string | undefined;
  },
  init?: RequestInit,
): runtime.Pages<Delivery> {
  return runtime.paged(api, config, {
    method: "GET",
    path: "/v1/webhooks/{webhook}/deliveries",
    values: { webhook: args.webhook },
    query: [
      ["page", args.page],
      ["per_page", args.perPage],
      ["status", args.status],
      ["event", args.event],
    ],
    accept: "application/json",
    security: ["bearerAuth"],
  }, PAGES, init);
}

/**
 * Redeliver
 *
 * Send a delivery again. Returns at once, the delivery is `pending` until it is done.
 *
 * `POST /v1/webhooks/{webhook}/deliveries/{delivery}/redeliver`
 *
 * @param args.webhook Required. ID of the webhook
 * @param args.delivery Required. UUID of the delivery
 */
export async function redeliverWebhooksDeliveries(
  config: Config,
  args: {
    readonly webhook: number;
    readonly delivery: string;
  },
  init?: RequestInit,
): Promise<Delivery> {
  const response = await runtime.send(api, config, {
    method: "POST",
    path: "/v1/webhooks/{webhook}/deliveries/{delivery}/redeliver",
    values: { webhook: args.webhook, delivery: args.delivery },
    accept: "application/json",
    security: ["bearerAuth"],
  }, init);
  return runtime.json<Delivery>(response);
}
