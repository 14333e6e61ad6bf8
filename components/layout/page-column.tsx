import type { ReactNode } from "react";
import { Breadcrumbs } from "#components/layout/breadcrumbs";
import { MixedText } from "#components/layout/mixed-text";
import type { BreadcrumbPath } from "#lib/view-models/pages";
import styles from "./page-column.module.css";

type Props = {
  breadcrumbs: BreadcrumbPath;
  title: string;
  summary?: string | undefined;
  note?: string | undefined;
  /** The colour of the page's section, 1 to 8. */
  tone?: number | undefined;
  children: ReactNode;
};

/** The header and the column of every page except articles and the home page. */
export function PageColumn({ breadcrumbs, title, summary, note, tone, children }: Props) {
  return (
    <div className={styles.frame}>
      <Breadcrumbs breadcrumbs={breadcrumbs} />
      <header className={styles.header} data-tone={tone}>
        <h1>
          <MixedText text={title} />
        </h1>
        {summary !== undefined && (
          <p>
            <MixedText text={summary} />
          </p>
        )}
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </header>
      {children}
    </div>
  );
}
