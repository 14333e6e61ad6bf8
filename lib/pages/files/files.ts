import { servedFileKinds, writeFileText } from "#lib/pages/files/file-writers";
import { getAddresses, getPage, getSiteContext } from "#lib/pages/routes/source";

/** The addresses of all files that are to be rendered by a route. */
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
