import { urls } from "#lib/config/urls";
import { listRoute } from "../../../../list-route";

const route = listRoute(
  "tag",
  `${urls.tag(":tag")}:number/`,
  ({ tag, number }: Record<"tag" | "number", string>) => urls.tag(tag, Number(number)),
);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export default route.Page;
