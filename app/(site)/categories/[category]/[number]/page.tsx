import { urls } from "#lib/config/urls";
import { listRoute } from "../../../../list-route";

const route = listRoute(
  "category",
  `${urls.category(":category")}:number/`,
  ({ category, number }: Record<"category" | "number", string>) => urls.category(category, Number(number)),
);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export default route.Page;
