import { urls } from "#lib/config/urls";
import { listRoute } from "../../../../list-route";

const route = listRoute(
  "month",
  urls.month(":year", ":month"),
  ({ year, month }: Record<"year" | "month", string>) => urls.month(year, month),
);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export default route.Page;
