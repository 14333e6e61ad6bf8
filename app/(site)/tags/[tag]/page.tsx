import { urls } from "#lib/config/urls";
import { listRoute } from "../../../list-route";

const route = listRoute("tag", urls.tag(":tag"), ({ tag }: Record<"tag", string>) => urls.tag(tag));

export const dynamicParams = false;
export const generateStaticParams = route.generateStaticParams;
export default route.Page;
