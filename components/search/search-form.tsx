import type { ReactNode } from "react";
import { strings } from "#lib/config/strings";
import { searchParameter, urls } from "#lib/config/urls";
import styles from "./search-form.module.css";

/**
 * The search form. It opens `/search/` with the query in the address, so that a search can be bookmarked and shared.
 *
 * @param children Further fields, below the words.
 */
export function SearchForm({ children }: { children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: old browsers that readers use do not support <search>.
    <form className={styles.form} role="search" method="get" action={urls.search}>
      <label htmlFor="search-words">{strings.searchLabel}</label>
      <div className={styles.line}>
        <input
          id="search-words"
          type="search"
          name={searchParameter}
          required={children === undefined}
          maxLength={120}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">{strings.search}</button>
      </div>
      {children}
    </form>
  );
}
