/**
 * What every call has in common; it knows no API.
 *
 * It needs `fetch` and what browsers, Node.js, Deno and Bun have beside it, and no package.
 */

export { anyBody, formBody, held, jsonBody, members, multipartBody, rawBody } from "./bodies.js";
export { graphql, json, nothing, send, type Api, type Call, type Environment, type Transport } from "./calls.js";
export { apiKey, basic, bearer, type Secret } from "./credentials.js";
export { ApiError } from "./errors.js";
export { paged, Pages, type Page } from "./pages.js";
export type { Pagination } from "./paging.js";
export { pairs } from "./values.js";
