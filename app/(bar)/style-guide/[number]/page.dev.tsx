import "../../../../components/styles/fonts-head.css";
import { notFound } from "next/navigation";
import { examples } from "#components/style-guide/examples";

type Props = { params: Promise<{ number: string }> };

/** One example in a document of its own, for what fills its window. */
export default async function ExampleDocument({ params }: Props) {
  return examples[Number((await params).number)]?.element ?? notFound();
}
