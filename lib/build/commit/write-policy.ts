import { writeAtomically } from "#lib/build/commit/write-atomically";
import { type Policy, policyFile, readPolicy } from "#lib/hosting/policy";

/** Writes the policy of a site, unless it is the same as the published one. */
export function writePolicy(site: string, policy: Policy): void {
  const text = `${JSON.stringify(policy, null, 2)}\n`;
  if (text !== `${JSON.stringify(readPolicy(site), null, 2)}\n`) {
    writeAtomically(policyFile(site), text);
  }
}
