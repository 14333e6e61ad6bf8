import { StyleGuide } from "#components/style-guide";

/** The style guide: every component in every state. In the preview only. */
export default function StyleGuidePage() {
  return <StyleGuide />;
}
