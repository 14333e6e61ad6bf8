import { MixedText } from "#components/layout/mixed-text";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import type { BreadcrumbPath } from "#lib/view-models/pages";
import styles from "./breadcrumbs.module.css";

/** The breadcrumbs from the home page to the current page, which is the last item and has no link. */
export function Breadcrumbs({ breadcrumbs: { links, current } }: { breadcrumbs: BreadcrumbPath }) {
  const steps = [{ name: strings.home, url: urls.home }, ...links];
  return (
    <nav className={styles.breadcrumbs} aria-label={strings.breadcrumbs}>
      <ol>
        {steps.map(({ name, url }) => (
          <li key={url}>
            <a href={url}>
              <MixedText text={name} />
            </a>
          </li>
        ))}
        <li aria-current="page">
          <MixedText text={current} />
        </li>
      </ol>
    </nav>
  );
}
