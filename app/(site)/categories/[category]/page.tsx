import { urls } from "#lib/config/urls";
import { listRoute } from "../../../list-route";

const route = listRoute("category", urls.category(":category"), ({ category }: Record<"category", string>) =>
  urls.category(category),
);

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export default route.Page;
