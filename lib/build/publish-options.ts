import type { Notify } from "#lib/build/notice";
import type { Shard } from "#lib/build/plan/shard";
import type { Progress } from "#lib/build/progress";
import type { Environment } from "#lib/pages/routes/environment";

export type PublishOptions = Environment & {
  /** The engine's folder. */
  root: string;
  /** The folder of the site. */
  site: string;
  /** Renders every page, whatever is published. */
  isFull: boolean;
  /** Compares every page, also those of unchanged months, so that `--explain` knows each. */
  comparesAll?: boolean;
  /** Compares every published file, byte for byte, with what was published. */
  verifies?: boolean;
  /** Makes compressed twins of the site's texts; without it, removes them. */
  compresses?: boolean;
  /** Publishes one shard of the site, for a later merge. */
  shard?: Shard | undefined;
  /** Merges the shards in these folders: takes pages from them instead of rendering. */
  parts?: readonly string[] | undefined;
  /** How long to wait for another build in this folder, in milliseconds; 0 without it. */
  patience?: number | undefined;
  onProgress: Progress;
  /** Receives what went wrong and was mended. */
  onNotice: Notify;
};
