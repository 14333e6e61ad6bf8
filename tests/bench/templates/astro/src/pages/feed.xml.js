import { feed } from "../../xml.js";
import { archive } from "../archive.js";

export async function GET() {
  const { articles } = await archive();
  return new Response(feed(articles, ({ entry }) => entry.rendered.html));
}
