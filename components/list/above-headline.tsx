import { Byline } from "#components/article/byline";
import { StatusMark } from "#components/list/status-mark";
import type { Name, Section, Status } from "#lib/view-models/pages";

type Props = {
  /** Set in the preview alone. */
  status?: Status | undefined;
  /** The writers of opinion; none for news. */
  voices: readonly Name[];
  /** Missing where the list around the headline already names the section. */
  section?: Section | undefined;
  /** The class of each line of names, and of the section. */
  lineClass: string | undefined;
};

/** The lines above a headline: the status in the preview, the writers of opinion, the section. */
export function AboveHeadline({ status, voices, section, lineClass }: Props) {
  return (
    <>
      {status && <StatusMark status={status} />}
      {voices.length > 0 && (
        <p className={lineClass}>
          <Byline names={voices} />
        </p>
      )}
      {section && (
        <p className={lineClass} data-tone={section.tone}>
          <a href={section.url}>{section.name}</a>
        </p>
      )}
    </>
  );
}
