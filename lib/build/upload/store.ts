import { hash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { unreachable } from "#lib/build/announce/unreachable";
import { toStoreError } from "#lib/build/upload/store-error";
import type { Target } from "#lib/build/upload/target";
import type { StoredObject } from "#lib/hosting/hosts/object-store";

/** What gives access to a store. `region` decides about the address of Amazon's stores, and signs requests to any. */
export type Access = { accessKeyId: string; secretAccessKey: string; sessionToken?: string; region: string };

/** The calls of an object store that an upload needs. Keys are relative to the target. */
export type Store = {
  /** Returns the text of an object; `undefined` if there is none. */
  read: (key: string) => Promise<string | undefined>;
  put: (object: StoredObject, bytes: Uint8Array) => Promise<void>;
  /** Removes an object. One that is gone already is no error. */
  remove: (key: string) => Promise<void>;
};

/** How often a request is sent again that the store could not answer (status 429 and 5xx), with growing pauses. */
const retries = 5;
const timeoutMilliseconds = 600_000;

/** Encodes a key for an address as Amazon's signature wants it (RFC 3986, unreserved characters). */
function encodeKey(key: string): string {
  const encode = (name: string) =>
    encodeURIComponent(name).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return key.split("/").map(encode).join("/");
}

/** The address below which all keys of a bucket are. A name with a dot has no certificate as a host of Amazon's. */
function addressOf(bucket: string, region: string, endpoint: string | undefined): string {
  if (endpoint !== undefined) return `${endpoint}/${bucket}/`;
  const host = `s3.${region}.amazonaws.com`;
  return bucket.includes(".") ? `https://${host}/${bucket}/` : `https://${bucket}.${host}/`;
}

/**
 * Opens a store that speaks S3. The calls throw a `UserFacingError` that says what is wrong: no bucket, refused, not reachable.
 *
 * @param endpoint The address of a store that is not Amazon's.
 */
export function openStore(target: Target, access: Access, endpoint?: string): Store {
  const client = new AwsClient({ ...access, service: "s3", retries });
  const root = addressOf(target.bucket, access.region, endpoint);
  const send = async (
    method: string,
    key: string,
    headers: Record<string, string> = {},
    body?: Uint8Array,
  ) => {
    const url = root + encodeKey(target.prefix + key);
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const digest = hash("sha256", body ?? "");
    const signed = { ...headers, "x-amz-content-sha256": digest };
    const response = await client
      .fetch(url, { method, headers: signed, signal, ...(body && { body: Buffer.from(body) }) })
      .catch((error: unknown) => {
        throw unreachable(new URL(url).origin, error);
      });
    const text = await response.text();
    const isMissing = response.status === 404 && !text.includes("NoSuchBucket");
    if (!response.ok && !isMissing)
      throw toStoreError(response.status, text, { target, key, region: access.region });
    return isMissing ? undefined : text;
  };
  return {
    read: (key) => send("GET", key),
    put: async ({ key, contentType, cacheControl, redirect }, bytes) => {
      const headers = {
        "content-type": contentType,
        ...(cacheControl !== undefined && { "cache-control": cacheControl }),
        ...(redirect !== undefined && { "x-amz-website-redirect-location": redirect }),
      };
      const answer = await send("PUT", key, headers, bytes);
      if (answer === undefined)
        throw toStoreError(404, "NoSuchBucket", { target, key, region: access.region });
    },
    remove: async (key) => {
      await send("DELETE", key);
    },
  };
}
