import type { ReactNode } from "react";
import { SearchForm } from "#components/search/search-form";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import boxed from "./boxed-link.module.css";
import styles from "./not-found-page.module.css";

/** The page for unknown addresses: search, links, and the latest articles as `children`. */
export function NotFoundPage({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <h1>{strings.notFound}</h1>
      <p>{strings.notFoundText}</p>
      <SearchForm />
      <ul className={styles.ways}>
        <li>
          <a className={boxed.link} href={urls.home}>
            {strings.home}
          </a>
        </li>
        <li>
          <a className={boxed.link} href={urls.archive}>
            {strings.archive}
          </a>
        </li>
        <li>
          <a className={boxed.link} href={urls.breaking}>
            {strings.breakingPage}
          </a>
        </li>
      </ul>
      <h2>{strings.latest}</h2>
      {children}
    </div>
  );
}
