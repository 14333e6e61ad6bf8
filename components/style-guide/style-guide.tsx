import { examples } from "#components/style-guide/examples";
import styles from "./style-guide.module.css";

/** Every component in every state, each under its name; documents of their own stand in frames. */
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
