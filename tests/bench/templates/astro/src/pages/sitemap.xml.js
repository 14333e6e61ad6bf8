import { sitemap } from "../../xml.js";
import { archive } from "../archive.js";

export async function GET() {
  return new Response(sitemap(await archive()));
}
