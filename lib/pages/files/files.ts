import { servedFileKinds, writeFileText } from "#lib/pages/files/file-writers";
import { getAddresses, getPage, getSiteContext } from "#lib/pages/routes/source";

/** Returns the addresses of all files that the route `app/files` serves. */
export async function getFileAddresses(): Promise<string[]> {
  return (await Promise.all(servedFileKinds.map((kind) => getAddresses(kind)))).flat();
}

/** The text of the file at an address, or `undefined` where there is none. */
export async function renderFile(address: string): Promise<string | undefined> {
  for (const kind of servedFileKinds) {
    const data = await getPage(kind, address);
    if (data !== undefined) return writeFileText(kind, await getSiteContext(), data);
  }
  return undefined;
}
