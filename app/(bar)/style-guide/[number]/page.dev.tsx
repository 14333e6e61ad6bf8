import "../../../../components/styles/fonts-head.css";
import { notFound } from "next/navigation";
import { examples } from "#components/style-guide/examples";

type Props = { params: Promise<{ number: string }> };

/** One example as a separate document, for components that fill a window. */
export default async function ExampleDocument({ params }: Props) {
  return examples[Number((await params).number)]?.element ?? notFound();
}
