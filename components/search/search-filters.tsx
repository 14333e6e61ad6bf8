import type { ReactNode } from "react";
import { formatMonth } from "#lib/arabic/dates/dates";
import { toDigits } from "#lib/arabic/numbers/digits";
import { searchFields, sortByDate } from "#lib/config/search-address";
import type { LocaleSettings } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import type { Section } from "#lib/view-models/pages";
import type { SearchFormView } from "#lib/view-models/search-form";
import styles from "./search-filters.module.css";

const words = strings.searchFilters;

/**
 * A list of choices. The first one has no value, limits nothing and says what the list is for, so that the label need not be
 * seen.
 */
function Choice({
  name,
  label,
  first,
  children,
}: {
  name: string;
  label: string;
  first: string;
  children: ReactNode;
}) {
  return (
    <select name={name} aria-label={label} autoComplete="off">
      <option value="">{first}</option>
      {children}
    </select>
  );
}

type Props = { form: SearchFormView; sections: readonly Section[]; settings: LocaleSettings };

/** What limits and sorts a search: category, author, period, order. */
export function SearchFilters({ form, sections, settings }: Props) {
  return (
    <div className={styles.filters}>
      <Choice name={searchFields.category} label={words.category} first={words.anyCategory}>
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name={searchFields.author} label={words.author} first={words.anyAuthor}>
        {form.authors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name={searchFields.period} label={words.period} first={words.anyPeriod}>
        <optgroup label={words.years}>
          {form.years.map((year) => (
            <option key={year} value={year}>
              {toDigits(year, settings)}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.months}>
          {form.months.map(({ year, month }) => (
            <option key={`${year}-${month}`} value={`${year}-${month}`}>
              {formatMonth(Number(year), Number(month), settings)}
            </option>
          ))}
        </optgroup>
      </Choice>
      <Choice name={searchFields.sort} label={words.sort} first={words.byMatch}>
        <option value={sortByDate}>{words.byDate}</option>
      </Choice>
    </div>
  );
}
