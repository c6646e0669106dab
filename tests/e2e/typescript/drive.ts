/** Calls LeadCenter's client against the server whose URL is the first argument, and prints what came of it. */

import { ApiError, createLeads, deleteLeads, downloadLeadsAttachments, getLeads, listLeads } from "./client.js";
import { redeliverWebhooksDeliveries, tokenOauth, uploadLeadsAttachments, type Config } from "./client.js";
import type { Lead } from "./models.js";

declare const process: { argv: string[] };

const config: Config = { baseUrl: process.argv[2], token: async () => "a-token" };

async function failure(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return { result: await call() };
  } catch (error) {
    if (!(error instanceof ApiError)) return { name: (error as Error).name, message: (error as Error).message };
    const { name, message, status, code, errors, body } = error;
    return { name, message, status, code: code ?? null, errors, body };
  }
}

async function names(leads: AsyncIterable<Lead>): Promise<string[]> {
  const found: string[] = [];
  for await (const lead of leads) found.push(lead.first_name);
  return found;
}

async function firstPage(): Promise<unknown> {
  const page = await listLeads(config, { page: 2, perPage: 2, search: "a&b=c é", tags: [3, 5], doNotContact: false });
  return { total: page.total, lastPage: page.lastPage, more: page.next !== undefined, count: page.items.length };
}

const lead = { firstName: "Ada", jobTitle: "Countess", tagIds: [1], address: { country: "GB" } };
const redeliver = (delivery: string) => redeliverWebhooksDeliveries(config, { webhook: 1, delivery });

const told = {
  page: await firstPage(),
  everyone: await names(listLeads(config, { perPage: 2 })),
  created: await createLeads(config, lead, { headers: { "X-Trace": "t" } }),
  deleted: (await deleteLeads(config, { lead: 7 })) ?? null,
  escaped: await redeliver("a/b?c#d %2e é"),
  dots: await failure(() => redeliver("..")),
  empty: await failure(() => redeliver("")),
  invalid: await failure(() => createLeads(config, { firstName: "" })),
  broken: await failure(() => getLeads(config, { lead: 500 })),
  uploaded: await uploadLeadsAttachments(config, { lead: 7, file: new Blob(["%PDF"]), description: "a \"quote\"" }),
  downloaded: await (await downloadLeadsAttachments(config, { lead: 7, attachment: 3 })).text(),
  token: await failure(() => tokenOauth(config, formOf())),
};

function formOf() {
  const urls = { redirectUri: "https://x.example/?a=b&c", clientId: "id" };
  return { ...urls, grantType: "authorization_code", code: "c", refreshToken: "r" };
}

console.log(JSON.stringify(told));
