/** What comes after a page, decided from the answer alone. */

import { at, flat, text, type Pair } from "./values.js";

/**
 * How an operation pages: by `page`, `offset`, `cursor` or `link`.
 *
 * Parameters are names on the wire, places in the answer dotted paths, "" where there are none. The first page
 * is asked for with the number `firstPage` or the offset `firstOffset`. `more` is where an answer says whether another page follows.
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
  readonly more: string;
  readonly firstPage: number;
  readonly firstOffset: number;
}

/** Where the next page is. `passed` is how many items come before it, where pages are counted. */
export interface Step {
  readonly url: string;
  readonly query: readonly Pair[];
  readonly passed?: number;
}

/** An answer, and what it answers: the URL and query that were asked, and the items that come before, where known. */
export interface Answer {
  readonly url: string;
  readonly query: readonly Pair[];
  readonly response: Response;
  readonly body: unknown;
  readonly passed?: number | undefined;
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
export function following(pagination: Pagination, answer: Answer): Step | undefined {
  const { body } = answer;
  if ((Array.isArray(body) && pagination.items !== "") || saysMore(pagination, body) === false) return undefined;
  switch (pagination.style) {
    case "cursor":
      return byCursor(pagination, answer);
    case "link":
      return byLink(pagination, answer);
    case "offset":
      return byOffset(pagination, answer);
    default:
      return byPage(pagination, answer);
  }
}

/** Whether an answer says that another page follows, undefined where it does not say. */
function saysMore(pagination: Pagination, body: unknown): boolean | undefined {
  const told = pagination.more === "" ? undefined : at(body, pagination.more);
  return typeof told === "boolean" ? told : undefined;
}

function byPage(pagination: Pagination, answer: Answer): Step | undefined {
  const { url, query, body } = answer;
  const name = pagination.pageParam || "page";
  const current = numberAt(body, pagination.currentPage) ?? asked(query, name) ?? pagination.firstPage;
  const count = itemsOf(pagination, body).length;
  const passed = before(pagination, answer, current) + count;
  const more = saysMore(pagination, body) ?? (count > 0 && moreAfter(pagination, answer, current, passed));
  return more ? { url, query: replaced(query, name, current + 1), passed } : undefined;
}

/** How many items come before a page; at least so many, where the walk begins in the middle. */
function before(pagination: Pagination, { query, body, passed }: Answer, current: number): number {
  if (passed !== undefined || asked(query, pagination.pageParam || "page") === undefined) return passed ?? 0;
  return Math.max(0, current - pagination.firstPage) * itemsOf(pagination, body).length;
}

/** Whether a page follows the one of this number, at whose end so many items have passed. */
function moreAfter(pagination: Pagination, answer: Answer, current: number, passed: number): boolean {
  const last = numberAt(answer.body, pagination.lastPage);
  if (last === undefined) return moreBehind(pagination, answer, passed);
  // The last by count, if not by number.
  if (current + 1 === last + pagination.firstPage) {
    const total = numberAt(answer.body, pagination.total);
    return current < last && (total === undefined || passed < total);
  }
  return current < last;
}

/** Whether items follow. Only where nothing tells it does a page that is shorter than asked end the walk. */
function moreBehind(pagination: Pagination, { query, response, body }: Answer, passed: number): boolean {
  if (pagination.nextLink !== "") return Boolean(at(body, pagination.nextLink));
  const total = numberAt(body, pagination.total);
  if (total !== undefined) return passed < total;
  if (linked(response, "next|prev|first|last") !== undefined) return linked(response, "next") !== undefined;
  const size = asked(query, pagination.sizeParam);
  return !size || itemsOf(pagination, body).length >= size;
}

function byOffset(pagination: Pagination, answer: Answer): Step | undefined {
  const { url, query, body } = answer;
  const name = pagination.pageParam || "offset";
  const count = itemsOf(pagination, body).length;
  const there = (asked(query, name) ?? pagination.firstOffset) + count;
  const more = saysMore(pagination, body) ?? moreBehind(pagination, answer, there - pagination.firstOffset);
  return count > 0 && more ? { url, query: replaced(query, name, there) } : undefined;
}

/** A cursor of 0 leads to the beginning, and so to nothing further. */
function byCursor(pagination: Pagination, { url, query, body }: Answer): Step | undefined {
  const found = pagination.nextCursor === "" ? undefined : at(body, pagination.nextCursor);
  const cursor = typeof found === "string" || typeof found === "number" ? String(found) : "";
  if (cursor === "" || cursor === "0") return undefined;
  const name = pagination.cursorParam || "cursor";
  const stays = text(query.find(([known]) => known === name)?.[1]) === cursor;
  if (stays && itemsOf(pagination, body).length === 0) return undefined;
  return { url, query: replaced(query, name, cursor) };
}

/** A link leads only to where it came from, so that no server can have the credential sent elsewhere. */
function byLink(pagination: Pagination, { url, query, response, body }: Answer): Step | undefined {
  const link = pagination.nextLink === "" ? linked(response, "next") : at(body, pagination.nextLink);
  if (typeof link !== "string" || link === "") return undefined;
  // After a redirect, a relative link refers to where the answer came from (RFC 3986, section 5.1.3).
  const target = new URL(link, response.url || url);
  if (target.origin !== new URL(url).origin || target.username !== "") {
    throw new Error("the link to the next page leads to another origin: it is not followed");
  }
  const carried = flat(query).filter(([name]) => !target.searchParams.has(name));
  return { url: target.href, query: carried };
}

/** The first link of these relations in the Link header (RFC 8288). */
function linked(response: Response, relations: string): string | undefined {
  const link = new RegExp(`<([^<>]*)>[^<>]*;\\s*rel="?(?:${relations})\\b`, "i");
  return link.exec(response.headers.get("Link") ?? "")?.[1];
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
