import { urls } from "#lib/config/urls";
import { listRoute } from "../../../../list-route";

const route = listRoute(
  "author",
  `${urls.author(":author")}:number/`,
  ({ author, number }: Record<"author" | "number", string>) => urls.author(author, Number(number)),
);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export default route.Page;
