import { examples } from "#components/style-guide/examples";
import styles from "./style-guide.module.css";

/** The style guide: every component in every state, under its name. Components that fill a window are in iframes. */
export function StyleGuide() {
  return (
    <div className={styles.guide}>
      <h1>دليل الأشكال</h1>
      {examples.map(({ component, state, element, isDocument }, index) => (
        <section key={`${component} ${state}`} aria-label={`${component}: ${state}`}>
          <p className={styles.name} dir="ltr" lang="en">
            <b>{component}</b> {state}
          </p>
          {isDocument ? (
            <iframe
              className={styles.frame}
              src={`/style-guide/${index}/`}
              title={`${component}: ${state}`}
            />
          ) : (
            element
          )}
        </section>
      ))}
    </div>
  );
}
