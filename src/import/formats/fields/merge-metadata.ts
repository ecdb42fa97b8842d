import type { Metadata } from "../../article.ts";

/** Metadata of named fields, its gaps filled from what the body says; of two dates of one day the one with a time. */
export function mergeMetadata(fields: Metadata, body: Metadata | undefined): Metadata {
  if (body === undefined) return fields;
  const merged: Metadata = { ...body, ...fields, account: mergeAccounts(fields.account, body.account) };
  const counts = { ...body.counts, ...fields.counts };
  if (Object.keys(counts).length > 0) merged.counts = counts;
  if (fields.published?.length === 10 && body.published?.startsWith(fields.published)) merged.published = body.published;
  return merged;
}

/** A field that calls the account by another name than the body does speaks of another thing where ids differ; then each keeps to its own. */
function mergeAccounts(fields: Metadata["account"], body: Metadata["account"]): Metadata["account"] {
  const differ = (["biz", "gh", "alias"] as const).some(
    (id) => fields[id] !== undefined && body[id] !== undefined && fields[id] !== body[id],
  );
  return differ ? fields : { ...body, ...fields };
}
