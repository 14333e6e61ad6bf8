import { strings } from "#lib/config/strings";
import { shareUrls } from "#lib/config/urls";
import styles from "./share-links.module.css";

const services = ["whatsapp", "telegram", "x", "facebook", "email"] as const;

/**
 * Links for sharing an article. They are plain links: nothing is loaded from the services.
 *
 * @param url The article's absolute URL.
 */
export function ShareLinks({ url, title }: { url: string; title: string }) {
  const addresses = shareUrls(url, title);
  return (
    <nav className={styles.share} aria-labelledby="share">
      <p id="share">{strings.share}</p>
      <ul>
        {services.map((service) => (
          <li key={service}>
            <a href={addresses[service]} rel="nofollow noreferrer">
              {strings.shareWith[service]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
