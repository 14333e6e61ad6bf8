import { strings } from "#lib/config/strings";
import { searchParameter, urls } from "#lib/config/urls";
import styles from "./search-form.module.css";

/** Asks for what is looked for; the page of the search answers, by its address, so that it can be kept and shared. */
export function SearchForm() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the browsers that readers have.
    <form className={styles.form} role="search" method="get" action={urls.search}>
      <label htmlFor="search-words">{strings.searchLabel}</label>
      <div className={styles.line}>
        <input
          id="search-words"
          type="search"
          name={searchParameter}
          required={true}
          maxLength={120}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit">{strings.search}</button>
      </div>
    </form>
  );
}
