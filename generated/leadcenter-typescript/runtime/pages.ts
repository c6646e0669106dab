/** Results in pages. */

import { address, exchange, json, type Api, type Call, type Transport } from "./calls.js";
import { following, itemsOf, numberAt, type Pagination } from "./paging.js";
import { flat, withQuery } from "./values.js";

/** A page of results. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many items there are on all pages, where the API says. */
  readonly total: number | undefined;
  /** The number of the last page, where the API says. */
  readonly lastPage: number | undefined;
  /** The whole answer. */
  readonly body: unknown;
  /** Fetches the next page; undefined after the last. */
  readonly next: (() => Promise<Page<Item>>) | undefined;
}

/** Results to come: `await` them for the first page, or `for await` through the items of all pages. */
export class Pages<Item> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
  readonly #first: () => Promise<Page<Item>>;

  constructor(first: () => Promise<Page<Item>>) {
    this.#first = first;
  }

  then<Result = Page<Item>, Failure = never>(
    onFulfilled?: ((page: Page<Item>) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.#first().then(onFulfilled, onRejected);
  }

  /** Page after page, each fetched when it is reached. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    let page: Page<Item> | undefined = await this.#first();
    while (page !== undefined) {
      yield page;
      page = await page.next?.();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }
}

/** A call that pages, sent when its results are awaited or iterated. */
export function paged<Item, Config extends Transport>(
  api: Api<Config>,
  config: Config,
  call: Call,
  pagination: Pagination,
  init: RequestInit | undefined,
): Pages<Item> {
  const read = async (url: string, asked: Call, seen: ReadonlySet<string>, passed?: number): Promise<Page<Item>> => {
    const place = withQuery(url, asked.query ?? []);
    if (seen.has(place)) throw new Error("the server's next page is one that was already read");
    const response = await exchange(api, config, asked, url, init);
    const body = await json<unknown>(response);
    const step = following(pagination, { url, query: flat(asked.query ?? []), response, body, passed });
    return {
      items: itemsOf(pagination, body) as readonly Item[],
      total: numberAt(body, pagination.total),
      lastPage: numberAt(body, pagination.lastPage),
      body,
      next: step && (() => read(step.url, { ...asked, query: step.query }, new Set([...seen, place]), step.passed)),
    };
  };
  return new Pages(async () => read(address(api, config, call), call, new Set()));
}
