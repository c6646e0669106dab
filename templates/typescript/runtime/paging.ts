/** What comes after a page, decided from the answer alone. */

import { at, flat, text, type Pair } from "./values.js";

/**
 * How an operation pages: by `page`, `offset`, `cursor` or `link`.
 *
 * Parameters are names on the wire, places in the answer dotted paths, "" where there are none. The first page
 * is asked for with the number `firstPage` or the offset `firstOffset`.
 */
export interface Pagination {
  readonly style: string;
  readonly items: string;
  readonly pageParam: string;
  readonly sizeParam: string;
  readonly cursorParam: string;
  readonly total: string;
  readonly currentPage: string;
  readonly lastPage: string;
  readonly nextCursor: string;
  readonly nextLink: string;
  readonly firstPage: number;
  readonly firstOffset: number;
}

/** Where the next page is. */
export interface Step {
  readonly url: string;
  readonly query: readonly Pair[];
}

/** The items of a page. */
export function itemsOf(pagination: Pagination, body: unknown): readonly unknown[] {
  const found = Array.isArray(body) ? body : at(body, pagination.items);
  return Array.isArray(found) ? found : [];
}

/** The whole number at a place in an answer. */
export function numberAt(body: unknown, place: string): number | undefined {
  return place === "" ? undefined : whole(at(body, place));
}

/** The step to the next page, undefined on the last. */
export function following(
  pagination: Pagination,
  url: string,
  query: readonly Pair[],
  response: Response,
  body: unknown,
): Step | undefined {
  if (Array.isArray(body) && pagination.items !== "") return undefined;
  switch (pagination.style) {
    case "cursor":
      return byCursor(pagination, url, query, body);
    case "link":
      return byLink(pagination, url, query, response, body);
    case "offset":
      return byOffset(pagination, url, query, body);
    default:
      return byPage(pagination, url, query, body);
  }
}

function byPage(pagination: Pagination, url: string, query: readonly Pair[], body: unknown): Step | undefined {
  const name = pagination.pageParam || "page";
  const current = numberAt(body, pagination.currentPage) ?? asked(query, name) ?? pagination.firstPage;
  const count = itemsOf(pagination, body).length;
  if (count === 0 || !moreAfter(pagination, current, count, query, body)) return undefined;
  return { url, query: replaced(query, name, current + 1) };
}

function moreAfter(
  pagination: Pagination,
  current: number,
  count: number,
  query: readonly Pair[],
  body: unknown,
): boolean {
  const last = numberAt(body, pagination.lastPage);
  if (last !== undefined) return current < last;
  if (pagination.nextLink !== "") return Boolean(at(body, pagination.nextLink));
  const size = asked(query, pagination.sizeParam);
  const total = numberAt(body, pagination.total);
  if (total !== undefined && size) return current * size < total;
  return !size || count >= size;
}

function byOffset(pagination: Pagination, url: string, query: readonly Pair[], body: unknown): Step | undefined {
  const name = pagination.pageParam || "offset";
  const size = asked(query, pagination.sizeParam);
  const count = itemsOf(pagination, body).length;
  const there = (asked(query, name) ?? pagination.firstOffset) + count;
  const total = numberAt(body, pagination.total);
  const isLast = total === undefined ? size !== undefined && count < size : there - pagination.firstOffset >= total;
  return count === 0 || isLast ? undefined : { url, query: replaced(query, name, there) };
}

function byCursor(pagination: Pagination, url: string, query: readonly Pair[], body: unknown): Step | undefined {
  const cursor = pagination.nextCursor === "" ? undefined : at(body, pagination.nextCursor);
  if ((typeof cursor !== "string" || cursor === "") && typeof cursor !== "number") return undefined;
  return { url, query: replaced(query, pagination.cursorParam || "cursor", cursor) };
}

/** A link leads only to where it came from, so that no server can have the credential sent elsewhere. */
function byLink(
  pagination: Pagination,
  url: string,
  query: readonly Pair[],
  response: Response,
  body: unknown,
): Step | undefined {
  const link = pagination.nextLink === "" ? linked(response) : at(body, pagination.nextLink);
  if (typeof link !== "string" || link === "") return undefined;
  const target = new URL(link, url);
  if (target.origin !== new URL(url).origin || target.username !== "") {
    throw new Error("the link to the next page leads to another origin: it is not followed");
  }
  const carried = flat(query).filter(([name]) => !target.searchParams.has(name));
  return { url: target.href, query: carried };
}

/** The next link of the Link header (RFC 8288). */
function linked(response: Response): string | undefined {
  return /<([^<>]*)>[^<>]*;\s*rel="?next\b/i.exec(response.headers.get("Link") ?? "")?.[1];
}

function replaced(query: readonly Pair[], name: string, value: string | number): readonly Pair[] {
  return [...query.filter(([known]) => known !== name), [name, value]];
}

function asked(query: readonly Pair[], name: string): number | undefined {
  return whole(query.find(([known]) => known === name)?.[1]);
}

function whole(value: unknown): number | undefined {
  return /^[0-9]{1,15}$/.test(text(value)) ? Number(text(value)) : undefined;
}
