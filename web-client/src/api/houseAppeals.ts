import { api, unwrap } from './client';
import type { HouseAppeal, OwnSanction, OwnSanctions } from './schema';

export type { HouseAppeal, OwnSanction, OwnSanctions } from './schema';

/** What the house has closed of somebody. @param ticket of a link, for who can't sign in */
export function ownSanctions(ticket?: string): Promise<OwnSanctions> {
  return ticket === undefined
    ? unwrap(api.GET('/api/v1/me/sanctions'))
    : unwrap(api.POST('/api/v1/appeals/sanctions', { body: { ticket } }));
}

/** Says something against it, once. @param ticket of a link, for who can't sign in */
export async function appealAgainst(
  { cause, targetId }: Pick<OwnSanction, 'cause' | 'targetId'>,
  text: string,
  ticket?: string,
): Promise<void> {
  const body = { cause, targetId, text };
  await (ticket === undefined
    ? unwrap(api.POST('/api/v1/me/sanctions/appeals', { body }))
    : unwrap(api.POST('/api/v1/appeals', { body: { ...body, ticket } })));
}

/** Those that wait for an administrator, the oldest first. */
export async function houseAppeals(): Promise<HouseAppeal[]> {
  return (await unwrap(api.GET('/api/v1/admin/appeals'))).appeals;
}

/** What it is against is taken back. @param answer goes to whose appeal it is; may be empty */
export async function acceptHouseAppeal(appealId: string, answer: string): Promise<void> {
  const body = answer === '' ? {} : { answer };
  await unwrap(api.POST('/api/v1/admin/appeals/{appealId}/accept', { params: { path: { appealId } }, body }));
}

/** @param answer goes to whose appeal it is */
export async function rejectHouseAppeal(appealId: string, answer: string): Promise<void> {
  const params = { path: { appealId } };
  await unwrap(api.POST('/api/v1/admin/appeals/{appealId}/reject', { params, body: { answer } }));
}
